"""The program has a module called logfire: the real one cannot be imported here."""
# expect: left
import logging

import logfire_helpers

logger = logging.getLogger(__name__)
logger.info("helped by %s", logfire_helpers.name())
