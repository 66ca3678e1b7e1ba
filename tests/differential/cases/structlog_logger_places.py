# expect: same
"""get_logger() in functions, classes and closures."""
import structlog
from structlog import get_logger


class Registry:
    log = structlog.get_logger()

    def __init__(self):
        self._logger = get_logger(__name__)
        self.names = []

    def add(self, name):
        self._logger.info("name_added", name=name)
        self.names.append(name)
        self.log.debug("names_counted", count=len(self.names))

    @classmethod
    def build(cls, names):
        cls.log.info("registry_building", names=names)
        registry = cls()
        for name in names:
            registry.add(name)
        return registry


def make_counter():
    log = get_logger()
    total = 0

    def count(n):
        nonlocal total
        total += n
        log.info("counted", n=n, total=total)
        return total

    return count


def local_logger():
    log = structlog.getLogger()
    log.info("local_logger_used")
    structlog.get_logger().warning("inline_logger_used", n=1)


Registry.build(["x", "y"])
counter = make_counter()
print(counter(2), counter(3))
local_logger()
