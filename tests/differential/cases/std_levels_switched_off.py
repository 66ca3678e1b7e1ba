# expect: partial
"""A program that switches the lower levels off for a while, and a logger that a with statement gives."""

import contextlib
import logging

log = logging.getLogger("mill")


@contextlib.contextmanager
def quiet():
    logging.disable(logging.INFO)
    try:
        yield log
    finally:
        logging.disable(logging.NOTSET)


def grind(sacks):
    log.info("Grinding %d sacks", sacks)
    with quiet() as said:
        said.info("Grinding sack %d", sacks)
        said.warning("Stone of %d sacks is hot", sacks)
    log.error("Stone broke after %d sacks", sacks)


grind(4)
