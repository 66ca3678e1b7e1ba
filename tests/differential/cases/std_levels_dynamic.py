"""Levels that are known only when the program runs."""
# expect: left
import logging

logger = logging.getLogger(__name__)
LEVELS = {"low": logging.INFO, "high": logging.ERROR}


def emit(level, text, ok):
    logger.log(level, text)  # refused: dynamic-level
    logger.log(level, "constant text %s", text)  # refused: dynamic-level
    logger.log(LEVELS["high"], "table")  # refused: dynamic-level
    logger.log(LEVELS.get(text, 10), "table %s", text)  # refused: dynamic-level
    logger.log(logging.INFO if ok else logging.WARNING, "choice")  # refused: dynamic-level
    logger.log(logging.getLevelName("INFO"), "by name")  # refused: dynamic-level
    logger.log(getattr(logging, "ERROR"), "by getattr")  # refused: dynamic-level
    logger.log(logging.INFO + 10, "sum")  # refused: dynamic-level
    logging.log(level, "module function %s", text)  # refused: dynamic-level


emit(logging.INFO, "first", True)
emit(40, "second", False)
