from loguru import logger


def start(kind):
    logger.info("Engine {} started", kind)
    logger.debug("Engine details")
