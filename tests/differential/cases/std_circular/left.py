import logging

logger = logging.getLogger("left")
logger.info("left is loading")

import right


def run(n):
    logger.info("left %d", n)
    if n:
        right.run(n - 1)


logger.info("left is loaded")
