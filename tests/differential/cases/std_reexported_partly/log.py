import logging

logger = logging.getLogger("shared")


def get_logger(name):
    return logging.getLogger("app." + name)
