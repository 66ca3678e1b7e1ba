from loguru import logger

logger.disable(__name__)


def be_verbose():
    logger.enable(__name__)


def compute(n):
    logger.debug("Computing {}", n)
    result = n * n
    logger.info("Computed", n=n, result=result)
    return result
