"""Every method and constant of a standard level."""
# expect: same
import logging
import logging as py_logging
from logging import WARNING, ERROR as ERR

logger = logging.getLogger("levels")

logger.debug("method debug")
logger.info("method info")
logger.warning("method warning")
logger.warn("method warn")
logger.error("method error")
logger.critical("method critical")
logger.fatal("method fatal")
logger.log(logging.DEBUG, "constant debug %d", 1)
logger.log(logging.INFO, "constant info", extra={"k": 2})
logger.log(logging.WARNING, "constant warning %s", "three")
logger.log(logging.WARN, "constant warn")
logger.log(logging.ERROR, f"constant error {4}")
logger.log(logging.CRITICAL, "constant critical")
logger.log(logging.FATAL, "constant fatal")
logger.log(py_logging.INFO, "aliased module")
logger.log(WARNING, "imported constant %s", "five")
logger.log(ERR, "renamed constant")
logger.log(10, "number debug")
logger.log(20, "number info")
logger.log(30, "number warning")
logger.log(40, "number error")
logger.log(50, "number critical")
logger.log(level=logging.INFO, msg="by keyword")
logger.info(msg="message by keyword")
logger.error(msg="template by keyword")
try:
    raise ValueError("v")
except ValueError:
    logger.log(logging.WARNING, "with traceback", exc_info=True)
    logger.log(logging.ERROR, "with traceback %s", "six", exc_info=True)
