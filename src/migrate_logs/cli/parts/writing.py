"""Owns putting results on the disk, in the order that keeps every module importable, until done or interrupted."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from migrate_logs.files.write import write_atomic
from migrate_logs.model import Problem
from migrate_logs.options import ProjectResult


@dataclass(frozen=True, slots=True)
class Written:
    """Which files were replaced, in order, which could not be, and whether an interrupt ended it early."""

    done: tuple[str, ...] = ()
    failed: tuple[Problem, ...] = ()
    interrupted: bool = False


def write(root: Path, result: ProjectResult) -> Written:
    """Replace every changed file; one that cannot be replaced does not stop the others."""
    changed = {file.path: file for file in result.files if file.changed}
    done: list[str] = []
    failed: list[Problem] = []
    with _deferred_interrupt() as interrupted:
        for path in result.order:
            if interrupted():
                break
            if path not in changed:
                continue
            file = changed[path]
            if hindrance := write_atomic(root / path, file.before, file.after):
                failed.append(Problem(path, 1, 1, "not-written", hindrance))
            else:
                done.append(path)
        return Written(tuple(done), tuple(failed), interrupted())


@contextmanager
def _deferred_interrupt() -> Iterator[Callable[[], bool]]:
    """Within, Ctrl-C only makes the given function answer True, so that what was written is known exactly."""
    seen: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        seen.append(number)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield lambda: bool(seen)
    finally:
        signal.signal(signal.SIGINT, before)
