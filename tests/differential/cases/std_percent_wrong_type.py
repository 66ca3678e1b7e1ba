"""Directives that do not fit their values: nothing may raise in the program."""
import logging

logger = logging.getLogger(__name__)


def number_of(text):
    return text


logger.info("count %d", "seven")
logger.info("count %d", number_of("eight"))
logger.info("count %d of %d", 3.9, True)
logger.info("ratio %.2f", None)
logger.info("ratio %.2f", "0.5")
logger.info("code %x", 3.5)
logger.info("keyed %(a)s", ["no mapping"])
logger.info("missing key %(b)s", {"a": "there"})
print("still running")
