import logging

logger = logging.getLogger("by_setting")


def run(count):
    logger.warning("Queue of %d waiting", count)
