import logging
import sys


def attach(name):
    handler = logging.StreamHandler(sys.stdout)
    logging.getLogger(name).addHandler(handler)
