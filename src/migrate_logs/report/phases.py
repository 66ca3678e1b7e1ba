"""Owns in which phase of the migration a file is due, and whether a phase keeps its day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import StrEnum
from functools import cache

from migrate_logs.options import Phase
from migrate_logs.patterns import compiled
from migrate_logs.report.count import Count

NONE = "(no phase)"


class State(StrEnum):
    """How a phase stands; the last two have no file: none matches, or earlier phases have all that do."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"
    EMPTY = "empty"
    TAKEN = "taken"


def state(phase: Phase, count: Count, today: date) -> State:
    """Done is done, whenever; what is not done after the day of its target is late."""
    if not count.open:
        return State.DONE
    return State.LATE if phase.target is not None and today > phase.target else State.OPEN


def sorter(phases: Sequence[Phase]) -> Callable[[str], str]:
    """A function from a path to the name of the first phase that it belongs to."""
    if not phases:
        return lambda path: NONE
    specs = [(phase.name, compiled(phase.patterns)) for phase in phases]

    @cache
    def phase_of(path: str) -> str:
        return next((name for name, spec in specs if spec.match_file(path)), NONE)

    return phase_of


def vacant(phases: Sequence[Phase], paths: Collection[str]) -> dict[str, State]:
    """The phases in which none of some files is due, by name."""
    phase_of, left = sorter(phases), {phase.name: phase for phase in phases}
    for path in paths:
        if not left:
            break
        left.pop(phase_of(path), None)
    return {name: _vacancy(phase, paths) for name, phase in left.items()}


def _vacancy(phase: Phase, paths: Collection[str]) -> State:
    return State.TAKEN if any(map(compiled(phase.patterns).match_file, paths)) else State.EMPTY
