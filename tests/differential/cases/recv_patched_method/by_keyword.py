import logging

logger = logging.getLogger("by_keyword")


def run(count):
    logger.warning("Queue of %d waiting", count)
