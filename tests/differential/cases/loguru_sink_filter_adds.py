"""A filter of a sink numbers the records."""
# expect: left
import sys

from loguru import logger


def number(record):
    extra = record["extra"]
    extra["number"] = len(record["message"])
    return True


logger.remove()
logger.add(sys.stdout, format="{extra[number]} {message}", filter=number)
logger.info("Job {} started", "nightly")
logger.warning("Job {} late", "hourly")
