"""Owns what the project's own words may be: of those that no name can ever hold nothing would come, and nobody would know."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from migrate_logs.config.values import UnfitError, words

_WORD = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_CATEGORY = re.compile(rf"{_WORD.pattern}(?:\.{_WORD.pattern})*")
_LOWER = re.compile(r"[^\sA-Z]+")
_CONSTANT = re.compile(r"[^{}%]+")
_SNAKE = 'lower-case words, joined by "_"'
_TAKES: tuple[tuple[str, Callable[[Any], Iterable[str]], re.Pattern[str], str], ...] = (
    ("categories", iter, _WORD, _SNAKE),
    ("compounds", iter, _WORD, _SNAKE),
    ("states", iter, _WORD, _SNAKE),
    ("aliases", dict.keys, _LOWER, "single words in lower case"),
    ("aliases", dict.values, _CATEGORY, _SNAKE),
    ("paths", dict.values, _CATEGORY, _SNAKE),
    ("rename", dict.values, _CONSTANT, "names without values in them"),
)


def check(naming: Mapping[str, Any]) -> None:
    """UnfitError for a word of `[tool.migrate-logs.naming]` that no name can hold; the types of all values are right."""
    for key, strings, form, wanted in _TAKES:
        if key in naming:
            _demand(f'"{key}" ', strings(naming[key]), form, wanted)


def categories(value: Any) -> tuple[str, ...]:
    """A list of categories, which may be dotted."""
    given = words(value)
    _demand("", given, _CATEGORY, _SNAKE)
    return given


def _demand(key: str, strings: Iterable[str], form: re.Pattern[str], wanted: str) -> None:
    if (odd := next((each for each in strings if not form.fullmatch(each)), None)) is not None:
        raise UnfitError(f'{key}must hold {wanted}, which "{odd}" is not')
