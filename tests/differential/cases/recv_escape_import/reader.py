from definer import logger


def read(path):
    logger.info("Reading %s", path)
