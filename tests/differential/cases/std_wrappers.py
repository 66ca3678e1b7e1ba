"""Functions of the program that pass messages on."""
import functools
import logging

logger = logging.getLogger(__name__)


def log(message, *args, level="info", **kwargs):
    getattr(logger, level)(message, *args, **kwargs)


def info(message):
    logger.info(message)


def tagged(tag, text, n=0):
    logger.info("[%s] %s", tag, text, extra={"n": n})


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        logger.debug("calling %s with %r %r", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        logger.debug("%s gave %r", f.__name__, result)
        return result

    return wrapper


@logged
def add(a, b=2):
    return a + b


class Base:
    def info(self, message, *args):
        logger.info(self.prefix() + message, *args)

    def prefix(self):
        return "<base> "

    def run(self):
        self.info("running %s", "now")
        info("bare")


log("wrapped %s", "one")
log("wrapped", level="error")
log("failed", level="error", exc_info=True)
info("through a function")
tagged("t1", "tagged text", n=61)
add(1)
add(3, b=4)
Base().run()
