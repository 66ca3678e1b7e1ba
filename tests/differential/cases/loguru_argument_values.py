"""Values of many kinds inside the text of a message."""
import datetime as dt
import decimal
import enum
import fractions
import pathlib
import uuid
from collections import Counter, OrderedDict, namedtuple
from dataclasses import dataclass

from loguru import logger

Pair = namedtuple("Pair", "left right")


class Mode(enum.Enum):
    FAST = "fast"


class Bits(enum.IntFlag):
    A = 1
    B = 2


@dataclass
class Point:
    x: int
    y: int


class Named:
    def __init__(self, name):
        self.name = name
        self.hidden = "not in the text"

    def __str__(self):
        return f"named {self.name}"


class Bare:
    pass


def show(value):
    logger.info("Value {}", value)
    logger.info("Value {v}", v=value)
    logger.info(f"Value {value}")
    logger.info(f"Value {value!r} and {value!s}")
    logger.info("Value " + str(value))
    logger.info("Value %s" % (value,))


for value in (
    0, -1, 2**70, 1.5, float("inf"), 1e300, True, None, "text", "", "two\nlines", b"bytes", 3 + 4j,
    [1, [2, {"k": None}]], (1,), {"a": 1}, {5}, frozenset({6}), range(3), Pair(1, "b"), Counter("aab"), OrderedDict(z=1),
    Mode.FAST, Bits.A | Bits.B, Point(1, 2), Named("n"), Bare(), Bare, show.__name__,
    dt.date(2024, 2, 3), dt.datetime(2024, 2, 3, 4, 5), dt.timedelta(hours=2), decimal.Decimal("1.50"),
    fractions.Fraction(1, 3), uuid.UUID(int=7), pathlib.PurePosixPath("/tmp/x"), ValueError("boom"), KeyError("k"),
):
    show(value)
logger.info("Objects {} {} {}", Point(3, 4), Named("direct"), Mode.FAST)
logger.info(f"Objects {Point(5, 6)} {Named('direct')} {Mode.FAST.value} {Mode.FAST.name}")
