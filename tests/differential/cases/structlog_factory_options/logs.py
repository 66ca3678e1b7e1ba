import structlog
from loguru import logger


def get_logger(name: str, **initial) -> structlog.stdlib.BoundLogger:
    return structlog.get_logger(name, **initial)


def bound(name=None, *, more=True, **fields: object):
    return logger.bind(**fields)


def counted(**fields):
    fields["count"] = 1
    return structlog.get_logger(**fields)


def named(name, **fields):
    return structlog.get_logger(name, source=name, **fields)
