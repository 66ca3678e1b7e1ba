from alpha import logger as alpha_logger
from loguru import logger


def run(n):
    logger.info("Beta runs {} times", n)
    alpha_logger.debug("Beta uses alpha %s {}", n)
    return n
