"""A star import brings the functions of the module."""
from logging import *

logger = getLogger(__name__)
logger.info("star logger %s", "one")
info("star function %s", "two")
error("star error", extra={"k": 3})
log(WARNING, "star log %s", "four")
print(INFO, Logger.__name__)
