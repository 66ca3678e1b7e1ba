"""The name logfire means something else here."""
import logging

logger = logging.getLogger(__name__)


def local():
    logfire = "a local variable"
    logger.info("local %s", logfire)
    return logfire


def parameter(logfire):
    logger.info("parameter %s", logfire)


def loop():
    for logfire in ("x", "y"):
        logger.info("loop %s", logfire)
    return [logger.info("comprehension %s", logfire) for logfire in ("z",)]


def nested():
    logfire = 5

    def inner():
        logger.info("closed over %d", logfire)

    inner()


def caught():
    try:
        raise ValueError("v")
    except ValueError as logfire:
        logger.error("caught %s", logfire)


class Holder:
    logfire = "class attribute"
    logger.info("class body %s", logfire)

    def method(self):
        logger.info("method %s", self.logfire)


def plain():
    logger.info("plain %s", "one")


def later():
    logger.info("assigned later in this function")
    logfire = 3
    return logfire


print(local(), parameter("p"), loop(), nested(), caught(), plain(), later())
Holder().method()
(lambda logfire: logger.info("lambda %s", logfire))("l")
