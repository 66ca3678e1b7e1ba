import logging

logger = logging.getLogger("by_object")


def run(count):
    logger.warning("Queue of %d waiting", count)
