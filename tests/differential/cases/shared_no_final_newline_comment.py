"""Ends in a comment."""
# expect: same
import logging
logger = logging.getLogger(__name__)
logger.info("first %s", "one")  # last comment without an end