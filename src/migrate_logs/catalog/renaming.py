"""Owns the way from old names to new ones: the map for other programs, and the lines of other files that still use one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from migrate_logs.catalog.event import SLOT, Event

Pairs = Mapping[str, frozenset[str]]

_WORD = re.compile(r"\w+")
_CAMEL = re.compile(r"[a-z][A-Z]")
_QUOTES = frozenset("\"'`")
_PHRASE = 3  # words: what a text with values in it must have in one piece to be looked for


@dataclass(frozen=True, slots=True)
class Mention:
    """A line (from 1) of a file that uses an old name, and the names that its events have now."""

    path: str
    line: int
    old: str
    new: tuple[str, ...]


def pairs(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    """Old name or text -> new names, as far as they differ; a name that the code is to lose is an old one, too."""
    found: dict[str, set[str]] = {}
    for event in events:
        for old in (event.old, event.in_code):
            if old and event.name:
                found.setdefault(old, set()).add(event.name)
    return {old: frozenset(new) for old, new in sorted(found.items()) if old not in new}


def to_json(found: Pairs) -> str:
    """An object of old and new names; where one text became several events, they are a list."""
    lines = (
        f"  {json.dumps(old)}: {json.dumps(*new if len(new) == 1 else [sorted(new)])}" for old, new in found.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def mentions(found: Pairs, texts: Iterable[tuple[str, str]]) -> Iterator[Mention]:
    """The lines of `texts` (path and text) that use an old name. A line that holds the new one, too, tells of the change."""
    index: dict[str, list[tuple[str, str, int, re.Pattern[str]]]] = {}
    for old in found:
        if (phrase := _phrase(old)) and (first := _WORD.search(phrase)):
            index.setdefault(first[0], []).append((old, phrase, first.start(), _pattern(phrase)))
    for path, text in texts if index else ():
        seen: set[tuple[int, str]] = set()
        for word in _WORD.finditer(text):
            for old, phrase, offset, pattern in index.get(word[0], ()):
                at = word.start() - offset
                if at < 0 or not (hit := pattern.match(text, at)) or not _is_use(text, at, hit.end(), phrase):
                    continue
                number, line = text.count("\n", 0, at) + 1, _line(text, at)
                if (number, old) not in seen and not any(new in line for new in found[old]):
                    seen.add((number, old))
                    yield Mention(path, number, old, tuple(sorted(found[old])))


def _phrase(old: str) -> str:
    """The piece of a text to look for: all of it, or the longest one between its values; nothing where that says little."""
    pieces = [piece.strip() for piece in SLOT.split(old)]
    longest = max(pieces, key=len)
    if len(pieces) > 1 and len(_WORD.findall(longest)) < _PHRASE:
        return ""
    return longest.rstrip(" .:,;!=(['\"-") if len(pieces) > 1 else longest


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase as it stands in a file: dots escaped once or twice in a regular expression, quotes in a string."""
    return re.compile(
        "".join(rf"\\*{re.escape(character)}" if character in ".\"'" else re.escape(character) for character in phrase)
    )


def _is_use(text: str, start: int, end: int, phrase: str) -> bool:
    """True for a name by itself; a single common word, which `OrderShipped` is not, counts in quotes only."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _is_part(before, phrase[0]) or _is_part(after, phrase[-1]):
        return False
    if not phrase.isalpha() or _CAMEL.search(phrase):
        return True
    return before in _QUOTES and after.lstrip("\\")[:1] in {"", *_QUOTES} and bool(before)


def _is_part(neighbour: str, edge: str) -> bool:
    return (neighbour.isalnum() or neighbour == "_") and (edge.isalnum() or edge == "_")


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
