from space.logs import logger


def help_with(name):
    logger.error("helping with %s", name)
