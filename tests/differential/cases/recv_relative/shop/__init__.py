from .log import logger

logger.debug("Shop package imported")
