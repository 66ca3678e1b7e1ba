"""Owns what becomes of a table that came back from review: its decisions are taken, those of others are never lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from migrate_logs.catalog.event import Event, Status
from migrate_logs.catalog.table import Row


@dataclass(frozen=True, slots=True)
class Review:
    """The entries with the decisions of a table in them, how many were taken, and one sentence for each that was not."""

    events: tuple[Event, ...]
    taken: int
    left: tuple[str, ...]


def review(events: Sequence[Event], rows: Sequence[Row]) -> Review:
    """Take over the `new` and `status` of rows, where the entry is still as the row saw it."""
    by_old: dict[str, list[int]] = {}
    for at, event in enumerate(events):
        by_old.setdefault(event.old, []).append(at)
    answer = list(events)
    left: list[str] = []
    for row in rows:
        text = row.event.old
        namesakes = by_old.get(text) or by_old.get(
            text.replace("\r\n", "\n"), []
        )  # an editor changes line ends in cells, too
        found = _entry(events, namesakes, row)
        if found is None:
            left.append(f"{row.where}: {_unknown(row, len(namesakes))}")
            continue
        decided = _decided(events[found], row)
        if decided is None:
            left.append(
                f"{row.where}: {row.event.new}, but the catalog says {answer[found].new} since ({events[found].status})"
            )
        elif answer[found] is not events[found] and decided != answer[found]:
            left.append(f"{row.where}: {row.event.new}, but a row above says {answer[found].new}")
        else:
            answer[found] = decided if decided != events[found] else answer[found]
    taken = sum(new != old for new, old in zip(answer, events, strict=True))
    return Review(tuple(answer), taken, tuple(left))


def _unknown(row: Row, namesakes: int) -> str:
    if namesakes:
        return f"{namesakes} events have the text {row.event.old!r}; fill in more columns of the export, such as proposed and sites"
    return f"no event has the text {row.event.old!r}; mend it where it is not as exported, else leave the row out: its calls are gone"


def _entry(events: Sequence[Event], found: Sequence[int], row: Row) -> int | None:
    """The entry that a row means; what it leaves out does not count."""
    said = row.event
    steps = (
        lambda event: event.is_span == said.is_span,
        lambda event: said.is_fault is None or event.is_fault == said.is_fault,
        lambda event: event.proposed == said.proposed,
        lambda event: bool(set(event.sites) & set(said.sites)),
    )
    for fits in steps:
        if len(found) > 1:
            found = [at for at in found if fits(events[at])] or found
    return found[0] if len(found) == 1 else None


def _decided(event: Event, row: Row) -> Event | None:
    """The entry with a row's decision; None where somebody else has decided otherwise meanwhile."""
    was = row.was or (Status.PROPOSED, event.proposed)
    now, said = (event.status, event.new), (row.event.status, row.event.new)
    if said in (was, now):
        return event
    if now != was:
        return event if row.event.new == event.new else None  # whoever decided otherwise chose the same name
    status = row.event.status if row.event.status is not was[0] else Status.EDITED
    return replace(event, new=row.event.new, status=status)
