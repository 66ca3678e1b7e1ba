import left
from left import logger

logger.info("right borrows %s", "a logger")


def run(n):
    left.logger.warning("right %d", n)
    left.run(n)
