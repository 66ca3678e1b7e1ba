# expect: same
"""What is taken out of collections in another order, or handed to a function without a name, hides what it hid."""

import functools
import heapq
import itertools
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Parcel:
    number: int
    sender: str = "s-3"

    def __repr__(self):
        return f"<parcel {self.number}>"


class Van:
    def __init__(self, parcels=()):
        self.parcels = list(parcels)

    def __getitem__(self, place):
        return self.parcels[place]


def handled(parcels, handle=None):
    done = [handle(parcel) for parcel in parcels]
    log.info("Parcels %s handled", done)


def marked(parcels, mark):
    log.info("Parcels %s marked", [mark(parcel) for parcel in parcels])


parcels = [Parcel(1), Parcel(2)]
sacks = [parcels, [Parcel(3)]]
log.info("Parcels %s chained", list(itertools.chain(parcels, parcels[:0])))
log.info("Parcels %s spread", list(itertools.chain(*sacks)))
log.info("Parcels %s poured", list(itertools.chain.from_iterable(sacks)))
log.info("Parcels %s cut", list(itertools.islice(parcels, 1)))
log.info("Parcels %s paired", list(itertools.pairwise(parcels)))
log.info("Parcels %s matched", list(itertools.zip_longest("ab", parcels)))
log.info("Parcels %s chosen", heapq.nlargest(1, parcels, key=lambda each: each.number))
for odd, some in itertools.groupby(parcels, key=lambda each: each.number % 2):
    log.info("Parcels %s grouped by %s", list(some), odd)
log.info("Parcel %s reduced", functools.reduce(lambda first, second: second, parcels))
log.info("Numbers %s added", functools.reduce(lambda first, second: first + second, [1, 2]))
with ThreadPoolExecutor(1) as pool:
    log.info("Parcels %s mapped", list(pool.map(lambda each: each, parcels)))
log.info("Parcel %s passed", (lambda each: each)(parcels[0]))
log.info("Number %s passed", (lambda each: each)(7))
handled(parcels, handle=lambda each: each)
marked([8, 9], mark=Parcel)
log.info("Parcel %s loaded", Van(parcels)[0])
try:
    raise ValueError("lost", parcels[0])
except ValueError as error:
    log.error("Parcel %s lost", error.args[1])
