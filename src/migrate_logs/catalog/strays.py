"""Owns which entries know a place whose calls no entry knows: a name or a text was changed on one side alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from migrate_logs.catalog.event import Event, path_of, site
from migrate_logs.model import Sighting


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry that has lost its last call, and the calls at its places that may be it."""

    event: Event
    calls: tuple[Sighting, ...]


def strays(
    events: Sequence[Event],
    sightings: Sequence[Sighting],
    belongs: Sequence[Sequence[Event]],
    covered: Callable[[str], bool],
) -> Iterator[Stray]:
    """The entries of a catalog that a person has to look at; `belongs` are the entries of each call after an update."""
    served = {event.origin for found in belongs for event in found}
    lost = [event for event in events if event.origin not in served and (event.in_code or event.is_decided)]
    new = [each for each, found in zip(sightings, belongs, strict=True) if all(event.origin < 0 for event in found)]
    for event in lost:
        calls = tuple(each for each in new if site(each) in event.sites and _may_be(event, each))
        if calls and all(covered(path_of(where)) for where in event.sites):
            yield Stray(event, calls)


def _may_be(event: Event, sighting: Sighting) -> bool:
    return event.fits(sighting) and not (event.in_code and sighting.old)
