"""Log methods that are passed around instead of being called."""
import functools
import logging
from concurrent.futures import ThreadPoolExecutor

logger = logging.getLogger(__name__)


def retry(report=logger.warning):
    report("retrying %s", "now")


ok, level = False, "error"
(logger.info if ok else logger.warning)("choice %s", "one")
emit = logger.info
emit("alias %s", "two")
emit("alias plain")
getattr(logger, level)("getattr %s", "three")
getattr(logger, "info")("getattr constant")
functools.partial(logger.log, logging.ERROR)("partial %s", "four")
methods = {"a": logger.debug, "b": logger.error}
methods["b"]("from a table")
for method in (logger.info, logger.error):
    method("in a loop")
retry()
retry(logger.info)
retry(report=print)
list(map(logger.info, ["mapped one", "mapped two"]))
with ThreadPoolExecutor(1) as pool:
    pool.submit(logger.info, "in a thread %d", 5).result()
logger.__class__.info(logger, "unbound %s", "six")
logging.Logger.warning(logger, "unbound class")
logger.info("called plainly")
print(logger.info.__name__, callable(logger.error))
