"""Owns what a process of the pool does with one file; whatever goes wrong with it never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from migrate_logs import pipeline, prefilter
from migrate_logs.broken import call_lines
from migrate_logs.model import FileResult, Problem
from migrate_logs.plans import Plan
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.worker_context import WorkerContext


def plan(context: WorkerContext, path: str) -> Plan | None:
    """What a file that may be changed wants; None where no call can be in it."""

    def work(data: bytes) -> Plan | None:
        if not prefilter.worth_parsing(data):
            return None
        return pipeline.drafted(context, data, pipeline.plan(context, path, data))

    return _served(context, path, work)


def survey(
    context: WorkerContext, path: str, worth: Callable[[bytes], object] = prefilter.may_state_facts
) -> Plan | None:
    """What a file that is not to be changed means for the others; None where its bytes are not `worth` a look."""
    return _served(context, path, lambda data: pipeline.survey(context, path, data) if worth(data) else None)


def census(context: WorkerContext, path: str, named: bool) -> Plan | None:
    """What there is to count in a file, and what it does to the records of others; None where neither can be in it."""

    def work(data: bytes) -> Plan | None:
        if context.watcher is not None:
            context.watcher.watch(path, data)
        may_log = prefilter.worth_parsing(data)
        if not (may_log or prefilter.may_state_facts(data)):
            return None
        return pipeline.census(context, path, data, named, may_log)

    return _served(context, path, work)


def _served(context: WorkerContext, path: str, work: Callable[[bytes], Plan | None]) -> Plan | None:
    try:
        data = context.layout.read(path)
    except OSError as error:
        return Plan(path, problem=Problem(path, 1, 1, "unreadable", error.strerror or "cannot be read"))
    try:
        return work(data)
    except Exception as error:
        return Plan(path, problem=_ours(path, error), unseen=call_lines(data))


def finished(context: WorkerContext, task: tuple[Plan, Sequence[Leftover]]) -> FileResult:
    """A file as its agreed plan wants it, without the leftovers that go."""
    from migrate_logs.finishing import finish  # who only counts has no use for what it loads

    agreed, going = task
    data = context.layout.read(agreed.path)
    try:
        return finish(context, data, agreed, going)
    except Exception as error:
        return FileResult(agreed.path, data, data, refusals=agreed.refusals, problem=_ours(agreed.path, error))


def _ours(path: str, error: Exception) -> Problem:
    return Problem(path, 1, 1, "internal", f"{type(error).__name__}: {error}", ours=True)
