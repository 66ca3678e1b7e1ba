"""Owns the walk from the newest commit to the oldest: which points are counted, by how many processes, into one history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

from migrate_logs.history import commits
from migrate_logs.history.blobs import Blobs
from migrate_logs.history.commits import Commit, Line
from migrate_logs.history.counting import Counting, Setting
from migrate_logs.history.memory import Counted, Memory
from migrate_logs.history.processes import Processes
from migrate_logs.report.burndown import History, Point
from migrate_logs.worker_pool import Progress

MOST = 400  # points: more than any screen has columns for
_WORTH_A_PROCESS = 300  # versions of files: fewer are counted faster than a process starts


@dataclass(frozen=True, slots=True)
class _Part:
    """The calls of some files at all commits, and the blobs that the clone lacks."""

    counted: dict[str, Counted]
    missing: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Work:
    """The points to count, newest first, and the files of the newest."""

    files: dict[str, str]
    points: Sequence[Commit]

    @property
    def size(self) -> int:
        """How many versions of files there are at most."""
        return len(self.files) + sum(len(commit.before) for commit in self.points)


class Walk:
    """A history in the making; what other processes count of it they count from now on, whatever is done meanwhile.

    What the memory has is not counted again.
    """

    def __init__(self, setting: Setting, line: Line, jobs: int, memory: Memory | None = None) -> None:
        self._setting, self._line, self._memory = setting, line, memory
        self._step, self._kept = commits.sampled(line.commits, MOST)
        known = memory.recall() if memory is not None else {}
        self._known = {commit.id: known[commit.id] for commit in self._kept if commit.id in known}
        self._work = _work(setting, commits.without(self._kept, self._known))
        count = min(jobs, self._work.size // _WORTH_A_PROCESS) if jobs > 1 else 0
        self._processes = Processes([partial(_walked, share, self._work) for share in _shares(setting, count)])

    def close(self) -> None:
        """End what still runs."""
        self._processes.close()

    def history(self, progress: Progress | None = None) -> History:
        """The history of the project along the line of commits."""
        counted, missing = self._known, 0
        if left := self._work.points:
            parts = self._parts(progress)
            counted = counted | {commit.id: _sum([part.counted[commit.id] for part in parts]) for commit in left}
            missing = len(frozenset[str]().union(*(part.missing for part in parts)))
            if self._memory is not None and not missing:
                self._memory.keep(counted)
        points = tuple(Point(commit.id, commit.time, *counted[commit.id]) for commit in reversed(self._kept))
        return History(points, self._step, len(self._line.commits), self._line.shallow, missing)

    def _parts(self, progress: Progress | None) -> list[_Part]:
        """The parts of the files, each counted at all points by a process of its own; what is little is one part."""
        points = len(self._work.points)
        if self._processes:
            return self._processes.answers(_counter(points * len(self._processes), progress))
        return [_walked(self._setting, self._work, _counter(points, progress))]


def _work(setting: Setting, points: Sequence[Commit]) -> _Work:
    return _Work(commits.files(setting.root, points[0].id, setting.aim.filters.suffixes) if points else {}, points)


def _shares(setting: Setting, count: int) -> list[Setting]:
    """What each of some processes counts."""
    options = setting.options  # as they can be sent to another process
    plain = replace(options, loggers=dict(options.loggers), naming=dict(options.naming))
    return [replace(setting, options=plain, share=(index, count)) for index in range(count)]


def _walked(setting: Setting, work: _Work, tell: Callable[[], None]) -> _Part:
    """Count a part of the files at all points, from the newest on."""
    steps = work.points[:-1]  # what the oldest point changed is behind the end
    with closing(Blobs(setting.root)) as blobs:
        counting = Counting(setting, blobs, work.files, {path for step in steps for path in step.before})
        counted = {}
        for at, commit in enumerate(work.points):
            if at:
                counting.move(work.points[at - 1].before)
            counted[commit.id] = counting.totals()
            tell()
        return _Part(counted, frozenset(counting.missing))


def _sum(counted: Sequence[Counted]) -> Counted:
    """The calls of all parts."""
    mine, others = (
        dict(sorted(sum(map(Counter, each), Counter[str]()).items())) for each in zip(*counted, strict=True)
    )
    return mine, others


def _counter(total: int, progress: Progress | None) -> Callable[[], None]:
    done = 0

    def tell() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, total)

    return tell
