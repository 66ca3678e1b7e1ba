import logging

logger = logging.getLogger("by_assignment")


def run(count):
    logger.warning("Queue of %d waiting", count)
