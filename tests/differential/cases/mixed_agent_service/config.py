import logging

logger = logging.getLogger(__name__)
settings = {"limit": 2, "model": "small"}
logger.debug("Settings loaded: %s", sorted(settings))
