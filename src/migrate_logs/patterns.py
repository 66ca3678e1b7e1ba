"""Owns what gitignore patterns become: compiled all together, or as many of them as mean anything."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class PatternError(ValueError):
    """A line that is no gitignore pattern."""


def compiled(lines: Iterable[str]) -> GitIgnoreSpec:
    """What the lines match; PatternError where one is none, such as a range whose ends are reversed (`[z-a]`)."""
    from pathspec import GitIgnoreSpec  # a fifth of the start-up, and most runs have no patterns

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of sets such as `[[a]`, whose meaning is git's
            return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error) as error:
        raise PatternError(str(error)) from None


def meaningful(lines: Iterable[str]) -> GitIgnoreSpec:
    """What the lines of an ignore file match; one that is no pattern matches nothing, as in git."""
    given = tuple(lines)
    try:
        return compiled(given)
    except PatternError:
        return compiled(line for line in given if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    try:
        compiled([line])
    except PatternError:
        return False
    return True
