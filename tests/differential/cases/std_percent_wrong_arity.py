"""Calls that logging cannot format: it says so on stderr and goes on."""
# expect: left
import logging

logger = logging.getLogger(__name__)


def main(path):
    logger.info("too few %s %s", path)  # refused
    logger.info("too many %s", path, "surplus")  # refused
    logger.info("none wanted", path)  # refused
    logger.error("failed:", "reason", 3)  # refused
    logger.info("%(name)s %s", {"name": "mixed"}, 1)  # refused
    logger.info("unfinished %", path)  # refused
    logger.info("unknown %y", path)  # refused
    logger.info("100% of %s", path)
    print("went on")


main("/tmp/x")
