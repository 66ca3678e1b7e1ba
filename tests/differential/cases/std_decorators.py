"""Decorators that log, take loggers, or are log calls."""
import contextlib
import functools
import logging
import time

logger = logging.getLogger(__name__)


def traced(report=logger.debug, *, prefix=""):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            report("%s%s called", prefix, f.__name__)
            try:
                return f(*args, **kwargs)
            except Exception as e:
                logger.exception("%s raised %s", f.__name__, e)
                raise
            finally:
                logger.debug("%s ended after %s", f.__name__, args[:1])

        return wrapper

    return decorate


def with_logger(log):
    return lambda f: functools.partial(f, log)


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        logger.info("Took less than %d s", int(time.perf_counter() - self.start) + 60)
        return False


@traced()
def one(n):
    return n


@traced(logger.info, prefix="> ")
def two(n):
    logger.info("Inside of two with %d", n)
    return 1 // n


@with_logger(logger)
def three(log, n):
    log.info("Given logger %d", n)


@Timer()
@traced(prefix="timed ")
def four():
    logger.info("Timed %s", "work")


one(1)
two(2)
try:
    two(0)
except ZeroDivisionError as e:
    logger.info("Outside: %s", e)
three(3)
four()
