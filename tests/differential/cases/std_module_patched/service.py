import logging

logger = logging.getLogger("service")


def run(name):
    logger.info("serving %s", name)
    return name
