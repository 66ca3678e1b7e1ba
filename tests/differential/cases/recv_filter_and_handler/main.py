"""Handlers and filters of the standard library whose effects are visible."""
import logging
import sys


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


class Tag(logging.Filter):
    def filter(self, record):
        record.tag = "t1"
        return "secret" not in record.getMessage()


collect = Collect()
logger = logging.getLogger("visible")
logger.addHandler(collect)
logger.addFilter(Tag())
out = logging.getLogger("stdout")
out.addHandler(logging.StreamHandler(sys.stderr))
logger.info("Counted %d", 1)
logger.info("A secret thing")
logger.warning("Counted %d", 2)
out.info("Printed %s", "line")
print(collect.messages)
