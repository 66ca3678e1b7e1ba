import logging

logger = logging.getLogger("beta")


def pong(n):
    import alpha

    logger.info("Pong %d", n)
    alpha.logger.debug("Beta logs for alpha")
    alpha.ping(n)
