"""logger = logger.opt(...) changes every later call."""
from loguru import logger

logger = logger.opt(colors=True)
logger.info("<green>Started</green> worker {}", 1)
logger.info("Plain text, 5 < 6")

silent = logger.opt(capture=False)
silent.info("Value {x} not kept as a field", x=3)

with_trace = logger.opt(exception=True)
try:
    1 / 0
except ZeroDivisionError:
    with_trace.error("Caught")
    logger.warning("Not attached")
