# expect: same
"""Attached values of many types stay what they are."""
import datetime as dt
import decimal
import enum
import pathlib
import uuid
from dataclasses import dataclass

import structlog

log = structlog.get_logger()


class Mode(enum.Enum):
    FAST = "fast"


@dataclass
class Point:
    x: int
    y: int


def values(point, mode):
    log.info("plain_values", i=1, f=1.5, s="text", b=True, none=None, big=2**40)
    log.info("containers", items=[1, "a", None], pair=(1, 2), mapping={"k": {"n": 1}}, empty=[])
    log.info("objects", point=point, mode=mode, path=pathlib.PurePosixPath("/a/b"))
    log.info("times", day=dt.date(2024, 1, 2), delta=dt.timedelta(seconds=90))
    log.info("numbers", price=decimal.Decimal("1.10"), key=uuid.UUID(int=5), nan=float("nan"))
    log.info("expressions", total=point.x + point.y, flag=not point, text=str(point), short="abc"[:2])
    log.info("generators", squares=[n * n for n in range(3)], joined="-".join("abc"))


values(Point(1, 2), Mode.FAST)
