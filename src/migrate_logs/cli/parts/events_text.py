"""Owns what a person reads about the catalog: what wants a decision, least certain first, and what is odd."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from migrate_logs.catalog import Event
from migrate_logs.catalog.likeness import Oddity, oddities
from migrate_logs.cli.parts.console import visible
from migrate_logs.lint.parts.names import Names
from migrate_logs.naming import Violation
from migrate_logs.wording import number

SHOWN = 20  # so many of a kind, unless all are asked for
WIDE = 96
_ODD = {
    "near-duplicates": "Names that are nearly the same",
    "levels": "One name, an error here and none there",
    "attributes": "One name, with other attributes from call to call",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What the configuration says of names: how sure one must be, and the project's own words."""

    enough: float
    names: Names


def listed(
    place: str, events: Sequence[Event], lines: Mapping[Event, int], measure: Measure, everything: bool
) -> Iterator[Text]:
    """What wants a decision: names that are not sure enough, then what is odd about the names.

    `lines` are those of the catalog `place`, where it is up to date.
    """
    unsure = [each for each in events if wants_decision(each, measure.enough)]
    unsure.sort(key=lambda each: (each.confidence, each.key))
    marked = [
        _entry(each, f"{each.confidence:.2f}", f"{place}:{lines[each]}" if each in lines else "") for each in unsure
    ]
    yield from _section("To decide, least certain first", marked, everything)
    found = oddities(events)
    for kind, title in _ODD.items():
        yield from _section(title, [_odd(each) for each in found if each.kind == kind], everything)
    yield from _section(
        "Names of yours that break the convention",
        [_inset(_breach(*each)) for each in breaches(events, measure.names)],
        everything,
    )
    yield from _section(
        "Names of yours that no call gets", [_inset(_unusable(each)) for each in events if each.is_unusable], everything
    )
    idle = [_entry(each) for each in events if not each.sites]
    yield from _section("Kept, though no call has the text any more", idle, everything)
    yield _totals(place, events, measure.enough)


def updated(place: str, before: Sequence[Event], after: Sequence[Event], measure: Measure) -> Iterator[Text]:
    """What an update has changed, and warnings about names that people gave."""
    yield _totals(place, after, measure.enough)
    if before:
        yield Text(f"{_difference(before, after)} since the last update\n", "dim")
    for breach in breaches(after, measure.names):
        yield _warning(_breach(*breach))
    for event in (each for each in after if each.is_unusable):
        yield _warning(_unusable(event))
    if any(wants_decision(each, measure.enough) for each in after):
        yield Text("`migrate-logs events` lists what wants a decision; change `new` or `status` in the file\n", "dim")


def outdated(
    place: str, before: Sequence[Event], after: Sequence[Event], measure: Measure, everything: bool
) -> Iterator[Text]:
    """What an update would change; only the totals where that is nothing."""
    had, has = frozenset(before), frozenset(after)
    came, went = [each for each in after if each not in had], [each for each in before if each not in has]
    old, new = {each.key[:3] for each in went}, {each.key[:3] for each in came}
    yield from _section("New in the code", [_entry(each) for each in came if each.key[:3] not in old], everything)
    yield from _section("Changed in the code", [_entry(each) for each in came if each.key[:3] in old], everything)
    yield from _section("No longer in the code", [_entry(each) for each in went if each.key[:3] not in new], everything)
    yield _totals(place, after, measure.enough)


def _difference(before: Sequence[Event], after: Sequence[Event]) -> str:
    old, new = Counter(each.key[:3] for each in before), Counter(each.key[:3] for each in after)
    came, went = (new - old).total(), (old - new).total()
    others = (Counter(each.key for each in after) - Counter(each.key for each in before)).total() - came
    renamed = f", {others:,} with another proposal" if others else ""
    return f"{number(came, 'new event')}, {went:,} gone{renamed}"


def wants_decision(event: Event, enough: float) -> bool:
    """True where `migrate` would leave the calls alone until somebody says what they are called."""
    return event.is_unusable or (not event.is_decided and not event.in_code and event.confidence < enough)


def breaches(events: Sequence[Event], names: Names) -> Iterator[tuple[Event, Violation]]:
    """The names by people that break the convention, each once, and how; they hold nevertheless."""
    given = {
        (event.name, event.is_span): event
        for event in reversed(events)
        if event.is_decided and event.name and event.name != event.old
    }
    for (name, is_span), event in reversed(given.items()):
        if found := names.violations(name, is_span):
            yield event, found[0]


def _breach(event: Event, how: Violation) -> Text:
    return Text(f"{visible(f'{event.name}: {how.rule}: {how.message}; it is used as it is')}\n")


def _unusable(event: Event) -> Text:
    return Text(f"{visible(event.new)}: holds a placeholder, so that no call gets it; values are attributes\n")


def _warning(what: Text) -> Text:
    return Text.assemble(("warning:", "bold yellow"), " ", what)


def _inset(what: Text) -> Text:
    return Text.assemble("  ", what)


def _section(title: str, texts: Sequence[Text], everything: bool) -> Iterator[Text]:
    if not texts:
        return
    yield Text(f"{title} ({len(texts):,})\n", "bold")
    shown = texts if everything else texts[:SHOWN]
    yield from shown
    if rest := len(texts) - len(shown):
        yield Text(f"  ... and {rest:,} more (-v shows them)\n", "dim")
    yield Text("\n")


def _entry(event: Event, mark: str = "", line: str = "") -> Text:
    """An event on two lines: its name and text, and the places in the catalog and of its first call."""
    page = Text("  ")
    page.append(f"{mark}  " if mark else "", "yellow").append(visible(event.new), "bold")
    page.append(f"  {_quoted(event.old)}\n")
    return page.append(f"{'':>{len(mark) + 4}}{visible('  '.join(filter(None, (line, _places(event)))))}\n", "dim")


def _odd(oddity: Oddity) -> Text:
    page = Text(f"  {visible('  '.join(oddity.names))}\n", "bold")
    for event in oddity.events[:5]:
        fields = f"({', '.join(event.attributes)})" if oddity.kind == "attributes" else ""
        levels = "/".join(event.levels) if oddity.kind == "levels" else ""
        page.append(f"    {' '.join(filter(None, (levels, _quoted(event.old), visible(fields))))}\n")
        page.append(f"      {visible(_places(event))}\n", "dim")
    return page


def _places(event: Event) -> str:
    more = f" and {len(event.sites) - 1} more" if len(event.sites) > 1 else ""
    return f"{event.sites[0]}{more}" if event.sites else "(no call)"


def _quoted(text: str) -> str:
    shown = visible(text.replace("\n", "\\n"))
    return f'"{shown}"' if len(shown) <= WIDE else f'"{shown[: WIDE - 3]}..."'


def _totals(place: str, events: Sequence[Event], enough: float) -> Text:
    decided = sum(each.is_decided and not each.is_unusable for each in events)
    waiting = sum(wants_decision(each, enough) for each in events)
    line = f"{place}: {number(len(events), 'event')}, {waiting:,} to decide, {decided:,} decided by people"
    return Text(f"{visible(line)}\n", "bold")
