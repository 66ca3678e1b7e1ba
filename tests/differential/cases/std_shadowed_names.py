"""Names of loggers that mean something else in another scope."""
import logging

logger = logging.getLogger(__name__)


class Screen:
    def __init__(self, name):
        self.name = name

    def info(self, *args, **kwargs):
        print(self.name, "info", args, kwargs)

    warning = error = debug = log = info


def parameter(logger):
    logger.info("parameter %s", 1)


def local():
    logger = Screen("local")
    logger.info("local %s", 2)


def keyword(*, logger=Screen("default")):
    logger.info("keyword %s", 3)


def starred(*logger, **logging):
    print(logger, logging)


def closure():
    logger = Screen("closed")

    def inner():
        logger.info("closed over %s", 4)

    inner()


def loop():
    for logger in (Screen("loop"),):
        logger.info("loop %s", 5)
    with open(__file__) as logger:
        print(logger.readable())
    return [logger.info("comprehension %s", 6) for logger in [Screen("comp")]]


def caught():
    try:
        raise ValueError("v")
    except ValueError as logger:
        print(logger)


def matched(value):
    match value:
        case {"logger": logger}:
            logger.info("captured %s", 7)
        case Screen(name=logging):
            print(logging)


def imported():
    from math import log as logger
    print(logger(1))
    import math as logging
    print(logging.floor(2.5))


class Holder:
    logger = Screen("class attribute")
    logger.info("in the class body %s", 8)

    def method(self):
        self.logger.info("attribute %s", 9)
        logger.info("the module's %s", 10)


def logging_shadow(logging):
    logging.info("not the module %s", 11)


def nonlocal_logger():
    logger = logging.getLogger("outer")

    def swap():
        nonlocal logger
        logger.info("outer %s", 12)
        logger = Screen("swapped")

    swap()
    logger.info("swapped %s", 13)


parameter(Screen("p"))
local()
keyword()
starred(1, k=2)
closure()
loop()
caught()
matched({"logger": Screen("m")})
matched(Screen("n"))
imported()
Holder().method()
logging_shadow(Screen("fake module"))
nonlocal_logger()
(lambda logger: logger.info("lambda %s", 14))(Screen("lam"))
logger.info("the real one %s", 15)
