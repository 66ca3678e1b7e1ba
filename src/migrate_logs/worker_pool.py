"""Owns the processes that serve files: a pool of them, or this one alone where there is little to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from migrate_logs import worker
from migrate_logs.bindings.importers import Imports, imported_by, importers, links
from migrate_logs.bindings.layout import Layout
from migrate_logs.garbage import collect_seldom
from migrate_logs.options import Options
from migrate_logs.worker_context import Watching, WorkerContext

Progress = Callable[[int, int], None]
Task = TypeVar("Task")
Answer = TypeVar("Answer")
_Results: TypeAlias = "tuple[list[Answer], Any]"
_CHUNK = 24  # files a task: fewer cost the pool more than they bring (measured: 1 a task takes 1.6 times as long)
_WORTH_A_POOL = 100  # below this many files starting the processes takes longer than the work


class Audience(Protocol):
    """Wants to know what the processes see of the files on the way."""

    @property
    def watching(self) -> Watching:
        """Makes the watcher of a process."""

    def add(self, other: Any) -> None:
        """Hear what a watcher has told."""


@dataclass(eq=False)
class WorkerPool:
    """The processes that serve files, or this one alone; `noting` ones keep trails of what their answers depend on.

    `linked` ones are told at once who imports which file: who writes values always asks for that, who counts seldom.
    What they see on the way is told to the `audience`.
    """

    root: Path
    everything: Sequence[str]
    options: Options
    jobs: int
    given: Callable[[str], bytes] | None = None
    noting: bool = False
    linked: bool = False
    audience: Audience | None = None
    _pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> WorkerPool:
        self.layout = Layout(
            frozenset(self.everything), self.given or partial(_read, self.root), self.options.src, links
        )
        self.options = replace(self.options, loggers=dict(self.options.loggers), naming=dict(self.options.naming))
        collect_seldom()
        if self.linked:
            self.layout.links = importers(self.imports)
        watching = None if self.audience is None else self.audience.watching
        settings = (self.layout, self.options, self.noting, watching)
        self.context = WorkerContext(*settings)
        if self.jobs > 1 and len(self.everything) >= _WORTH_A_POOL:
            self._pool = ProcessPoolExecutor(self.jobs, initializer=_settle_in, initargs=settings)
        return self

    @cached_property
    def imports(self) -> Mapping[str, set[str]]:
        """The files of the project that each file imports."""
        return Imports(self._imported, self._all_imported)

    def _imported(self, path: str) -> set[str]:
        return imported_by(self.layout, path)

    def _all_imported(self) -> dict[str, set[str]]:
        paths = sorted(self.everything)
        if self._pool is None:
            return {path: self._imported(path) for path in paths}
        return dict(zip(paths, self.map(_imported_in_worker, paths), strict=True))

    def texts(self) -> Iterator[tuple[str, bytes]]:
        """The paths and bytes of all files of the project that can be read."""
        for path in sorted(self.everything):
            try:
                yield path, self.layout.read(path)
            except OSError:
                continue

    def __exit__(self, failure: object, *_: object) -> None:
        if self._pool is not None:  # a pool that is not waited for complains where Python ends before it
            self._pool.shutdown(wait=failure is None, cancel_futures=True)

    def map(
        self, work: Callable[[WorkerContext, Task], Answer], tasks: Sequence[Task], progress: Progress | None = None
    ) -> Iterator[Answer]:
        """`work` for every task, in order."""
        chunks = [tasks[at : at + _CHUNK] for at in range(0, len(tasks), _CHUNK)]
        if self._pool is not None and len(tasks) >= _WORTH_A_POOL:
            results: Iterable[_Results[Answer]] = self._pool.map(_in_worker, [work] * len(chunks), chunks)
        else:
            results = (_served(self.context, work, chunk) for chunk in chunks)
        done = 0
        for result, seen in results:
            if self.audience is not None and seen is not None:
                self.audience.add(seen)
            done += len(result)
            if progress is not None:
                progress(done, len(tasks))
            yield from result


_worker: list[WorkerContext] = []


def _settle_in(*settings: Any) -> None:
    collect_seldom()
    worker.serve()
    _worker[:] = [WorkerContext(*settings)]


def _in_worker(work: Callable[[WorkerContext, Any], Answer], chunk: Sequence[Any]) -> _Results[Answer]:
    return _served(_worker[0], work, chunk)


def _served(
    context: WorkerContext, work: Callable[[WorkerContext, Any], Answer], chunk: Sequence[Any]
) -> _Results[Answer]:
    """The answers, and what was seen on the way."""
    return [work(context, task) for task in chunk], None if context.watcher is None else context.watcher.told()


def _imported_in_worker(context: WorkerContext, path: str) -> set[str]:
    return imported_by(context.files, path)


def _read(root: Path, path: str) -> bytes:
    with open(f"{root}/{path}", "rb") as file:  # pathlib would take longer than the reading
        return file.read()
