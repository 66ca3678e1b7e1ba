"""Owns putting results on the disk, in the order that keeps every module importable, until done or interrupted."""

from dataclasses import dataclass
from pathlib import Path

from migrate_logs.cli.parts.interrupt import watched
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
    with watched(raising=False) as interrupted:
        for path in result.order:
            if interrupted():
                break
            if path not in changed:
                continue
            file = changed[path]
            missing = next((user for user in result.needs.get(path, ()) if user not in done), None)
            hindrance = f"{missing} still needs it" if missing else write_atomic(root / path, file.before, file.after)
            if hindrance:
                failed.append(Problem(path, 1, 1, "not-written", hindrance))
            else:
                done.append(path)
        return Written(tuple(done), tuple(failed), interrupted())
