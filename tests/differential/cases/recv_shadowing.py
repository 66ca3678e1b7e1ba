"""The module logger and all that may hide it."""
import contextlib
import logging

logger = logging.getLogger("real")


class Fake:
    def __init__(self, tag):
        self.tag = tag

    def info(self, text, *args):
        print(self.tag, text % args)

    def __iter__(self):
        return iter([self])


@contextlib.contextmanager
def manager():
    yield Fake("with")


class Trouble(Exception):
    def info(self, text, *args):
        print("exception", text % args)


def parameter(logger):
    logger.info("parameter %s", 1)


def star(*logger, **log):
    logger[0].info("star %s", 2)


def local():
    logger = Fake("local")
    logger.info("local %s", 3)

    def nested():
        logger.info("nested %s", 4)

    nested()


def later():
    print([logger.info("comprehension %s", 5) for logger in [Fake("comp")]])
    logger.info("Real after a comprehension %s", 6)


def loop():
    for logger in Fake("loop"):
        logger.info("loop %s", 7)


def with_block():
    with manager() as logger:
        logger.info("with %s", 8)


def handler():
    try:
        raise Trouble
    except Trouble as logger:
        logger.info("except %s", 9)


def imported():
    import math as logger

    print(logger.log(1))


def function():
    def logger():
        pass

    logger.info = lambda t, a: print("function", t % a)
    logger.info("def %s", 10)


def klass():
    class logger:
        @staticmethod
        def info(t, a):
            print("class", t % a)

    logger.info("class %s", 11)


def pattern(x):
    match x:
        case {"k": logger}:
            logger.info("match %s", 12)


class Body:
    logger = Fake("class body")
    logger.info("class body %s", 13)

    def method(self):
        logger.info("Real in a method %s", 14)
        self.logger.info("attribute %s", 15)


lam = lambda logger: logger.info("lambda %s", 16)
parameter(Fake("param"))
star(Fake("star"))
local(), later(), loop(), with_block(), handler(), imported(), function(), klass()
pattern({"k": Fake("pattern")})
Body().method()
lam(Fake("lambda"))
logger.info("Real at the end %s", 17)
