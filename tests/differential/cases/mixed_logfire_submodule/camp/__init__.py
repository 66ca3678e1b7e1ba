from loguru import logger

from . import logfire


def evening():
    logger.info("Evening in the camp")
    return logfire.light("birch")
