from stock.log import logger


def take(what, count):
    logger.info("Took {} of {}", count, what)
