import logging

logger = logging.getLogger("by_path")


def run(count):
    logger.warning("Queue of %d waiting", count)
