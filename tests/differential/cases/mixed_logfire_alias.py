import logging

import logfire as lf

logger = logging.getLogger("aliased")


def work(n):
    lf.info("work.started", n=n)
    logger.info("Working on %d", n)
    with lf.span("work.done"):
        logger.warning("Inside a span %s", n)
    lf.log("warn", "work.slow", {"n": n})
    return n


print(work(2))
