# expect: partial
"""Loggers that a context variable or a named tuple holds."""
import logging
from contextvars import ContextVar
from typing import NamedTuple

current: ContextVar[logging.Logger] = ContextVar("current", default=logging.getLogger("desk"))
untold = ContextVar("untold", default=logging.getLogger("untold"))


class Desk(NamedTuple):
    clerk: str
    voice: logging.Logger


def log():
    return current.get()


def logger():
    return untold.get()


log().info("Desk %d opened", 4)
voice = current.get()
voice.warning("Queue of %d people", 12)
logger().info("Desk cleaned")  # refused: unknown-logger
clerk, told = Desk("ann", logging.getLogger("told"))
told.error("Clerk %s left", clerk)
