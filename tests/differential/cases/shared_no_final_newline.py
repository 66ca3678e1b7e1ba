"""The last line has no end."""
# expect: same
import logging
logger = logging.getLogger(__name__)
logger.info("first %s", "one")
logger.info("last %s", "two")