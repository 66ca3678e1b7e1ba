"""Owns what is odd about the names of a catalog taken together: names too alike, and one name for unlike events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from migrate_logs.catalog.event import Event

_DOUBLED = re.compile(r"([^\W\d_])\1")
_BRITISH = (  # `finalised`, `analysed`, `coloured`, `centre`, `catalogue`, but not `hour` and `source`
    (re.compile(r"([iy])s(?=ed$|ing$|ation$|e$)"), r"\1z"),
    (re.compile(r"(col|flav|fav|hon|lab|behavi|neighb|harb|arm|hum|vap)our"), r"\1or"),
    (re.compile(r"(cent|theat|met|lit)re$"), r"\1er"),
    (re.compile(r"([ia]log)ue"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Oddity:
    """Names that want a look, what is odd about them, and their entries."""

    kind: str
    names: tuple[str, ...]
    events: tuple[Event, ...]


def oddities(events: Iterable[Event]) -> tuple[Oddity, ...]:
    """Everything odd, by kind, then by name."""
    named: dict[str, list[Event]] = {}
    for event in events:
        if event.name:
            named.setdefault(event.name, []).append(event)
    return (*_near(named), *_mixed("levels", named, _mixes_levels), *_mixed("attributes", named, _mixes_attributes))


def _near(named: dict[str, list[Event]]) -> Iterable[Oddity]:
    alike: dict[str, list[str]] = {}
    for name in sorted(named):
        alike.setdefault(bare(name), []).append(name)
    for names in alike.values():
        if len(names) > 1:
            yield Oddity("near-duplicates", tuple(names), tuple(event for name in names for event in named[name]))


def _mixed(kind: str, named: dict[str, list[Event]], mixes: Callable[[Sequence[Event]], bool]) -> Iterable[Oddity]:
    for name in sorted(named):
        if mixes(named[name]):
            yield Oddity(kind, (name,), tuple(named[name]))


def _mixes_levels(events: Sequence[Event]) -> bool:
    """True where the same name is an error in one place and none in another."""
    return len({event.is_fault for event in events if event.is_fault is not None and not event.is_span}) > 1


def _mixes_attributes(events: Sequence[Event]) -> bool:
    sets = {frozenset(event.attributes) for event in events}
    return len(sets) > 1 or any(name.endswith("?") for each in sets for name in each)


def bare(name: str) -> str:
    """What is left of a name that people would hear as the same: plurals, doubled letters, British endings and word breaks are gone."""
    words = re.split(r"[._\-\s]+", name.casefold())
    return "".join(_american(_DOUBLED.sub(r"\1", _singular(word))) for word in words)


def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word


def _singular(word: str) -> str:
    """Crude, but alike for both forms: `agencies` and `agency`, `boxes` and `box`, `agents` and `agent`."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return re.sub(r"(?<=[sxz])es$|(?<=[cs]h)es$|s$", "", word)
