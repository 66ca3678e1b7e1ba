import sys

from loguru import logger


def init():
    logger.remove()
    logger.configure(
        handlers=[{"sink": sys.stderr, "level": "DEBUG"}],
        extra={"service": "billing", "version": 3},
    )
