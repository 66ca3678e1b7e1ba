"""Begins with a byte order mark."""
# expect: same
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
