import logging

logger = logging.getLogger("depot")
