"""Owns what has changed between an earlier report and this one: calls by state, file by file, and which calls are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from migrate_logs.report.count import Count, Item, ModuleCount, Status, summed
from migrate_logs.report.kinds import Kind
from migrate_logs.report.ratchet import open_calls, order, same, sieved


@dataclass(frozen=True, slots=True)
class Change:
    """A file whose calls by state have changed, and how far it has come; None where there is no such file."""

    path: str
    before: Count
    after: Count
    was: Status | None
    status: Status | None

    @property
    def is_finished(self) -> bool:
        """True where the last call has gone to Logfire, or went away, and the file is still there."""
        return bool(self.before.open) and self.status in (Status.MIGRATED, Status.SILENT)

    @property
    def is_lost(self) -> bool:
        """True where the file cannot be read any more."""
        return self.status is Status.UNREADABLE is not self.was


@dataclass(frozen=True, slots=True)
class Comparison:
    """The application's calls before and after, the files that changed, and the open calls that are new, by path and place.

    `tool` is the version that counted before. A call that was edited is new; one that was moved to another file is not.
    """

    before: Count
    after: Count
    changes: tuple[Change, ...]
    new: tuple[Item, ...]
    tool: str

    @property
    def finished(self) -> tuple[str, ...]:
        """The files that this change has finished."""
        return tuple(change.path for change in self.changes if change.is_finished)

    @property
    def lost(self) -> tuple[str, ...]:
        """The files that cannot be read any more."""
        return tuple(change.path for change in self.changes if change.is_lost)


def compare(
    now: Sequence[ModuleCount], then: Sequence[ModuleCount], counts: Callable[[str], bool], tool: str
) -> Comparison:
    """What became of `then`; `counts` tells of which files both have seen what there is."""
    after, before = _of_application(now, counts), _of_application(then, counts)
    changes = [_change(path, before.get(path), after.get(path)) for path in sorted(before.keys() | after.keys())]
    return Comparison(
        summed(module.count for module in before.values()),
        summed(module.count for module in after.values()),
        tuple(change for change in changes if change.before != change.after or change.is_lost),
        _new(before, after),
        tool,
    )


def unfamiliar(now: ModuleCount, then: ModuleCount | None) -> tuple[Item, ...]:
    """The open calls of a file that were not in it before; none where nobody could read what was."""
    if then is not None and then.status is Status.UNREADABLE:
        return ()
    calls, known = open_calls(now), _calls(then)
    if [call.source for call in calls] == [call.source for call in known]:  # as a rule; saves taking them apart
        return ()
    found = sieved(Counter(map(same, known)), calls)
    return tuple(call for call, there in zip(calls, found, strict=True) if not there)


def _of_application(modules: Iterable[ModuleCount], counts: Callable[[str], bool]) -> dict[str, ModuleCount]:
    return {each.path: each for each in modules if each.kind is Kind.APPLICATION and counts(each.path)}


def _calls(module: ModuleCount | None) -> tuple[Item, ...]:
    """All calls that are not on Logfire, also those that a comment keeps: taking it away makes no call new."""
    return () if module is None else tuple(sorted((*module.easy, *module.items), key=order))


def _new(before: Mapping[str, ModuleCount], after: Mapping[str, ModuleCount]) -> tuple[Item, ...]:
    """The open calls that no file had before, as often as they are there now."""
    fresh = [call for path in sorted(after) for call in unfamiliar(after[path], before.get(path))]
    moved = sieved(_gone(before, after) if fresh else {}, fresh)
    return tuple(call for call, known in zip(fresh, moved, strict=True) if not known)


def _gone(before: Mapping[str, ModuleCount], after: Mapping[str, ModuleCount]) -> Counter[str]:
    """The calls that files have lost."""
    gone: Counter[str] = Counter()
    for path, module in before.items():
        there = after.get(path)
        if there is None or there.count != module.count or unfamiliar(there, module):
            gone += Counter(map(same, _calls(module))) - Counter(map(same, _calls(there)))
    return gone


def _change(path: str, before: ModuleCount | None, after: ModuleCount | None) -> Change:
    return Change(
        path,
        before.count if before else Count(),
        after.count if after else Count(),
        before.status if before else None,
        after.status if after else None,
    )
