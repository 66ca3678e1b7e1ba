"""Sinks with filters that only judge, by a function, a name and levels, and a format that only reads."""
# expect: same
import os

from loguru import logger


def quiet(record):
    return record["level"].no < 40 and not record["extra"].get("private")


def line(record):
    name = record["name"].upper()
    return name + " {message}\n"


logger.remove()
for judge in (quiet, "jobs", {"": "INFO"}, lambda record: "secret" not in record["message"], None):
    logger.add(os.devnull, filter=judge)
logger.add(os.devnull, format=line, filter=quiet)
logger.configure(handlers=[{"sink": os.devnull, "filter": quiet}])
logger.info("Job {} started", "nightly")
logger.error("Job {} failed", "hourly")
