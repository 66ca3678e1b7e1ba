"""Fetches loggers only to hand them to somebody else."""
import logging

import structlog
from loguru import logger


class Library:
    def __init__(self, log, *, fallback=None):
        self.parts = [log, fallback]

    def names(self):
        return [type(p).__name__ for p in self.parts]


def make(name):
    return logging.getLogger(name)


print(Library(logger, fallback=make("x")).names())
print(Library(structlog.get_logger()).parts[1])
