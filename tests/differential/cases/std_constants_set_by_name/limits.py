import logging

LEVEL = logging.INFO
FIXED = "Fixed %s"


def raised():
    globals()["LEVEL"] = logging.WARNING
