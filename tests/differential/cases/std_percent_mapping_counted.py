# expect: same
"""A dict that is counted in before the text takes its keys."""
import logging

logger = logging.getLogger(__name__)


def load(rows):
    stats = {"read": 0, "bad": 0}
    for row in rows:
        stats["read"] += 1
        if not row:
            stats["bad"] += 1
            stats.setdefault("first", stats["read"])
    if "first" in stats:
        logger.warning("%(bad)d of %(read)d rows are bad", stats)
    totals = dict(seen=len(rows), **stats)
    totals["seen"] = totals.get("seen", 0) + 1
    logger.info("%(seen)s rows seen", totals)
    return stats


print(load(["a", "", "b"]))
