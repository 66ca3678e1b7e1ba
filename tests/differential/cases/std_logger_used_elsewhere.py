"""The logger is also used for what is no log call: its definition has to stay."""
# expect: partial
import logging

logger = logging.getLogger("kept")
logger.setLevel(logging.DEBUG)
logger.info("message %s", "one")
print(logger.name)
record = logger.makeRecord("kept", logging.INFO, "f.py", 1, "made %s", ("by hand",), None)
logger.handle(record)
logger.warning("message two")
