"""Format specifications in f-strings."""
# expect: same
import logging
from datetime import date, datetime, timedelta
from decimal import Decimal

logger = logging.getLogger(__name__)

ratio, big, name, width, digits = 0.123456, 1234567, "ann", 9, 2
when = datetime(2024, 5, 17, 13, 45, 59)
logger.info(f"ratio {ratio:.2f} {ratio * 2:.1%} {ratio * 3:e} {ratio * 4:g}")
logger.info(f"big {big:,} {big + 1:_} {big + 2:>12} {big + 3:012d} {big + 4:+}")
logger.info(f"base {big:x} {big + 1:#o} {big + 2:b} {big + 3:n}")
logger.info(f"text {name:>10}|{name + 'b':<10}|{name + 'c':^10}|{name + 'd':*^12}|")
logger.info(f"cut {'longtext':.4} {'another':>8.3}")
logger.info(f"width {name:>{width}} {ratio:{width}.{digits}f} {ratio:{'.3f'}}")
logger.info(f"spec {ratio!r:>12} {name!s:>6} {'é'!a:>8}")
logger.info(f"date {when:%Y-%m-%d}")
logger.info(f"time {when:%H:%M} {when:%H:%M:%S}")
logger.info(f"day {date(2023, 1, 2):%d.%m.} and delta {timedelta(seconds=90)!s:>10}")
logger.info(f"money {Decimal('12.3456'):.2f} {Decimal('1e3'):,}")
logger.info(f"colon {name:}:{name + 'z'}")
logger.info(f"complex {1 + 2j:.1f} {True:>6} {True:d}")
logger.info(f"percent {ratio:.0%}%")
