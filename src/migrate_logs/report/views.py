"""Owns the report of a project and the ways to look at it; every view splits the same calls, so all sum to the same totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from migrate_logs.options import Phase
from migrate_logs.reasons import Reason, reason
from migrate_logs.report import phases
from migrate_logs.report.count import SUPPRESSED, Count, Item, ModuleCount, Status, counted, summed
from migrate_logs.report.kinds import Kind, Kinds
from migrate_logs.report.owners import Owners, Ownership
from migrate_logs.report.phases import State
from migrate_logs.report.view import View

if TYPE_CHECKING:
    from migrate_logs.catalog.event import Event
    from migrate_logs.plans import Plan
    from migrate_logs.report.burndown import History
    from migrate_logs.report.comparison import Comparison
    from migrate_logs.report.ratchet import Ratchet
    from migrate_logs.report.shards import Shard

MIGRATED, AUTOMATIC, UNREAD = "(on Logfire)", "(automatic)", "(unreadable)"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a view: its name, how many files share in it, and their calls."""

    name: str
    files: int
    count: Count


@dataclass(frozen=True, slots=True)
class Standing:
    """How a phase stands; `target` is the day on which it should be done, if any."""

    row: Row
    target: date | None
    state: State


@dataclass(frozen=True, slots=True)
class Cause:
    """A reason to leave calls alone, and the calls, in the order of places."""

    reason: Reason
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Report:
    """The state of a project: every file that was looked at, in path order, and what is needed to group them.

    `named` says that event names were computed, so that a call whose name is unsure counts as one that needs a person: one
    below the `min_confidence`, as `migrate` has it.
    `view` is the one that a person asked for, `full` says that no list is cut; `way` leads from where commands are typed to
    the root, `inside` from the top of the repository. `paths` are the files and folders that were looked at, `shard` is the part of them that is counted (None: all).
    `ratchet` is what the open calls were set against, `comparison` what has changed since an earlier report.
    `history` is how it came to this, `events` what the catalog says, where these were asked for.
    """

    name: str
    modules: tuple[ModuleCount, ...]
    owners: Ownership | None = None
    phases: tuple[Phase, ...] = ()
    today: date = date.min
    named: bool = False
    min_confidence: float = 0.6
    view: View = View.MODULE
    full: bool = False
    way: str = ""
    inside: str = ""
    paths: tuple[str, ...] = (".",)
    shard: Shard | None = None
    ratchet: Ratchet | None = None
    comparison: Comparison | None = None
    history: History | None = None
    events: tuple[Event, ...] = ()

    @cached_property
    def application(self) -> tuple[ModuleCount, ...]:
        """The files that the share is about."""
        return tuple(module for module in self.modules if module.kind is Kind.APPLICATION)

    @cached_property
    def logging(self) -> tuple[ModuleCount, ...]:
        """Those of them with a call."""
        return tuple(module for module in self.application if module.count.total)

    @property
    def may_wait(self) -> bool:
        """True where `migrate` may leave an automatic call alone for its name, at which nobody has looked."""
        return not self.named and self.min_confidence > 0

    @cached_property
    def count(self) -> Count:
        """The calls of the application."""
        return summed(module.count for module in self.logging)

    @cached_property
    def vacant(self) -> dict[str, State]:
        """The phases that no file belongs to, whatever it holds, and why."""
        return phases.vacant(self.phases, [module.path for module in self.modules])

    @property
    def statuses(self) -> dict[Status, int]:
        """How many files of the application have come how far."""
        found = Counter(module.status for module in self.application)
        return {status: found[status] for status in Status}


def build(plans: Mapping[str, Plan], targets: Iterable[str], kinds: Kinds) -> tuple[ModuleCount, ...]:
    """The numbers of all files that were looked at, in path order; those without a plan hold no call."""
    return tuple(
        counted(plans[path], kinds.kind(path)) if path in plans else ModuleCount(path, kinds.kind(path))
        for path in sorted({*targets, *plans})
    )


def rows(report: Report, view: View) -> tuple[Row, ...]:
    """A view of the application's calls: most open calls first, phases in their own order; empty where nothing logs."""
    found = _folded(report.logging, _split(report, view))
    if view is View.PHASE:
        order = [phase.name for phase in report.phases]
        return tuple(sorted(found, key=lambda row: order.index(row.name) if row.name in order else len(order)))
    return tuple(sorted(found, key=lambda row: (-row.count.open, -row.count.total, row.name)))


def kinds(report: Report) -> tuple[Row, ...]:
    """The calls that are no part of the application, by what they are for."""
    others = [module for module in report.modules if module.kind is not Kind.APPLICATION]
    return _folded(others, lambda module: [(str(module.kind), module.count)])


def standings(report: Report) -> tuple[Standing, ...]:
    """How each phase stands, in order; one whose files hold no call is done."""
    found = {row.name: row for row in rows(report, View.PHASE)}
    given = [(phase, found.get(phase.name, Row(phase.name, 0, Count()))) for phase in report.phases]
    return tuple(
        Standing(row, phase.target, report.vacant.get(phase.name) or phases.state(phase, row.count, report.today))
        for phase, row in given
    )


def causes(report: Report) -> tuple[Cause, ...]:
    """What needs a person, by reason, the commonest first."""
    found: dict[str, list[Item]] = {}
    for item in _items(report):
        if item.reason != SUPPRESSED:
            found.setdefault(item.reason, []).append(item)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Cause(reason(name), tuple(items)) for name, items in ordered)


def suppressed(report: Report) -> tuple[Item, ...]:
    """The calls that a comment asks to leave alone."""
    return tuple(item for item in _items(report) if item.reason == SUPPRESSED)


def unreadable(report: Report) -> tuple[ModuleCount, ...]:
    """The files that could not be read, whatever they are for."""
    return tuple(module for module in report.modules if module.problem is not None)


def easy_win(report: Report) -> ModuleCount | None:
    """The file with the most automatic calls, one that is done with them before one that is not.

    Where names were not looked at, a file with calls on Logfire comes last: what `migrate` has left in it waits for names.
    """
    able = [module for module in report.application if module.count.automatic]

    def rank(module: ModuleCount) -> tuple[bool, bool, int, str]:
        count = module.count
        is_left_over = count.migrated > 0 and report.may_wait
        return is_left_over, count.open > count.automatic, -count.automatic, module.path

    return min(able, key=rank, default=None)


def _items(report: Report) -> Iterator[Item]:
    return (item for module in report.application for item in module.items)


_Split = Callable[[ModuleCount], Iterable[tuple[str, Count]]]


def _split(report: Report, view: View) -> _Split:
    """How a view splits the calls of a file."""
    phase_of = phases.sorter(report.phases)
    owners = report.owners or Owners()
    names: dict[View, Callable[[ModuleCount], str]] = {
        View.MODULE: lambda module: module.path,
        View.FOLDER: lambda module: module.folder,
        View.OWNER: lambda module: owners.of(module.path),
        View.PHASE: lambda module: phase_of(module.path),
    }
    if view in names:
        return lambda module: [(names[view](module), module.count)]
    return _by_library if view is View.LIBRARY else _by_reason


def _by_library(module: ModuleCount) -> Iterator[tuple[str, Count]]:
    yield from module.libraries
    yield UNREAD, Count(unreadable=module.count.unreadable)


def _by_reason(module: ModuleCount) -> Iterator[tuple[str, Count]]:
    count = module.count
    yield MIGRATED, Count(migrated=count.migrated)
    yield AUTOMATIC, Count(automatic=count.automatic)
    yield UNREAD, Count(unreadable=count.unreadable)
    for name, number in Counter(item.reason for item in module.items).items():
        yield name, Count(suppressed=number) if name == SUPPRESSED else Count(person=number)


def _folded(modules: Sequence[ModuleCount], split: _Split) -> tuple[Row, ...]:
    """The parts of all files by name; a file without a call in a part has no share in it."""
    found: dict[str, list[Count]] = {}
    for module in modules:
        for name, count in split(module):
            if count.total:
                found.setdefault(name, []).append(count)
    return tuple(Row(name, len(counts), summed(counts)) for name, counts in sorted(found.items()))
