"""Owns how the catalog follows the code: entries gain and lose calls, the tool's proposals change, people's words stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from migrate_logs.catalog.event import Event, Status, is_fault, plain, site
from migrate_logs.catalog.matching import Covered, Found, Matcher
from migrate_logs.model import EventName, Level, Sighting

_ORDER = tuple(Level)
_FOUND = EventName("", 1.0, ("on Logfire already",))


@dataclass(frozen=True, slots=True)
class Update:
    """The entries as the code has them now, in the order of the file, and for each call those that it belongs to."""

    events: tuple[Event, ...]
    belongs: tuple[tuple[Event, ...], ...]


def update(events: Sequence[Event], sightings: Sequence[Sighting], covered: Covered) -> Update:
    """The catalog after a look at some calls; `covered` tells of which sites they are all there is.

    An entry keeps its sites elsewhere. One without a site goes, unless a person decided about it or left a note.
    """
    assigned = Matcher(events).assign(sightings, covered)
    standing = _standing(events, sightings, assigned, covered)
    owners = [
        None if any(at in standing for at in found) else _fresh(each)
        for each, found in zip(sightings, assigned, strict=True)
    ]
    made, used = _made(events, list(zip(owners, sightings, assigned, strict=True)), covered)
    rest = [_settled(event, (), covered) for at, event in enumerate(events) if at not in standing and at not in used]
    kept = [entry for entry in rest if entry.sites or entry.noted]
    belongs = tuple(
        (made[fresh],) if fresh is not None else tuple(standing[at] for at in found if at in standing)
        for fresh, found in zip(owners, assigned, strict=True)
    )
    return Update(in_order([*standing.values(), *made.values(), *kept]), belongs)


def _standing(
    events: Sequence[Event], sightings: Sequence[Sighting], assigned: Sequence[Found], covered: Covered
) -> dict[int, Event]:
    """The entries whose names do not follow the tool: people decided, or the code has them; with what their calls say."""
    calls: dict[int, list[Sighting]] = {}
    vague: dict[int, list[Sighting]] = {}
    for each, found in zip(sightings, assigned, strict=True):
        for at in found:
            (calls if len(found) == 1 else vague).setdefault(at, []).append(each)
    entries = (_settled(event, calls.get(at, ()), covered, vague.get(at, ())) for at, event in enumerate(events))
    return {at: entry for at, entry in enumerate(entries) if entry.is_decided or entry.in_code}


def _made(
    events: Sequence[Event], calls: Sequence[tuple[Event | None, Sighting, Found]], covered: Covered
) -> tuple[dict[Event, Event], set[int]]:
    """The entries that the tool alone speaks for, by what it would say of their calls, and the old ones that they take over."""
    groups: dict[Event, list[Sighting]] = {}
    heirs: dict[Event, list[int]] = {}
    for fresh, each, found in calls:
        if fresh is not None:
            groups.setdefault(fresh, []).append(each)
            heirs.setdefault(fresh, []).extend(found)
    made: dict[Event, Event] = {}
    used: set[int] = set()
    for fresh in sorted(groups, key=_order):
        base = _base(events, fresh, [at for at in heirs[fresh] if at not in used], covered)
        used |= set() if base is None else {base}
        made[fresh] = _grown(fresh, groups[fresh], None if base is None else events[base], covered)
    return made, used


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in the order of the file, which neither a new name nor a moved call changes."""
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[str, tuple[str, bool, bool, str], str, tuple[str, ...]]:
    return event.old.casefold(), event.key, event.new, event.sites


def _fresh(sighting: Sighting) -> Event:
    """What the tool alone would say of a call, with as much as tells its entry from others."""
    said = sighting.proposal or replace(_FOUND, name=plain(sighting.name))
    old = plain(sighting.old or sighting.name)
    levels = (Level.ERROR if is_fault(sighting) else Level.INFO,)
    return Event(old, said.name, proposed=said.name, is_span=sighting.is_span, levels=levels)


def _base(events: Sequence[Event], fresh: Event, heirs: Sequence[int], covered: Covered) -> int | None:
    """The entry whose block a group of calls takes over: that with their proposal, else one that loses all its calls."""
    for at in heirs:
        if events[at].proposed == fresh.proposed:
            return at
    return next((at for at in heirs if all(covered(where) for where in events[at].sites)), None)


def _grown(fresh: Event, calls: Sequence[Sighting], base: Event | None, covered: Covered) -> Event:
    first = min(calls, key=site)
    said = first.proposal or _FOUND
    start = Event(fresh.old, fresh.new, is_span=fresh.is_span) if base is None else base
    return replace(
        _settled(start, calls, covered),
        new=fresh.new, status=Status.PROPOSED, proposed=fresh.new, confidence=round(said.confidence, 2), why=said.why,
    )  # fmt: skip


def _settled(event: Event, calls: Sequence[Sighting], covered: Covered, vague: Sequence[Sighting] = ()) -> Event:
    """The entry with what its calls say; what it holds of places that were not looked at stays.

    `vague` are calls of a name that several entries share: they may be of this one, so nothing that it holds goes.
    """
    seen = {*map(site, calls), *map(site, vague)}
    elsewhere = tuple(where for where in event.sites if where not in seen and not covered(where))
    remembers = bool(elsewhere or vague or not calls)
    levels = {each.level for each in calls if each.level} | (set(event.levels) if remembers else set())
    return replace(
        event,
        old=event.old if remembers else _old(event, calls),
        status=Status.EDITED if event.status is Status.PROPOSED and event.is_decided else event.status,
        in_code=_in_code(event, {plain(each.name) for each in (*calls, *vague) if each.name}, bool(elsewhere)),
        levels=tuple(sorted(levels, key=_ORDER.index)),
        attributes=_attributes(event, calls, remembers),
        sites=tuple(sorted({*elsewhere, *seen})),
    )


def _old(event: Event, calls: Sequence[Sighting]) -> str:
    """The text that all calls have by now; that of before where some are on Logfire."""
    texts = {plain(each.old) for each in calls}
    return min(texts) if len(texts) == 1 and "" not in texts else event.old


def _in_code(event: Event, seen: set[str], elsewhere: bool) -> str:
    """The name that calls still have, as long as any may have it; then the one that they have now."""
    if event.in_code in seen or elsewhere:
        return event.in_code or min(seen, default="")
    return event.new if event.new in seen else min(seen, default="")


def _attributes(event: Event, calls: Sequence[Sighting], remembers: bool) -> tuple[str, ...]:
    sets = [frozenset(map(plain, each.attributes)) for each in calls]
    known = frozenset(name.removesuffix("?") for name in event.attributes)
    always = [frozenset(name for name in event.attributes if not name.endswith("?")), *sets] if remembers else sets
    everything = (known if remembers else frozenset()).union(*sets)
    shared = frozenset.intersection(*always) if always else frozenset[str]()
    return tuple(name if name in shared else f"{name}?" for name in sorted(everything))
