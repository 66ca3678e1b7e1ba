import logging

logger = logging.getLogger("logs")
