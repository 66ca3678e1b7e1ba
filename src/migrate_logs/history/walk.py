"""Owns the walk from the newest commit to the oldest: which points are counted, by how many processes, into one history."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ProcessPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, replace
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event

from migrate_logs import worker
from migrate_logs.history import commits
from migrate_logs.history.blobs import Blobs
from migrate_logs.history.commits import Commit, Line
from migrate_logs.history.counting import Counting, Setting
from migrate_logs.history.memory import Counted, Memory
from migrate_logs.options import Options
from migrate_logs.report.burndown import History, Point
from migrate_logs.worker_pool import Progress

MOST = 400  # points: more than any screen has columns for
_WORTH_A_PROCESS = 300  # versions of files: fewer are counted faster than a process starts
_GLANCE = 0.1  # seconds between two looks at how far the processes are


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


def walk(
    setting: Setting, line: Line, jobs: int, progress: Progress | None = None, memory: Memory | None = None
) -> History:
    """The history of a project along a line of commits; what the memory has is not counted again."""
    step, kept = commits.sampled(line.commits, MOST)
    known = memory.recall() if memory is not None else {}
    counted = {commit.id: known[commit.id] for commit in kept if commit.id in known}
    left = commits.without(kept, counted)
    parts = _counted(setting, left, jobs, progress) if left else []
    missing = frozenset[str]().union(*(part.missing for part in parts))
    counted |= {commit.id: _sum([part.counted[commit.id] for part in parts]) for commit in left}
    if memory is not None and left and not missing:
        memory.keep(counted)
    points = tuple(Point(commit.id, commit.time, *counted[commit.id]) for commit in reversed(kept))
    return History(points, step, len(line.commits), line.shallow, len(missing))


def _counted(setting: Setting, left: Sequence[Commit], jobs: int, progress: Progress | None) -> list[_Part]:
    """The parts of the files, each counted at all points by a process of its own; what is little is one part."""
    work = _Work(commits.files(setting.root, left[0].id, setting.aim.filters.suffixes), left)
    count = max(min(jobs, work.size // _WORTH_A_PROCESS), 1)
    tell = _counter(len(left) * count, progress)
    return _in_processes(setting, work, count, tell) if count > 1 else [_walked(setting, work, tell)]


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


# ---- several processes --------------------------------------------------------------------------------------------------


def _in_processes(setting: Setting, work: _Work, count: int, tell: Callable[[], None]) -> list[_Part]:
    desk = _Desk(multiprocessing.SimpleQueue(), multiprocessing.Event())
    settings = [replace(setting, options=_plain(setting.options), share=(index, count)) for index in range(count)]
    with ProcessPoolExecutor(count, initializer=_settle_in, initargs=(desk,)) as pool:
        futures = [pool.submit(_in_worker, each, work) for each in settings]
        try:
            for _ in _ticks(futures, desk.counted):
                tell()
            return [future.result() for future in futures]
        finally:
            desk.closed.set()


def _ticks(futures: Sequence[Future[_Part]], counted: SimpleQueue[None]) -> Iterator[None]:
    """Something for each point that was counted, until all are."""
    going = True
    while going:
        going = bool(wait(futures, _GLANCE, FIRST_EXCEPTION).not_done)
        going = going and not any(future.done() and future.exception() for future in futures)
        while not counted.empty():
            yield counted.get()


def _plain(options: Options) -> Options:
    """Options that can be sent to another process."""
    return replace(options, loggers=dict(options.loggers), naming=dict(options.naming))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the processes share: a note for each point that was counted, and whether all is over."""

    counted: SimpleQueue[None]
    closed: Event


_desk: list[_Desk] = []


def _settle_in(desk: _Desk) -> None:
    worker.serve()
    _desk[:] = [desk]


def _in_worker(setting: Setting, work: _Work) -> _Part:
    return _walked(setting, work, _noted)


def _noted() -> None:
    if _desk[0].closed.is_set():
        raise InterruptedError
    _desk[0].counted.put(None)
