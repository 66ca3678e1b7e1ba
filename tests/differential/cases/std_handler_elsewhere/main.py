"""The logger that another module made prints, and this module gets it by name."""
# expect: left
import logging

import output

output.attach("by.name")
logger = logging.getLogger("by.name")
logger.info("shown %s", "one")
