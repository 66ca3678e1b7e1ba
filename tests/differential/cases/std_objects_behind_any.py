"""Objects that annotations leave open: `Any`, `object`, a type variable."""
# expect: same
import logging
from typing import Any, Generic, Optional, Sequence, TypeVar

logger = logging.getLogger(__name__)
T = TypeVar("T")


class Parcel:
    def __init__(self, n):
        self.n, self.sender = n, "secret"

    def __str__(self):
        return f"parcel {self.n}"


class Shelf(Generic[T]):
    def __init__(self) -> None:
        self._all: list[T] = []

    def add(self, one: T) -> None:
        self._all.append(one)

    def last(self) -> Optional[T]:
        return self._all[-1] if self._all else None

    @property
    def first(self) -> T:
        return self._all[0]

    def __call__(self, one: T) -> T:
        return one

    def at(self, n: int) -> Any:
        return self._all[n]


def lighter(one: Any, other: Any) -> Any:
    return one if one.n < other.n else other


def same(one) -> object:
    return one


def first(parcels: Sequence[Any]) -> None:
    logger.info("first %s of %d", parcels[0], len(parcels))
    for parcel in parcels:
        logger.info("each %s", parcel)


def weight(parcel: Any) -> Any:
    return parcel.n * 2


shelf = Shelf()
shelf.add(Parcel(1))
logger.info("last %s", shelf.last())
logger.info("first %s", shelf.first)
logger.info("at %s", shelf.at(0))
logger.info("given back %s", shelf(Parcel(6)))
logger.info("lighter %s", lighter(Parcel(1), Parcel(2)))
logger.info("same %s", same(Parcel(3)))
first([Parcel(4)])
logger.info("weight %s", weight(Parcel(5)))
