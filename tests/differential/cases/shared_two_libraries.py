"""One module that logs through two libraries."""
import logging

from loguru import logger

log = logging.getLogger(__name__)
log.info("stdlib %s", "one")
logger.info("loguru {}", "two")
log.info("stdlib braces {} %s", "three")
logger.info("loguru percent %s")
logging.warning("module function %d", 4)
logger.warning("loguru {n}", n=5)
try:
    raise ValueError("both")
except ValueError as e:
    log.exception("stdlib failed %s", e)
    logger.exception("loguru failed {}", e)
    log.error("stdlib", exc_info=e)
    logger.opt(exception=e).error("loguru")
