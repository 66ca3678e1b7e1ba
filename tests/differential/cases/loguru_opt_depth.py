"""Where a record says that it was logged is not kept: a call that only says that it stands elsewhere logs the same."""
from loguru import logger

LEVELS_UP = 1
OTHER = ValueError("toner")


def helper(text):
    logger.opt(depth=1).info("Helper says {}", text)
    logger.opt(depth=LEVELS_UP, exception=ValueError("odd")).warning("Helper doubts {}", text)
    logger.opt(depth=int("1")).info("Helper repeats {}", text)
    logger.bind(part="a").opt(depth=1).info("Helper ends")


def outer():
    try:
        raise OSError("paper")
    except OSError:
        logger.opt(depth=0).error("Jam without a traceback")
        logger.opt(depth=0, exception=True).error("Jam with one")
        logger.opt(depth=0).exception("Jam of a method")
        logger.opt().exception("Jam of a plain one")
        logger.opt(exception=None).exception("Jam that asked for none")
        logger.opt(exception=ValueError("ink")).exception("Jam of another one")
        logger.opt(exception=OTHER).exception("Jam of a constant")
    helper("hello")


outer()
