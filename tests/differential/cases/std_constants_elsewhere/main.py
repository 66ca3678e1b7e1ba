"""Messages and levels that are constants of another module."""
import logging

import messages
from messages import ERROR_LEVEL, STARTED, Events

logger = logging.getLogger(__name__)
logger.info(STARTED)
logger.info(messages.STOPPED)
logger.info(messages.TEMPLATE, "job-1", 7)
logger.info(Events.CREATED.value, extra={"id": 3})
logger.log(ERROR_LEVEL, "constant level %s", "x")
logger.log(messages.ERROR_LEVEL, "attribute level")
logger.info(messages.PREFIX + "done")
logger.info(f"{messages.PREFIX}finished {8}")
