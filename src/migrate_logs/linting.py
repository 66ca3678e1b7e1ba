"""Owns the lint of many files: each is read and checked, or mended, by itself, then all are judged together."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from migrate_logs.lint.parts.registry import rule_names
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.lint.parts.verdict import Verdict, judge
from migrate_logs.model import Finding, Problem

if TYPE_CHECKING:  # what looks at code is dear to load, and nobody needs it for an answer that is known
    from migrate_logs.baseline import Slack
    from migrate_logs.bindings.layout import LazyLayout
    from migrate_logs.bindings.trail import Steps
    from migrate_logs.cache.session import Session
    from migrate_logs.lint.parts.checking import Checked, Desk
    from migrate_logs.lint.parts.fixing import Mended

    Serve = Callable[[Desk, str, bytes], tuple[Checked, Mended | None]]

_CHUNK = 24  # files a task
_WORTH_A_POOL = 200  # below this many files starting the processes takes longer than the work


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict, and the files that were mended; nothing is written yet.

    `known` are findings that the baseline takes out of the verdict, `slack` is what it knows and no longer is; `lost` are the
    files that cannot be read any more.
    """

    verdict: Verdict
    mended: tuple[Mended, ...] = ()
    known: tuple[Finding, ...] = ()
    slack: tuple[Slack, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one file has to say, its mended text if it was changed, and what was noted on the way if it was."""

    checked: Checked
    mended: Mended | None
    steps: Steps | None


@dataclass(frozen=True, slots=True)
class Task:
    """What each process has to know; `given` stands for the file that comes through standard input, `named` are the files that somebody named.

    Where `noting`, a trail is kept of what the answers depend on.
    """

    root: str
    settings: Settings
    fix: bool = False
    given: tuple[str, bytes] | None = None
    named: Collection[str] = ()
    noting: bool = False

    def layout(self) -> LazyLayout:
        """A layout that asks the file system, so that a project of any size need not be listed."""
        from migrate_logs.bindings.layout import LazyLayout

        return LazyLayout(self._is_file, self._is_folder, self.read, self.settings.src)

    def desk(self) -> Desk:
        """What a process needs to check files."""
        from migrate_logs.lint.parts.checking import Desk

        return Desk(self.layout(), self.settings, self.named, self.noting)

    def read(self, path: str) -> bytes:
        """The bytes of a file; OSError where it cannot be read."""
        if self.given is not None and self.given[0] == path:
            return self.given[1]
        with open(os.path.join(self.root, path), "rb") as file:
            return file.read()

    def _is_file(self, path: str) -> bool:
        return os.path.isfile(os.path.join(self.root, path))

    def _is_folder(self, path: str) -> bool:
        return os.path.isdir(os.path.join(self.root, path))


def lint(task: Task, targets: Sequence[str], jobs: int = 1, session: Session | None = None) -> Result:
    """The findings in the files `targets` (relative to the root); where asked for, what is left after mending.

    What the cache knows is taken from `session`; nothing can be mended with one.
    """
    paths = sorted(set(targets))
    if session is not None:
        return Result(_remembered(replace(task, noting=True), paths, jobs, session))
    answers = list(_answers(task, paths, jobs))
    verdict = judge([answer.checked for answer in answers], task.settings)
    return Result(verdict, tuple(answer.mended for answer in answers if answer.mended is not None))


def _remembered(task: Task, paths: Sequence[str], jobs: int, session: Session) -> Verdict:
    """The verdict, from what the cache knows of all files together, or of some of them, as far as that goes."""
    verdict = session.recall("lint", Verdict, paths, paths)
    if isinstance(verdict, Verdict) and {finding.rule for finding in verdict.findings}.issubset(rule_names()):
        return verdict
    from migrate_logs.bindings.questions import holds
    from migrate_logs.bindings.trail import Steps
    from migrate_logs.cache.memory import Served
    from migrate_logs.lint.parts.checking import Checked

    layout = task.layout()
    memory = session.memory("checked", tuple[Checked], layout)
    known = memory.recall(paths)
    for answer in _answers(task, [path for path in paths if path not in known], jobs):
        checked, problem = answer.checked, answer.checked.problem
        memory.add(Served(checked.path, checked, answer.steps or Steps(), problem is None or not problem.ours))
        known[checked.path] = checked
    verdict = judge([known[path] for path in paths], task.settings)
    memory.save()
    faulty = any(problem.ours for problem in verdict.problems)
    if faulty or not all(holds(layout, question) for question in memory.questions()):
        session.give_up()
    session.keep("lint", verdict, paths, paths, memory.modules(), layout.files_seen, layout.folders_seen)
    return verdict


def _answers(task: Task, targets: Sequence[str], jobs: int) -> Iterator[_Answer]:
    if jobs == 1 or len(targets) < _WORTH_A_POOL:
        yield from _chunk(task, targets)
        return
    from concurrent.futures import ProcessPoolExecutor  # dear, and no hook needs it

    from migrate_logs import worker

    chunks = [targets[at : at + _CHUNK] for at in range(0, len(targets), _CHUNK)]
    pool = ProcessPoolExecutor(jobs, initializer=worker.serve)
    try:
        for answers in pool.map(_chunk, [task] * len(chunks), chunks):
            yield from answers
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(task: Task, paths: Iterable[str]) -> list[_Answer]:
    serve, desk = _server(task), task.desk()
    return [_one(serve, desk, path) for path in paths]


def _one(serve: Serve, desk: Desk, path: str) -> _Answer:
    if desk.trail is not None:
        desk.trail.here = path
    checked, mended = _served(serve, desk, path)
    return _Answer(checked, mended, None if desk.trail is None else desk.trail.told())


def _served(serve: Serve, desk: Desk, path: str) -> tuple[Checked, Mended | None]:
    from migrate_logs.lint.parts.checking import Checked

    try:
        return serve(desk, path, desk.layout.read(path))
    except OSError as error:
        return Checked(path, problem=Problem(path, 1, 1, "unreadable", os.strerror(error.errno or 0))), None
    except Exception as error:  # one file must never stop the others
        problem = Problem(path, 1, 1, "internal", f"{type(error).__name__}: {error}", ours=True)
        return Checked(path, problem=problem), None


def _server(task: Task) -> Serve:
    """What is done with each file."""
    from migrate_logs.lint.parts.checking import check_file

    if not task.fix:
        return lambda desk, path, data: (check_file(desk, path, data), None)
    from migrate_logs.lint.parts.fixing import mend

    def serve(desk: Desk, path: str, data: bytes) -> tuple[Checked, Mended | None]:
        checked, mended = mend(desk, path, data)
        return checked, mended if mended.after != data else None

    return serve
