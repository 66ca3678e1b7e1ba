"""Sinks that `configure` adds: one of them numbers the records before they are written."""
# expect: left
import sys

from loguru import logger


def numbered(record):
    record["extra"]["number"] = 7
    return "{extra[number]} {message}\n"


logger.configure(handlers=[{"sink": sys.stdout, "format": numbered}])
logger.info("Job {} started", "nightly")
