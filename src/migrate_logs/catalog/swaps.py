"""Owns which renames would change names round within one function: nothing there would tell whether it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.catalog.event import Event

Ring = tuple[Event, ...]  # each is to get the name that the next one has in the code


def rings(events: Sequence[Event]) -> Iterator[tuple[str, Ring]]:
    """The events that are to exchange their names, with the first site that logs several of them; each event once."""
    homes: dict[tuple[str, bool, bool, str], list[Event]] = {}
    moving = [event for event in events if event.in_code and event.name not in (event.in_code, None)]
    for event in moving:
        for where in event.sites:
            homes.setdefault((where, event.is_span, bool(event.is_fault), event.in_code), []).append(event)
    told: set[int] = set()
    for event in moving:
        for where in event.sites:
            ring = _ring(event, where, homes)
            if ring and told.isdisjoint(each.origin for each in ring):
                told.update(each.origin for each in ring)
                yield where, ring


def _ring(event: Event, where: str, homes: dict[tuple[str, bool, bool, str], list[Event]]) -> Ring:
    """The events from one to that whose next name is the first one's, all at one site; empty where there is no way back."""
    ring = [event]
    while len(ring) <= len(homes):
        last = ring[-1]
        found = homes.get((where, last.is_span, bool(last.is_fault), last.name or ""), ())
        if event in found:
            return tuple(ring)
        if not found:
            break
        ring.append(found[0])
    return ()
