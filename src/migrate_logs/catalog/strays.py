"""Owns which entries have lost their calls where others may be these: a name or a text was changed on one side alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from migrate_logs.catalog.event import Event, plain, site
from migrate_logs.model import Sighting


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry that has lost its last call, and the calls that may be it: those at its places, else those with its text."""

    event: Event
    calls: tuple[Sighting, ...]
    is_elsewhere: bool = False


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
    namesakes: dict[str, list[Sighting]] = {}
    for each in new:
        namesakes.setdefault(plain(each.old), []).append(each)
    for event in lost:
        if not all(covered(where) for where in event.sites):
            continue
        if calls := tuple(each for each in new if site(each) in event.sites and _may_be(event, each)):
            yield Stray(event, calls)
        elif event.is_decided and (calls := tuple(each for each in namesakes.get(event.old, ()) if event.fits(each))):
            yield Stray(event, calls, is_elsewhere=True)


def _may_be(event: Event, sighting: Sighting) -> bool:
    return event.fits(sighting) and not (event.in_code and sighting.old)
