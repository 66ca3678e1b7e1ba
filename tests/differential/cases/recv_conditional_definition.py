import logging
import os

import structlog
from loguru import logger as loguru_logger

DEBUG = bool(os.environ.get("DEBUG_OF_THIS_PROGRAM"))

if DEBUG:
    same = logging.getLogger("debug")
else:
    same = logging.getLogger("release")

if DEBUG:
    different = structlog.get_logger()
else:
    different = loguru_logger

ternary = logging.getLogger("x") if DEBUG else logging.getLogger("y")
mixed = logging.getLogger("x") if DEBUG else loguru_logger
default = None or logging.getLogger("or")

if not DEBUG:
    only_here = logging.getLogger("only")


def run(n):
    same.info("Same library %s", n)
    different.info("Different libraries {}", n)  # refused
    ternary.info("Ternary %s", n)
    mixed.info("Mixed {}", n)  # refused
    default.info("Or %s", n)
    only_here.info("Only one branch %s", n)


run(1)
