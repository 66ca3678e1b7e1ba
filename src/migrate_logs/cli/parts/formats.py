"""Owns how a result may be written down."""

from enum import StrEnum


class Format(StrEnum):
    """For people, or for programs."""

    TEXT = "text"
    JSON = "json"


class LintFormat(StrEnum):
    """How findings are written down."""

    CONCISE = "concise"
    FULL = "full"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
