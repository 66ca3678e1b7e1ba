import logging

logger = logging.getLogger("gulls")


def cry(times):
    logger.info("Cried %s times", times)
