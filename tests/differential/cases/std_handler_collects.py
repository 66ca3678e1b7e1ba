"""The program prints what it logged."""
# expect: left
import logging

logger = logging.getLogger("collected")


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


handler = Collect()
logger.addHandler(handler)
logger.info("first %s", "one")
logger.warning("second", extra={"k": 2})
try:
    raise ValueError("third")
except ValueError:
    logger.exception("failed")
for record in handler.records:
    print(record.levelname, record.getMessage(), getattr(record, "k", None), bool(record.exc_info))
logger.removeHandler(handler)
