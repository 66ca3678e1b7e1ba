"""Lines end in more than one way."""
import logging
logger = logging.getLogger(__name__)
logger.info("crlf %s", "one")
logger.info("lf %s", "two")
logger.info(
    "both %s",
    "three",
)
