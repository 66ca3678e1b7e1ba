"""Widths and precisions that come from the arguments."""
import logging

logger = logging.getLogger(__name__)

width, digits = 12, 3
logger.info("column |%*d|", width, 77)
logger.info("column |%-*s|", width, "left")
logger.info("number %.*f", digits, 2.718281828)
logger.info("both %*.*f", width, digits, 3.14159)
logger.info("plain %s then %*d", "text", 8, 41)
logger.info("cut %.*s", 4, "confidential-code")
logger.info("early %*d" % (width, 55))
