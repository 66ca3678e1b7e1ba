"""Objects that operators, sums and mappings which fill themselves give: their text, and not what it hides."""
# expect: same

import logging
import weakref
from collections import ChainMap, OrderedDict, defaultdict
from dataclasses import dataclass
from functools import reduce

log = logging.getLogger("traffic")


@dataclass
class Hits:
    count: int = 0
    address: str = "10.0.0.7"

    def __str__(self):
        return f"{self.count} hits"

    def __repr__(self):
        return f"<{self.count}>"

    def __add__(self, other):
        return Hits(self.count + other.count)

    def __neg__(self):
        return Hits(-self.count)

    def __matmul__(self, other):
        return Hits(self.count * other.count)

    def __rfloordiv__(self, other):
        return Hits(other)


by_path = defaultdict(Hits)
by_host = defaultdict(lambda: defaultdict(Hits))


def count(path, host):
    by_path[path].count += 1
    log.info("Path %s has %s", path, by_path[path])
    log.info("Host %s has %s", host, by_host[host][path])
    for each, hits in by_path.items():
        log.info("Path %s: %s", each, hits)
    log.info("All paths: %s", by_path)
    hits = by_path[path]
    log.info("Refunded %s", -hits)
    log.info("Doubled %s, %s", hits + hits, hits @ hits)
    log.info("Shared %s", 8 // hits)
    log.info("Together %s", sum(by_path.values(), Hits()))
    log.info("Reduced %s", reduce(lambda one, other: one + other, by_path.values()))
    log.info("Equal %s", dict.fromkeys("ab", hits)["a"])
    log.info("Ordered %s, chained %s", OrderedDict(first=hits)["first"], ChainMap({}, {"x": hits})["x"])
    seen = weakref.ref(hits)
    log.info("Seen %s", weakref.ref(hits)())
    log.info("Seen %s again", seen())
    log.info("Total %d of %s", sum([1, 2]), -3)


count("/", "a")
count("/api", "b")
