"""Owns the lint of many files: each is read and checked, or mended, by itself, then all are judged together."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from migrate_logs.bindings.layout import LazyLayout
from migrate_logs.lint.parts.checking import Checked, Desk, check_file
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.lint.parts.verdict import Verdict, judge
from migrate_logs.model import Finding, Problem

if TYPE_CHECKING:
    from migrate_logs.baseline import Slack
    from migrate_logs.lint.parts.fixing import Mended

    Serve = Callable[[Desk, str, bytes], tuple[Checked, Mended | None]]

_CHUNK = 24  # files a task
_WORTH_A_POOL = 200  # below this many files starting the processes takes longer than the work


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict, and the files that were mended; nothing is written yet.

    `known` are findings that the baseline takes out of the verdict, `slack` is what it knows and no longer is.
    """

    verdict: Verdict
    mended: tuple[Mended, ...] = ()
    known: tuple[Finding, ...] = ()
    slack: tuple[Slack, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What each process has to know; `given` stands for the file that comes through standard input, `named` are the files that somebody named."""

    root: str
    settings: Settings
    fix: bool = False
    given: tuple[str, bytes] | None = None
    named: Collection[str] = ()

    def desk(self) -> Desk:
        """A desk whose layout asks the file system, so that a project of any size need not be listed."""
        layout = LazyLayout(self._is_file, self._is_folder, self.read, self.settings.src)
        return Desk(layout, self.settings, self.named)

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


def lint(task: Task, targets: Sequence[str], jobs: int = 1) -> Result:
    """The findings in the files `targets` (relative to the root); where asked for, what is left after mending."""
    answers = list(_answers(task, sorted(set(targets)), jobs))
    verdict = judge([checked for checked, _ in answers], task.settings)
    return Result(verdict, tuple(mended for _, mended in answers if mended is not None))


def _answers(task: Task, targets: Sequence[str], jobs: int) -> Iterator[tuple[Checked, Mended | None]]:
    if jobs == 1 or len(targets) < _WORTH_A_POOL:
        yield from _chunk(task, targets)
        return
    from concurrent.futures import ProcessPoolExecutor  # dear, and no hook needs it

    chunks = [targets[at : at + _CHUNK] for at in range(0, len(targets), _CHUNK)]
    # Ctrl-C is the main process's to handle.
    pool = ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        for answers in pool.map(_chunk, [task] * len(chunks), chunks):
            yield from answers
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(task: Task, paths: Iterable[str]) -> list[tuple[Checked, Mended | None]]:
    serve, desk = _server(task), task.desk()
    return [_one(serve, desk, task, path) for path in paths]


def _one(serve: Serve, desk: Desk, task: Task, path: str) -> tuple[Checked, Mended | None]:
    try:
        return serve(desk, path, task.read(path))
    except OSError as error:
        return Checked(path, problem=Problem(path, 1, 1, "unreadable", os.strerror(error.errno or 0))), None
    except Exception as error:  # one file must never stop the others
        problem = Problem(path, 1, 1, "internal", f"{type(error).__name__}: {error}", ours=True)
        return Checked(path, problem=problem), None


def _server(task: Task) -> Serve:
    """What is done with each file."""
    if not task.fix:
        return lambda desk, path, data: (check_file(desk, path, data), None)
    from migrate_logs.lint.parts.fixing import mend

    def serve(desk: Desk, path: str, data: bytes) -> tuple[Checked, Mended | None]:
        checked, mended = mend(desk, path, data)
        return checked, mended if mended.after != data else None

    return serve
