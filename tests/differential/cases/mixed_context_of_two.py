"""Context of both libraries at once; neither may leak into the other."""
import structlog
from loguru import logger

log = structlog.get_logger()


def both(n):
    logger.info("Loguru {}", n)
    log.info("struct", n=n)


with logger.contextualize(request="r1"):
    both(1)
    with structlog.contextvars.bound_contextvars(trace="t1"):
        both(2)
both(3)
