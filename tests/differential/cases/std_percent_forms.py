"""Every directive that a printf template can hold."""
# expect: same
import logging
from decimal import Decimal

log = logging.getLogger("meter")


class Sensor:
    def __str__(self):
        return "sensor-7"

    def __repr__(self):
        return "Sensor(7)"


def report(count, ratio, code, name):
    log.info("read %d of %i samples", count, count + 1)
    log.info("padded |%5d|%-6d|%05d|%+d|% d|", count, count + 2, count + 3, count + 4, count + 5)
    log.info("ratio %f %.2f %8.3f %-9.1f|", ratio, ratio * 2, ratio * 3, ratio * 4)
    log.info("scientific %e %E %.1e", ratio, ratio * 5, ratio * 6)
    log.info("general %g %G", ratio, ratio * 7)
    log.info("code %x %X %o %#x %#o %08x", code, code + 1, code + 2, code + 3, code + 4, code + 5)
    log.info("name %s %r %a", name, name + "1", name + "é")
    log.info("width %10s|%-10s|%.3s|%10.2s|%-12r|", name, name + "a", "abcdef", "uvwxyz", name + "b")
    log.info("done %d%% of %s", 42, "all")
    log.info("100%% sure of %s", name)
    log.info("%s", name)
    log.info("%s%s%s", 1, 2, 3)
    log.info("long form %ld %hd", 77, 78)


report(3, 0.123456, 48879, "probe")
log.warning("device %s (%r)", Sensor(), Sensor())
log.warning("price %s %.2f", Decimal("12.3450"), Decimal("0.1"))
log.error("none %s, flags %s %s, list %s, set %s", None, True, False, [1, "two"], {3})
log.critical("nan %s inf %s", float("nan"), float("-inf"))
