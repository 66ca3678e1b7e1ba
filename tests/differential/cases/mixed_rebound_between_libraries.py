import logging

import structlog
from loguru import logger

logger.info("Loguru {} %s", 1)
logger = logging.getLogger("std")
logger.info("Standard %s {}", 2)
logger = structlog.get_logger()
logger.info("structlog", n=3)


def late():
    logger.warning("whatever_it_is", n=4)


late()
