import logging

logger = logging.getLogger("space")
