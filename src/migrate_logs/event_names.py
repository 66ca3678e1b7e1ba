"""Owns which name each call of a project gets: the catalog's where people decided, else the engine's where it is sure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from migrate_logs.catalog import Event, update
from migrate_logs.catalog.event import plain
from migrate_logs.catalog.strays import Stray, strays
from migrate_logs.catalog.swaps import Ring, rings
from migrate_logs.model import LogfireCall, Rename, Sighting, Span
from migrate_logs.plans import Plan, Planned, refuse

Kind = TypeVar("Kind")
At = tuple[str, Span]  # the file and the range of a call
Why = tuple[str, str] | None  # a reason of `rules/reasons.toml`, and what was seen


@dataclass(frozen=True, slots=True)
class Names:
    """The plans with their final names, the calls as the catalog sees them, and what only a person can answer."""

    plans: dict[str, Plan]
    sightings: tuple[Sighting, ...] = ()
    questions: tuple[str, ...] = ()


def assign_names(
    plans: Mapping[str, Plan], known: Sequence[Event] | None, covered: Callable[[str], bool], min_confidence: float
) -> Names:
    """Give every planned call its name, and those on Logfire the one that the catalog changed; `known` are its entries."""
    if known is None:
        return Names({path: _sure(plan, plan.calls, {}, min_confidence) for path, plan in plans.items()})
    seen = [pair for _, plan in sorted(plans.items()) for pair in _seen(plan)]
    sightings = tuple(sighting for _, sighting in seen)
    now = update(known, sightings, covered)
    belongs, swaps = now.belongs, list(rings(now.events))
    swapped = frozenset(event.origin for _, ring in swaps for event in ring)
    entries = {at: found for (at, _), found in zip(seen, belongs, strict=True)}
    answers = {
        path: [_answer(call, entries[path, call.call], swapped) for call in _emitted(plan)]
        for path, plan in plans.items()
    }
    named = {
        path: replace(_with_names(plan, entries, min_confidence), renames=tuple(_of(Rename, answers[path])))
        for path, plan in plans.items()
    }
    asked = (each for path in sorted(answers) for each in _of(str, answers[path]))
    lost = strays(known, sightings, belongs, covered)
    return Names(named, sightings, (*asked, *map(_swapped, swaps), *map(_asked, lost)))


def _with_names(plan: Plan, entries: Mapping[At, Sequence[Event]], min_confidence: float) -> Plan:
    found = {each.call.call: entries[plan.path, each.call.call] for each in plan.calls}
    calls = [_named(each, found[each.call.call]) for each in plan.calls]
    return _sure(plan, calls, {span: _held(events) for span, events in found.items()}, min_confidence)


def _of(kind: type[Kind], answers: Iterable[object]) -> Iterator[Kind]:
    return (each for each in answers if isinstance(each, kind))


def _seen(plan: Plan) -> Iterator[tuple[At, Sighting]]:
    for each in (*plan.calls, *plan.blocked):
        call = each.call
        fields = tuple(name for attribute in call.attributes for name in attribute.names)
        yield (plan.path, call.call), Sighting(call.place, call.level, fields, _text(each), each.event)
    for event in _emitted(plan):
        fields = tuple(attribute.name for attribute in event.attributes if attribute.name)
        yield (
            (plan.path, event.call),
            Sighting(event.place, event.level, fields, name=event.event or "", is_span=event.is_span),
        )


def _emitted(plan: Plan) -> Iterator[LogfireCall]:
    return (each for each in plan.events if each.event and (each.is_log or each.is_span))


def _text(each: Planned) -> str:
    """The text of a call; one that only the running program knows is spelled like a value in a text."""
    call = each.call
    if call.text:
        return call.text
    at = call.span.start
    source = each.source.encode()[call.message.start - at : call.message.end - at].decode()
    return "{" + " ".join(source.split()) + "}"


def _named(each: Planned, found: Sequence[Event]) -> Planned:
    verdict = found[0].verdict() if found else None
    return each if verdict is None else replace(each, event=verdict)


def _held(found: Sequence[Event]) -> Why:
    """Why the catalog wants a call left alone; None as a rule."""
    if found and (hindrance := found[0].hindrance):
        return "name-unsure", hindrance
    return None


def _doubt(each: Planned, enough: float) -> Why:
    sure = each.event.confidence
    if sure < enough:
        return "name-unsure", f"{each.event.name} is a guess (confidence {sure:.2f})"
    return None


def _sure(plan: Plan, calls: Sequence[Planned], held: Mapping[Span, Why], enough: float) -> Plan:
    """The plan without the calls whose names are not sure enough."""
    whys = [(each, held.get(each.call.call) or _doubt(each, enough)) for each in calls]
    refused = [refuse(each, *why) for each, why in whys if why is not None]
    if not refused:
        return replace(plan, calls=tuple(calls))
    kept = tuple(each for each, why in whys if why is None)
    return replace(plan, calls=kept, refusals=tuple(sorted([*plan.refusals, *refused], key=lambda each: each.span)))


def _answer(call: LogfireCall, found: Sequence[Event], swapped: Collection[int]) -> Rename | str | None:
    """The new name of a call on Logfire, a sentence where a person has to say which, None where it has the right one."""
    wanted = sorted({event.name for event in found if event.name})
    if not wanted or any(event.origin in swapped for event in found) or wanted == [plain(call.event or "")]:
        return None
    where = f"{call.place.path}:{call.place.line}"
    if len(wanted) > 1:
        others = " or ".join(wanted)
        return f"{where}: {call.event} is the name of several events of the catalog; write {others} there yourself."
    if call.name is None or not call.literal:
        return f"{where}: the catalog renames {call.event} to {wanted[0]}, but the name is no plain string there; change it yourself."
    return Rename(call.place, call.name, call.event or "", wanted[0])


def _swapped(swap: tuple[str, Ring]) -> str:
    """The question to take two steps where names are exchanged: after one nobody could tell what is done from what is not."""
    where, ring = swap
    names = ", ".join(event.in_code for event in ring)
    return (
        f"{where}: the catalog exchanges the names {names}, which this place logs all; none is renamed: give one of them a "
        f"name for the time being, run `migrate-logs migrate --write`, and then the right one."
    )


def _asked(stray: Stray) -> str:
    """The question whether a call is the one that an entry has lost."""
    first = stray.calls[0]
    if stray.is_elsewhere:
        return (
            f'{first.place.path}:{first.place.line}: "{first.old}" is {stray.event.new} in the catalog, where its call is gone; is '
            f"it this one? `migrate-logs events --update` makes a block of it: give that the name {stray.event.new}, if it is."
        )
    now = " or ".join(dict.fromkeys(f'"{each.old or each.name}"' for each in stray.calls))
    was = stray.event.in_code or stray.event.old
    return (
        f'{first.place.path}:{first.place.line}: the catalog has "{was}" here, which is nowhere in the code; is it {now} now? '
        f"`migrate-logs events --update` makes a block of that: give it the name {stray.event.new}, if it is to have it."
    )
