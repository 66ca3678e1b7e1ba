import functools
import logging
from concurrent.futures import ThreadPoolExecutor

from loguru import logger as lg

logger = logging.getLogger("values")


def retry(fn, log, attempts=2):
    for attempt in range(attempts):
        try:
            return fn(attempt)
        except ValueError as e:
            log("Attempt %d failed: %s", attempt, e)


def flaky(n):
    if n == 0:
        raise ValueError("zero")
    return n


class Hooks:
    def __init__(self, on_error=logger.error, logger=logger):
        self.on_error = on_error
        self.logger = logger

    def fire(self):
        self.on_error("Fired %s", "hook")
        self.logger.info("Hook logger")


info = logger.info
debug, warn = logger.debug, lg.warning
print(retry(flaky, logger.warning))
info("Method as a variable %s", 1)
debug("Method of a tuple %s", 2)
warn("Loguru method {}", 3)
functools.partial(logger.log, logging.WARNING)("Partial %s", 4)
functools.partial(logger.info, "Partial text %s")(5)
Hooks().fire()
Hooks(on_error=lg.error).on_error("Loguru hook {}", 6)
with ThreadPoolExecutor(1) as pool:
    pool.submit(logger.info, "In a pool %s", 7).result()
list(map(logger.info, ["mapped one", "mapped two"]))
(logger.info if info else logger.error)("Chosen method %s", 8)
handlers = {"i": logger.info, "e": logger.error}
handlers["e"]("From a table %s", 9)
sorted([2, 1], key=lambda n: logger.debug("Sorting %s", n) or n)
logger.info("Plain call %s", 10)
