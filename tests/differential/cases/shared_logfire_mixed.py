"""A module that is half migrated."""
# expect: same
import logging

import logfire

logger = logging.getLogger(__name__)
logfire.info("agent.created", model="gpt")
logger.info("Agent %s created", "a-1")
with logfire.span("agent.running", n=2):
    logger.info("Inside of a span %d", 3)
    logfire.warn("agent.slow", seconds=1.5)
logfire.log("info", "agent.logged", {"k": "v"})
logger.error("Agent %s failed", "a-2", extra={"reason": "none"})
