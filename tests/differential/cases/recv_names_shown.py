"""Loggers that somebody counts among the names of a function or of a file."""
# expect: same
import logging


def settings():
    log = logging.getLogger("settings")
    host = "localhost"
    log.info("Host is %s", host)
    return locals()


def listed():
    logger = logging.getLogger("listed")
    size = 3
    logger.info("Size is %d", size)
    return sorted(dir())


def counted():
    logger = logging.getLogger("counted")
    logger.info("Counting")
    print(len(vars()))


def asked():
    plain = logging.getLogger("asked")
    plain.info("Asking")
    return "size" in locals(), locals().get("size")


print(sorted(settings()), listed(), asked())
counted()
print([name for name, value in globals().items() if isinstance(value, logging.Logger)])
