# expect: same
import logging

import structlog
from loguru import logger as lg


def one():
    log = logging.getLogger("one")
    log.info("Local variable %s", 1)
    return 1


def two():
    first, second = logging.getLogger("f"), logging.getLogger("s")
    first.info("First of a tuple")
    second.info("Second of a tuple")
    log = struct = structlog.get_logger()
    log.info("chained", n=1)
    struct.info("chained_too", n=2)


def three():
    logger: logging.Logger = logging.getLogger("typed")
    logger.warning("Typed local %d", 3)
    my_logger = lg
    my_logger.error("Alias of a global {}", 4)


one()
two()
three()
