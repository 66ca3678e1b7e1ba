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
from migrate_logs.history.look import Look, algorithm_of
from migrate_logs.history.memory import Counted, Memory
from migrate_logs.history.processes import Processes
from migrate_logs.report.burndown import History, Point
from migrate_logs.worker_pool import Progress

MOST = 400  # points: more than any screen has columns for
_WORTH_A_PROCESS = 1000  # versions of files: fewer are counted faster than a process starts
_AHEAD = 50  # points whose files are read in one go, where these are few
_PARSED = 5  # versions that take as long as a file that has to be parsed first


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

    def size(self, look: Look) -> int:
        """How many versions of files there are at most, or what takes as long."""
        versions = sum(len(commit.before) for commit in self.points)
        return versions + _PARSED * len(self.files.keys() - look.sights.keys())


class Walk:
    """A history in the making; what the memory has is not counted again.

    `look` is for whoever looks at the present files before the history is asked for; None where nothing is to be counted.
    """

    def __init__(self, setting: Setting, line: Line, jobs: int, memory: Memory | None = None) -> None:
        self._setting, self._line, self._jobs, self._memory = setting, line, jobs, memory
        self._step, self._kept = commits.sampled(line.commits, MOST)
        known = memory.recall() if memory is not None else {}
        self._known = {commit.id: known[commit.id] for commit in self._kept if commit.id in known}
        self._work = _work(setting, commits.without(self._kept, self._known))
        self.look = Look(algorithm_of(self._work.files.values())) if self._work.points else None

    def history(self, progress: Progress | None = None) -> History:
        """The history of the project along the line of commits."""
        counted, missing = self._known, 0
        if self.look is not None:
            left = self._work.points
            parts = self._parts(self.look, progress)
            counted = counted | {commit.id: _sum([part.counted[commit.id] for part in parts]) for commit in left}
            missing = len(frozenset[str]().union(*(part.missing for part in parts)))
            if self._memory is not None and not missing:
                self._memory.keep(counted)
        points = tuple(Point(commit.id, commit.time, *counted[commit.id]) for commit in reversed(self._kept))
        return History(points, self._step, len(self._line.commits), self._line.shallow, missing)

    def _parts(self, look: Look, progress: Progress | None) -> list[_Part]:
        """The parts of the files, each counted at all points by a process of its own; what is little is one part."""
        points = len(self._work.points)
        count = min(self._jobs, self._work.size(look) // _WORTH_A_PROCESS)
        if count < 2:
            return [_walked(self._setting, self._work, look, _counter(points, progress))]
        shares = _shares(self._setting, count)
        with closing(Processes([partial(_walked, share, self._work, look) for share in shares])) as processes:
            return processes.answers(_counter(points * count, progress))


def _work(setting: Setting, points: Sequence[Commit]) -> _Work:
    return _Work(commits.files(setting.root, points[0].id, setting.aim.filters.suffixes) if points else {}, points)


def _shares(setting: Setting, count: int) -> list[Setting]:
    """What each of some processes counts."""
    options = setting.options  # as they can be sent to another process
    plain = replace(options, loggers=dict(options.loggers), naming=dict(options.naming))
    return [replace(setting, options=plain, share=(index, count)) for index in range(count)]


def _walked(setting: Setting, work: _Work, look: Look, tell: Callable[[], None]) -> _Part:
    """Count a part of the files at all points, from the newest on."""
    steps = work.points[:-1]  # what the oldest point changed is behind the end
    with closing(Blobs(setting.root)) as blobs:
        counting = Counting(setting, blobs, work.files, {path for step in steps for path in step.before}, look)
        counted = {}
        for at, commit in enumerate(work.points):
            if at % _AHEAD == 1:
                counting.expect(step.before for step in steps[at - 1 : at - 1 + _AHEAD])
            if at:
                counting.move(steps[at - 1].before)
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
