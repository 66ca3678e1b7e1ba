"""Levels that Logfire does not have."""
# expect: left
import logging

AUDIT = 25
TRACE = 5
logging.addLevelName(AUDIT, "AUDIT")
logging.addLevelName(TRACE, "TRACE")
logger = logging.getLogger(__name__)


def audit(self, message, *args, **kwargs):
    if self.isEnabledFor(AUDIT):
        self._log(AUDIT, message, args, **kwargs)


logging.Logger.audit = audit
logger.log(AUDIT, "signed in %s", "ann")  # refused
logger.log(33, "odd number")  # refused
logger.log(60, "above critical")  # refused
logger.log(0, "not set")  # refused
logger.log(True, "boolean")  # refused
logger.audit("custom method %s", "bob")
