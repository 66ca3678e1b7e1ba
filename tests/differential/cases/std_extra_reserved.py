"""Names that a LogRecord already has make logging raise: the program relies on it."""
import logging

logger = logging.getLogger(__name__)

for key in ("name", "message", "args"):
    try:
        logger.info("reserved", extra={key: "value"})
    except KeyError as error:
        print("refused", error)
try:
    logger.info("reserved literal", extra={"module": "value"})
except KeyError as error:
    print("refused", error)
logger.info("went on")
