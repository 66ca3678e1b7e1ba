"""Work that is done only where a level is on."""
import logging

logger = logging.getLogger(__name__)


def expensive():
    print("expensive")
    return "costly"


if logger.isEnabledFor(logging.DEBUG):
    logger.debug("guarded %s", expensive())
if not logger.isEnabledFor(logging.INFO):
    print("never")
else:
    logger.info("in the else")
enabled = logger.isEnabledFor(10)
if enabled:
    logger.debug("stored guard %s", enabled)
logger.isEnabledFor(logging.DEBUG) and logger.debug("and guard")
if __debug__:
    logger.debug("debug flag")
DEBUG = True
if DEBUG:
    logger.debug("own flag %s", "x")
print(logger.getEffectiveLevel() >= 0, logger.hasHandlers() in (True, False))
if logger.level <= logging.INFO: logger.info("level attribute")
def early():
    if not logger.isEnabledFor(logging.DEBUG):
        return
    logger.debug("after the return")
early()
