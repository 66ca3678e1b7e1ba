"""Imports that are tried, guarded and late."""
from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from logging import Logger, LogRecord

try:
    import logging
except ImportError:
    logging = None

try:
    import not_installed_here as fancy
except ImportError:
    import logging as fancy

if sys.version_info >= (3, 8):
    from logging import getLogger
else:
    getLogger = None

logger: Logger = getLogger(__name__)
quoted: "logging.Logger" = logging.getLogger("quoted")
fallback = fancy.getLogger("fallback")


def late():
    import logging as inner
    from logging import warning

    inner.getLogger("late").info("late %s", "one")
    warning("late function")
    local = inner.getLogger("local")
    local.error("local %s", "two")


def annotated(log: Logger, record: LogRecord | None = None) -> "Logger | None":
    log.info("annotated %s", "three")
    return log


logger.info("guarded %s", "four")
quoted.info("quoted")
fallback.info("fallback")
late()
print(annotated(logger) is logger)
if logging:
    logger.info("logging is there")
