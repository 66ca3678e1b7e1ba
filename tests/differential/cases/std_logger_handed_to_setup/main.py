"""Another module is given the logger and makes its records part of the output."""
# expect: left
import logging

import output

logger = logging.getLogger("handed")
output.attach(logger)
logger.info("shown %s", "one")
logger.error("shown two")
