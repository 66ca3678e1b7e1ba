"""Values with a text of their own."""
# expect: same
import logging
from collections import Counter, namedtuple
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, Flag, IntEnum, StrEnum
from fractions import Fraction
from pathlib import Path, PurePosixPath
from uuid import UUID

logger = logging.getLogger(__name__)


class Color(Enum):
    RED = "red"


class Size(IntEnum):
    BIG = 30


class Mode(StrEnum):
    FAST = "fast-mode"


class Perm(Flag):
    READ = 1
    WRITE = 2


Pair = namedtuple("Pair", "left right")
logger.info("decimal %s fraction %s complex %s", Decimal("1.50"), Fraction(1, 3), 2 + 3j)
logger.info("enum %s %s %s", Color.RED, Size.BIG, Mode.FAST)
logger.info("enum value %s name %s", Color.RED.value, Size.BIG.name)
logger.info(f"flags {Perm.READ | Perm.WRITE}")
logger.info("when %s %s %s", date(2024, 1, 2), time(3, 4), datetime(2024, 5, 6, 7, 8, tzinfo=timezone.utc))
logger.info("delta %s uuid %s", timedelta(hours=1, seconds=5), UUID(int=5))
logger.info("path %s", PurePosixPath("/srv") / "data")
logger.info(f"path {Path('/srv/x.txt').name} {Path('/srv/x.txt').suffix}")
logger.info("pair %s counter %s", Pair(1, "r"), Counter("aab"))
logger.info("numbers %s %s %s %s", 10**20, -0.0, 1e-9, 0x1F)
logger.info("special %s %s", float("nan"), float("inf"))
logger.info("collections %s %s %s", {"k": (1, 2)}, frozenset([9]), [])
logger.info("attached", extra={"decimal": Decimal("2.50"), "when": date(2023, 3, 4), "enum": Color.RED, "path": PurePosixPath("/etc")})
logger.info("attached more", extra={"delta": timedelta(1), "id": UUID(int=6), "mode": Mode.FAST, "pair": Pair(2, "q"), "nan": float("nan")})
logger.info("booleans %s %d", True, True)
logger.info("ellipsis %s notimplemented %s", ..., NotImplemented)
