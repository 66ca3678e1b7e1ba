import logging

logger = logging.getLogger(__name__)


def run(n):
    logger.info("Alpha runs %d times", n)
    return n
