import logging

import structlog
from loguru import logger as lg

logger = logging.getLogger("audit")
struct = structlog.get_logger()
count = 0


def log_event(event, **fields):
    global count
    count += 1
    struct.info(event, **fields)


def warn(message, *args, **kwargs):
    logger.warning(message, *args, **kwargs)


def log(level, message, *args):
    getattr(logger, level)(message, *args)
    logger.log(getattr(logging, level.upper()), message, *args)


class Log:
    def __init__(self, area):
        self.area = area

    def say(self, message, *args):
        lg.info(f"[{self.area}] " + message, *args)
        lg.debug("[{}] {}", self.area, message)
