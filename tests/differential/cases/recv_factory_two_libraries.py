"""Which library comes back depends on an argument."""
import logging
import os

import structlog
from loguru import logger as loguru_logger


def get_logger(kind):
    if kind == "std":
        return logging.getLogger("std")
    elif kind == "struct":
        return structlog.get_logger()
    return loguru_logger


class NullLogger:
    def info(self, message, *args, **kwargs):
        print("null", message, args, kwargs)


def maybe(enabled):
    return logging.getLogger("maybe") if enabled else NullLogger()


get_logger("std").info("Message %s", "a")
get_logger("struct").info("message", key="b")
get_logger("other").info("Message {}", "c")
log = get_logger(os.environ.get("KIND_OF_LOGGER", "std"))
log.info("Unknown library")  # refused
maybe(True).info("Real")
maybe(False).info("Silent", 1)
quiet = maybe(False)
quiet.info("Stored")
