"""The program ends with an exception, and says so."""
import logging
import sys

logger = logging.getLogger(__name__)


def hook(kind, value, tb):
    logger.critical("uncaught %s", value, exc_info=(kind, value, tb))


sys.excepthook = hook
try:
    int("x")
except ValueError as e:
    logger.error("re-raised: %s", e)
    try:
        raise LookupError("not found") from None
    except LookupError:
        logger.exception("chained", extra={"n": 1})
logger.info("exit follows")
hook(RuntimeError, RuntimeError("direct"), None)
sys.exit(3)
