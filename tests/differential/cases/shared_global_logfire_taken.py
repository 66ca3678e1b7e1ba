"""The name logfire is a function of this module."""
import logging

logger = logging.getLogger(__name__)


def logfire(n):
    logger.info("burning %d logs", n)
    return n * 2


print(logfire(3))
logger.info("burned %s", logfire(4))
