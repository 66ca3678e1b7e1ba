import logging

logger = logging.getLogger("old")
