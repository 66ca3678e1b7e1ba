import logging
logger = logging.getLogger("bad")
logger.info("bad byte ÿ %s", 1)
