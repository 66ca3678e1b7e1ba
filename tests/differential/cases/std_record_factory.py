"""A record factory adds a field to every record."""
# expect: left
import logging

original = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = original(*args, **kwargs)
    record.request = "request-3"
    return record


logging.setLogRecordFactory(factory)
logger = logging.getLogger(__name__)
logger.info("made by the factory %s", "one")
logger.error("made again")
