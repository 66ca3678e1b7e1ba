import logging

logger = logging.getLogger("service")


def handle(item):
    logger.info("Handling %s", item)
    return item
