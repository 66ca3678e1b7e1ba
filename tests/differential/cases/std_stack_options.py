"""stack_info and stacklevel."""
import logging

logger = logging.getLogger(__name__)


def helper(text):
    logger.info("helper %s", text, stacklevel=2)
    logger.warning("helper", stacklevel=1, extra={"k": text})


helper("one")
logger.info("stack", stack_info=True)
logger.info("no stack", stack_info=False)
logger.error("both %s", "two", stack_info=True, stacklevel=3, exc_info=False)
