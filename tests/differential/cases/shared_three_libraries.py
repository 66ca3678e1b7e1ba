"""One module that logs through three libraries, under names that suggest others."""
import logging as structlog

import loguru as logging_module
import structlog as loguru

logger = loguru.get_logger()
logging = logging_module.logger
log = structlog.getLogger("three")
logger.info("structlog_event", n=1)
logging.info("loguru {}", "two")
log.info("stdlib %s", "three")
logger.warning("structlog_warning", text="%s {}")
logging.error("loguru error {x}", x=4)
log.error("stdlib error", extra={"y": 5})
