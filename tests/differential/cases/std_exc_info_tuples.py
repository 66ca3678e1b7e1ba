# expect: same
"""Exception tuples that a function gives, that a name holds and that a parameter is declared to be, and none of them."""

import logging
import sys

log = logging.getLogger(__name__)


def told(failure):
    """The tuple of an exception that was put away."""
    if failure is not None:
        return (type(failure), failure, failure.__traceback__)
    return None


def report(found: tuple[type, BaseException, object] | None = None):
    log.error("Batch failed", exc_info=found)


def close(kept, count):
    log.warning("Batch closed with %d rows", count, exc_info=told(kept))
    report(told(kept))
    report()


def main():
    try:
        int("seven")
    except ValueError as error:
        kept = error
    close(kept, 3)
    close(None, 4)
    try:
        open("/nowhere/at/all")
    except OSError:
        kind, reason, trace = sys.exc_info()
        whole = (kind, reason, trace)
        log.error("Batch lost", exc_info=whole)


main()
