# -*- coding: latin-1 -*-
# expect: same
"""Écrit en latin-1."""
import logging

logger = logging.getLogger(__name__)


def run(n):
    """Runs."""
    logger.info("running %d of %s", n, "größe")  # a comment
    logger.warning(
        "over several lines %s",
        n * 2,
    )
    logger.error(f"""triple {n}
lines""")
    if n: logger.debug("one line")
    return n


run(3)
