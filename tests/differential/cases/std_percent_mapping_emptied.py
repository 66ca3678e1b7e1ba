"""A dict that may have lost keys before the text takes them: logging tells of the error and goes on."""
import logging

logger = logging.getLogger(__name__)


def drop(counts):
    counts.pop("read")


def load(rows):
    stats = {"read": 1, "bad": 0}
    del stats["bad"]
    logger.info("%(read)d read, %(bad)d bad", stats)  # refused: unsupported-format
    stats = {"read": 1, "bad": 0}
    drop(stats)
    logger.info("%(read)d read", stats)  # refused: unsupported-format
    stats = {"read": 1, "bad": 0}
    stats.clear()
    logger.info("%(bad)d bad", stats)  # refused: unsupported-format
    stats = {"read": 1, "bad": 0}
    other = stats
    other.pop("bad")
    logger.info("%(bad)d bad", stats)  # refused: unsupported-format
    stats = {"read": 1, "bad": 0}
    for row in rows:
        del stats["read"], (stats["bad"])
    logger.info("%(bad)d bad", stats)  # refused: unsupported-format


load(["a"])
