import logging

logger = logging.getLogger("alpha")

import beta  # noqa: E402


def ping(n):
    logger.info("Ping %d", n)
    if n:
        beta.pong(n - 1)
