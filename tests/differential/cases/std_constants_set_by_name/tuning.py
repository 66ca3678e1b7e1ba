import logging

LEVEL = logging.INFO
HELLO = "Hello %s"


def load(values):
    globals().update(values)
