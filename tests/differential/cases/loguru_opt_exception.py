# expect: same
import sys

from loguru import logger


def work(n):
    return [1, 2, 3][n]


try:
    work(9)
except IndexError:
    logger.opt(exception=True).warning("Index out of range")
    logger.opt(exception=True).debug("Still debugging {}", "it")
    logger.opt(exception=False).info("Without traceback")
    logger.opt(exception=None).info("Without traceback either")

try:
    work(8)
except IndexError as e:
    logger.opt(exception=e).error("Lookup of {n} failed", n=8)
    logger.opt(exception=e).info(f"Recovered from {e}")
    logger.opt(exception=sys.exc_info()).warning("As a tuple")
    logger.opt(exception=(type(e), e, e.__traceback__)).critical("As an explicit tuple", code=3)

logger.opt().info("Empty opt")
