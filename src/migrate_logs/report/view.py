"""Owns the names of the views; the command line needs no more of them to start."""

from enum import StrEnum


class View(StrEnum):
    """By what the calls of an application are split."""

    MODULE = "module"
    FOLDER = "folder"
    OWNER = "owner"
    LIBRARY = "library"
    REASON = "reason"
    PHASE = "phase"
