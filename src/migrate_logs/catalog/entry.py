"""Owns what the keys of an entry may hold, in whichever format it comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from migrate_logs.catalog.event import Event, Status, plain
from migrate_logs.model import Level

_LEVELS = tuple(str(level) for level in Level)
_NAME = 'a name, such as "agent.created", without space around it'


class EntryError(Exception):
    """An entry that cannot be used; `key` is where, the message what is wrong and what to do."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value == plain(value) != ""


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _is_level(value: Any) -> bool:
    return _is_list(value) and set(value) <= set(_LEVELS)


_KEYS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "old": (_is_text, "a string, the text that the event has or had"),
    "new": (_is_name, _NAME),
    "status": (lambda value: value in list(Status), "one of " + ", ".join(f'"{each}"' for each in Status)),
    "proposed": (_is_text, "a string"),
    "in_code": (_is_text, "a string"),
    "confidence": (_is_share, "a number from 0 to 1"),
    "why": (_is_list, "a list of strings"),
    "kind": (lambda value: value in ("log", "span"), '"log" or "span"'),
    "levels": (_is_level, "a list of levels: " + ", ".join(_LEVELS)),
    "attributes": (_is_list, "a list of strings"),
    "sites": (_is_list, "a list of strings"),
}


def is_own(key: str) -> bool:
    """True for a key that people have added."""
    return key not in _KEYS


def entry(table: Mapping[str, Any]) -> Event:
    """The event that a table of keys stands for; EntryError where it does not. Keys of other people are left to them."""
    for key in table.keys() - _KEYS.keys():
        if near := get_close_matches(key, _KEYS, n=1, cutoff=0.75):
            raise EntryError(key, f'unknown key "{key}"; did you mean "{near[0]}"?')
    for key, value in table.items():
        if key in _KEYS and not _KEYS[key][0](value):
            raise EntryError(key, f'"{key}" must be {_KEYS[key][1]}')
    if "old" not in table:
        raise EntryError("", 'the block has no "old"; give it the text that the event has in the code')
    new = table.get("new") or table.get("proposed")
    if not new:
        raise EntryError("", 'the block has no "new"; give it the name that the event is to have')
    if new != new.strip() and new != table.get("proposed"):  # what the code has already is taken down as it is
        raise EntryError("new", f'"new" must be {_NAME}')
    return Event(
        old=table["old"],
        new=new,
        status=Status(table.get("status", Status.PROPOSED)),
        proposed=table.get("proposed", ""),
        in_code=table.get("in_code", ""),
        confidence=float(table.get("confidence", 0.0)),
        why=tuple(table.get("why", ())),
        is_span=table.get("kind") == "span",
        levels=tuple(Level(level) for level in sorted(set(table.get("levels", ())), key=_LEVELS.index)),
        attributes=tuple(table.get("attributes", ())),
        sites=tuple(table.get("sites", ())),
        noted=any(map(is_own, table)),
    )
