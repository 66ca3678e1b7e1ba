from loguru import logger as log


def named(name):
    return log.bind(name=name)
