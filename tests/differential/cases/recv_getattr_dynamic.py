import logging
import sys

import structlog

logger = logging.getLogger("dynamic")
log = structlog.get_logger()

for level in ("debug", "info", "error"):
    getattr(logger, level)("By getattr %s", level)
    getattr(log, level)("by_getattr", level=level)
getattr(sys.modules[__name__], "logger").info("Through the module object")
globals()["logger"].warning("Through globals()")
vars()["logger"].warning("Through vars()")
exec("logger.info('In exec %s', 1)")
eval("logger.info('In eval %s', 2)")
operator_call = __import__("operator").methodcaller("info", "By methodcaller %s", 3)
operator_call(logger)
logger.__class__.info(logger, "Unbound method %s", 4)
logging.Logger.info(logger, "Unbound through the class %s", 5)
logger.info("Plain %s", 6)
log.info("plain", n=7)
