import logging

logger = logging.getLogger(__name__)


def close(count):
    logger.warning("closed %d doors", count)
