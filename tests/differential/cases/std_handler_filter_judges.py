"""Errors go to one handler, the rest to another: filters that only judge stand in nobody's way."""
# expect: same
import logging


class BelowError(logging.Filter):
    def filter(self, record):
        known = (record.name, record.levelno)
        return known[1] < logging.ERROR


plain, errors, named = logging.NullHandler(), logging.NullHandler(), logging.NullHandler()
plain.addFilter(BelowError())
errors.addFilter(lambda record: record.levelno >= logging.ERROR)
named.addFilter(logging.Filter("orders"))
root = logging.getLogger()
for handler in (plain, errors, named):
    root.addHandler(handler)
root.setLevel(logging.DEBUG)
log = logging.getLogger("orders")
log.info("Order %s placed", "o-1")
log.error("Order %s lost", "o-2")
