import logging

__all__ = ["compute", "logger"]

logger = logging.getLogger("lib")


def compute(n):
    logger.debug("Computing %d", n)
    return n * 2
