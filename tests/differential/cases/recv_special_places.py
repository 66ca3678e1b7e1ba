"""Calls that run when nobody looks: import time, exit, destructors, hooks."""
import atexit
import logging
import sys
import weakref

logger = logging.getLogger(__name__)
logger.info("At import time %s", 1)


class Resource:
    count = logger.info("In the class body %s", 2)

    def __init__(self, name):
        self.name = name
        logger.debug("Acquired %s", name)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        logger.info("Leaving %s with %s", self.name, kind and kind.__name__)
        return True

    def __del__(self):
        logger.debug("Collected %s", self.name)

    def __repr__(self):
        logger.debug("Repr of %s", self.name)
        return f"<{self.name}>"


def goodbye(code):
    logger.warning("Exiting with %d", code)


def hook(kind, value, tb):
    logger.critical("Unhandled %s: %s", kind.__name__, value, exc_info=(kind, value, tb))


atexit.register(goodbye, 0)
atexit.register(lambda: logger.info("Lambda at exit"))
sys.excepthook = hook
with Resource("r") as r:
    raise ValueError("inside")
print(repr(r))
ref = weakref.finalize(r, logger.info, "Finalized %s", "r")
del r
hook(KeyError, KeyError("k"), None)
