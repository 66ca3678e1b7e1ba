from plugins import logger


def run(name):
    logger.info("One runs as %s", name)
