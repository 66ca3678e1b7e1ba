"""Owns which logging libraries there are; a run that finds its answer in the cache needs no more of the model than this."""

from enum import StrEnum


class Library(StrEnum):
    """A logging library whose calls can be read."""

    LOGURU = "loguru"
    LOGGING = "logging"
    STRUCTLOG = "structlog"
    LOGFIRE = "logfire"
