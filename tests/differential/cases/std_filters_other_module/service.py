import logging

logger = logging.getLogger("service")


def run(user):
    logger.debug("dropped by the filter")
    logger.info("served %s", user)
