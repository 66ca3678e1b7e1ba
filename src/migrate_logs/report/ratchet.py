"""Owns which of the open calls are new: those that a baseline does not know, on lines that somebody touched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from migrate_logs.report.count import SUPPRESSED, UNKNOWN, Item, ModuleCount
from migrate_logs.report.kinds import Kind

if TYPE_CHECKING:
    from migrate_logs.baseline.ledger import Ledger

RULE = "unmigrated-call"  # of the lint: what the baseline knows of calls of other libraries stands under its name
_AWAIT = re.compile(r"await\b[\s\\]*")

Entries = Mapping[str, int]  # how often each problem is known, by key
Holds = Callable[[str], bool]  # path: whether the rule is in force there
Names = Callable[[Item], bool]  # a call: whether the lint may name it
Touched = Callable[[str, int, int], bool]  # path, first line, last line: whether one of the lines was touched


@dataclass(frozen=True, slots=True)
class Ratchet:
    """What open calls were set against: the baseline, the lines that changed since a state of the repository, or both."""

    baseline: bool = False
    diff_base: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many open calls are known, and which are new; of `apart` nobody can tell.

    Of these, `exempt` are log calls for sure: in files where the rule does not hold, or known from other files alone.
    """

    known: int
    new: tuple[Item, ...]
    apart: int
    exempt: int


def open_calls(module: ModuleCount) -> tuple[Item, ...]:
    """The calls of an application's file that are not on Logfire and that no comment keeps, in the order of places."""
    calls = (*module.easy, *(item for item in module.items if item.reason != SUPPRESSED))
    return tuple(sorted(calls, key=order)) if module.kind is Kind.APPLICATION else ()


def order(item: Item) -> tuple[int, int, int]:
    """The order of calls in a file; of two that begin at one place the inner comes first."""
    return item.line, item.column, len(item.source)


def same(item: Item) -> str:
    """What tells a call from others: the key of its entry in a baseline, which is that of the lint's finding."""
    from migrate_logs.baseline import entry  # parses code, which not every report does

    return entry(RULE, _AWAIT.sub("", item.source, count=1) if item.source.startswith("await") else item.source)


def sieved(entries: Entries, calls: Iterable[Item]) -> list[bool]:
    """Which calls are among the entries; of more equal ones than these allow, the last are not."""
    left = Counter(entries)
    found = []
    for call in calls:
        form = same(call) if entries else ""
        found.append(left[form] > 0)
        left[form] -= 1
    return found


def marked(
    modules: Iterable[ModuleCount],
    ledger: Ledger | None,
    holds: Holds,
    touched: Touched,
    names: Names = lambda call: True,
) -> tuple[ModuleCount, ...]:
    """The files with their open calls marked as known (to a baseline, or on lines that nobody touched) or new.

    Where the rule does not hold they stay unmarked, as do calls of which nothing, or nothing in their file, tells whether they log: the
    lint, which looks at no file for what another one passes, does not name them, so no baseline has them. The same goes for what
    it does not name for another cause, as `names` has it.
    """
    return tuple(_marked(module, ledger, touched, names) if holds(module.path) else module for module in modules)


def lost(modules: Iterable[ModuleCount]) -> tuple[str, ...]:
    """The files that cannot be read any more, of some files that are marked."""
    return tuple(module.path for module in modules if module.known is False)


def unread(modules: Iterable[ModuleCount], ledger: Ledger, holds: Holds) -> tuple[ModuleCount, ...]:
    """The files, with those of an application that cannot be read marked as known or new to a baseline.

    One in which it knows nothing, and no line looks like a call, is neither: it may be of no interest.
    """
    return tuple(_unread(module, ledger) if holds(module.path) else module for module in modules)


def _unread(module: ModuleCount, ledger: Ledger) -> ModuleCount:
    from migrate_logs.baseline import UNREADABLE, rule_of

    is_unread = module.problem is not None and module.problem.reason == UNREADABLE
    if not is_unread or module.kind is not Kind.APPLICATION:
        return module
    known = any(rule_of(key) == UNREADABLE for key in ledger.keys(module.path))
    matters = known or ledger.files.get(module.path) or module.count.unreadable
    return replace(module, known=known) if matters else module


def _marked(module: ModuleCount, ledger: Ledger | None, touched: Touched, names: Names) -> ModuleCount:
    calls = [call for call in open_calls(module) if call.library != UNKNOWN and not call.handed and names(call)]
    if not calls:
        return module
    told = {
        call: replace(call, known=_is_known(call, ledger) or not touched(call.path, *_lines(call))) for call in calls
    }
    return replace(
        module,
        easy=tuple(told.get(item, item) for item in module.easy),
        items=tuple(told.get(item, item) for item in module.items),
    )


def _is_known(call: Item, ledger: Ledger | None) -> bool:
    return ledger is not None and ledger.may_know(call.path) and ledger.take(call.path, same(call))


def _lines(call: Item) -> tuple[int, int]:
    return call.line, call.line + call.source.count("\n")


def tally(modules: Sequence[ModuleCount]) -> Tally:
    """The open calls of some files whose calls are marked."""
    calls = [call for module in modules for call in open_calls(module)]
    new = tuple(call for call in calls if call.known is False)
    apart = [call for call in calls if call.known is None]
    exempt = sum(call.library != UNKNOWN for call in apart)
    return Tally(len(calls) - len(new) - len(apart), new, len(apart), exempt)
