# expect: same
"""Begins with a form feed."""
import logging
logger = logging.getLogger(__name__)
logger.info("page %d", 1)
