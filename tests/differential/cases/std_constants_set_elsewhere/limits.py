import logging

QUIET, LOUD, FIXED = logging.DEBUG, logging.WARNING, logging.INFO
RAISED = logging.DEBUG
DONE = "%s is done"
KEPT = "%s is kept"


class Choice:
    NOISE = logging.INFO
    STILL = logging.ERROR
    LABEL = "%s has a label"


class Wanted:
    FIRST = logging.INFO
