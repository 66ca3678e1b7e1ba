import itertools

from loguru import logger


def configure(prefix):
    counter = itertools.count(1)
    logger.configure(patcher=lambda record: record["extra"].update(seq=f"{prefix}{next(counter)}"))
