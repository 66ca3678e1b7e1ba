"""One of two loggers, and annotations that say which."""
import logging
import os

import structlog

SHORT = bool(os.environ.get("NO_SUCH_VARIABLE"))


def either(name):
    return structlog.get_logger(name) if SHORT else logging.getLogger(name)


def plain(name) -> logging.Logger:
    return either(name)


def given(outer=None):
    inner: logging.Logger = outer or logging.getLogger("inner")
    inner.info("Inner %s started", 3)


unsure = either("unsure")
unsure.info("Choice %s made", 1)  # refused: logger-ambiguous
told: logging.Logger = either("told")
told.info("Choice %s told", 2)
plain("plain").warning("Choice %s plain", 4)
given()
