"""A logger that another module imports and never uses."""

import logging

logger = logging.getLogger("stock")


def count(pieces: list[str]) -> int:
    logger.info("Counted %d pieces", len(pieces))
    return len(pieces)
