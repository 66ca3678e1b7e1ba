"""Logfire is imported in other ways than as itself."""
import logging
from logging import warning

import logfire as lf
from logfire import info, span

logger = logging.getLogger(__name__)
info("agent.created", model="gpt")
with span("agent.running"):
    logger.info("Inside of a span %s", "one")
lf.warn("agent.slow")
warning("Module function %s", "two")


def late():
    import logfire

    logfire.error("agent.failed")
    logger.info("Beside a local import %s", "three")


late()
logger.info("Outside %s", "four")
