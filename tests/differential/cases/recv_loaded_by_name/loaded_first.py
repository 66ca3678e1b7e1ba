import logging

logger = logging.getLogger("first")


def run():
    logger.info("Module %s ran", "first")
