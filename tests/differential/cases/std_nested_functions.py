"""Definitions in functions, closures and comprehensions."""
import logging


def outer(name):
    logger = logging.getLogger(name)

    def inner(n):
        logger.info("inner %s %d", name, n)

        class Local:
            def method(self):
                logger.warning("method of a local class %s", name)
                return [logger.debug("comprehension %s", x) for x in (name,)]

        return Local

    logger.info("outer %s", name)
    return inner


def recursive(n):
    log = logging.getLogger("recursive")
    log.info("depth %d", n)
    return recursive(n - 1) if n else None


def only_here():
    logging.getLogger("only").info("never stored %s", "x")


def makes():
    def emit(text, log=logging.getLogger("default")):
        log.info("default %s", text)

    return emit


outer("first")(1)().method()
recursive(2)
only_here()
makes()("one")
makes()("two", logging.getLogger("other"))
