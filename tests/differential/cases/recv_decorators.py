"""Logging decorators with a logger as their argument."""
import functools
import logging

log = logging.getLogger("decorators")


def logged(logger=log, level=logging.INFO):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            logger.log(level, "Calling %s", fn.__name__)
            result = fn(*args, **kwargs)
            logger.debug("%s returned %r", fn.__name__, result)
            return result

        return wrapper

    return decorate


def simple(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        log.info("Entering %s with %d arguments", fn.__name__, len(args))
        return fn(*args)

    return wrapper


@logged()
def add(a, b):
    return a + b


@logged(logging.getLogger("special"), logging.WARNING)
def mul(a, b):
    return a * b


@simple
def neg(a):
    log.debug("Negating %d", a)
    return -a


print(add(1, 2), mul(3, 4), neg(5))
