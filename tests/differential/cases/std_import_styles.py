"""The ways to import the module, its functions and its classes."""
import logging as log
import logging as stdlog, os
import logging.handlers
from logging import getLogger
from logging import INFO, Logger, getLogger as gl, info, warning as warn_about, error
from logging import (
    critical,  # a comment in the import
    exception as report_exception,
    log as log_at,
)

logger = gl(__name__)
other = getLogger("other")
typed: Logger = log.getLogger("typed")
via_class = log.Logger("via class")
root = log.getLogger()
info("imported function %s", "one")
warn_about("renamed function", extra={"k": 1})
error(f"imported error {2}")
critical("imported critical")
log.info("module alias %s", "three")
stdlog.warning("second alias %s", os.sep)
logging.debug("full name")
log_at(INFO, "imported log %s", "four")
logger.info("logger %s", "five")
other.info("other")
typed.info("typed")
root.info("root")
getLogger().error("inline root")
gl("inline").info("inline %s", "six")
try:
    raise KeyError("k")
except KeyError as e:
    report_exception("imported exception %s", e)
    log.exception("module exception")
print(isinstance(logger, Logger), INFO)
