"""A handler that a helper gives to a logger by a name it was passed hands the records to the program."""
# expect: left

import contextlib
import logging

import gulls


@contextlib.contextmanager
def heard(name):
    found = []

    class Ear(logging.Handler):
        def emit(self, record):
            found.append((record.levelname, record.getMessage()))

    ear = Ear()
    logging.getLogger(name).addHandler(ear)
    try:
        yield found
    finally:
        logging.getLogger(name).removeHandler(ear)


with heard("gulls") as found:
    gulls.cry(2)
print(found)
