import logging

logger = logging.getLogger("pkg")
count = 0


def report():
    logger.info("count %d", count)
