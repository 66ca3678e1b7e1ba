from .log import logger


def run(n):
    logger.info("Job %s {n}", n)
