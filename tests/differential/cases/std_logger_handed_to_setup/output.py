import logging
import sys


def attach(target):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    target.addHandler(handler)
    target.propagate = False
