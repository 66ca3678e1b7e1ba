import logging
import sys


def get_logger(name: str) -> logging.Logger:
    logger = logging.getLogger(f"app.{name}")
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    return logger
