"""Filters and handlers on loggers that are called by their dotted names here, and `__name__` where they are used."""
# expect: partial
import logging

import depot
from depot import doors, shelves, trucks


class Masked(logging.Filter):
    def filter(self, record):
        record.args = tuple("***" for _ in record.args)
        return True


class Kept(logging.Handler):
    seen = []

    def emit(self, record):
        self.seen.append(record.getMessage())


logging.getLogger("depot.shelves").addFilter(Masked())
logging.getLogger("depot.doors").disabled = True
logging.getLogger(depot.trucks.__name__).addHandler(Kept())
shelves.store("secret-1")
doors.close(3)
trucks.load(4)
depot.open_all(5)
print(Kept.seen)
