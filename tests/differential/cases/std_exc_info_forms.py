"""Every literal way to attach a traceback, inside and outside of handlers."""
import logging
import sys

logger = logging.getLogger(__name__)

logger.info("no exception", exc_info=False)
logger.info("no exception", exc_info=None)
logger.info("no exception", exc_info=0)
logger.info("outside", exc_info=True)
logger.exception("outside")
logger.exception("outside quietly", exc_info=False)
try:
    raise ValueError("first")
except ValueError as e:
    logger.error("true", exc_info=True)
    logger.error("one", exc_info=1)
    logger.error("text", exc_info="yes")
    logger.error("variable", exc_info=e)
    logger.error("triple", exc_info=sys.exc_info())
    logger.error("tuple", exc_info=(type(e), e, e.__traceback__))
    logger.warning("warning", exc_info=True)
    logger.info("info", exc_info=e)
    logger.debug("debug %s", e, exc_info=True)
    logger.critical("critical", exc_info=True)
    logger.exception("exception")
    logger.exception("exception quietly", exc_info=False)
    logger.exception("exception none", exc_info=None)
    logger.exception("exception true", exc_info=True)
    logger.exception("exception variable", exc_info=e)
    logger.error("negated", exc_info=not False)
    logger.error("with fields", exc_info=True, extra={"k": "v"}, stack_info=False)
    logging.exception("module function")
    logging.error("module function", exc_info=e)
