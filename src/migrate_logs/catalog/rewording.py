"""Owns which calls are those of before with other expressions for their values: a variable was renamed, the event is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from migrate_logs.catalog.event import SLOT, Event, is_fault, plain, site
from migrate_logs.model import Sighting

Kind = tuple[str, bool, bool]  # a text, whether it is of a span, and whether of an error
_LETTER = re.compile(r"\w")


def reworded(
    events: Sequence[Event], sightings: Sequence[Sighting], served: set[tuple[int, str]]
) -> Iterator[tuple[int, int]]:
    """The calls (by position) with a text that no entry has, and the entry that people decided about which they belong to.

    `served` are the entries and sites whose calls were found. An entry and a call belong together where each is the only
    one of its kind at the site; a text that several entries would get, or that calls elsewhere have, is an event of its own.
    """
    waiting: dict[tuple[str, Kind], list[int]] = {}
    for at, event in enumerate(events):
        if event.is_decided and (shape := _shape(event.old)):
            for where in event.sites:
                if (at, where) not in served:
                    kind = (shape, event.is_span, bool(event.is_fault))
                    waiting.setdefault((where, kind), []).append(at)
    if waiting:
        yield from _pairs(waiting, sightings, {(event.old, event.is_span, bool(event.is_fault)) for event in events})


def _pairs(
    waiting: dict[tuple[str, Kind], list[int]], sightings: Sequence[Sighting], known: set[Kind]
) -> Iterator[tuple[int, int]]:
    calls: dict[tuple[str, Kind], list[int]] = {}
    for at, each in enumerate(sightings):
        text = plain(each.old)
        if _kind(text, each) not in known and (shape := _shape(text)):
            calls.setdefault((site(each), _kind(shape, each)), []).append(at)
    pairs = {found[0]: waiting[key][0] for key, found in calls.items() if len(found) == len(waiting.get(key, ())) == 1}
    owners: dict[Kind, set[int | None]] = {}
    for at, each in enumerate(sightings):
        owners.setdefault(_kind(each.old, each), set()).add(pairs.get(at))
    yield from (
        (at, entry) for at, entry in pairs.items() if owners[_kind(sightings[at].old, sightings[at])] == {entry}
    )


def _kind(text: str, sighting: Sighting) -> Kind:
    return text, sighting.is_span, is_fault(sighting)


def _shape(old: str) -> str:
    """A text without the expressions of its values; nothing where it has none, or no words besides."""
    shape = SLOT.sub("{}", old)
    return shape if shape != old and _LETTER.search(shape) else ""
