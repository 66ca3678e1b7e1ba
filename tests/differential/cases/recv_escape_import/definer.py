import logging

logger = logging.getLogger("defined")
log = logging.getLogger("defined.log")
logger.info("Definer loaded")
