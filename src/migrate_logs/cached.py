"""Owns the way around work that was done before: what the cache holds of single files is taken from there, the rest is served."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from migrate_logs.bindings.trail import NotingResolver
from migrate_logs.plans import Plan
from migrate_logs.worker_context import WorkerContext
from migrate_logs.worker_pool import Progress, WorkerPool

if TYPE_CHECKING:  # who wants no cache does without
    from migrate_logs.cache.memory import Served
    from migrate_logs.cache.session import Session

Work = Callable[[WorkerContext, str], Plan | None]


def remembered(
    pool: WorkerPool,
    session: Session | None,
    name: str,
    work: Work,
    paths: Sequence[str],
    progress: Progress | None = None,
) -> Iterator[Plan | None]:
    """`work`, known to the cache as `name`, for every path, in order."""
    if session is None:
        yield from pool.map(work, paths, progress)
        return
    memory = session.memory(name, tuple[Plan | None], pool.layout)
    known = memory.recall(paths)
    for served in pool.map(partial(_noted, work), [path for path in paths if path not in known], progress):
        memory.add(served)
        known[served.path] = served.result
    memory.save()
    yield from (known[path] for path in paths)


def _noted(work: Work, context: WorkerContext, path: str) -> Served:
    """A result with what was noted on the way; our own faults are not remembered."""
    from migrate_logs.cache.memory import Served

    assert isinstance(context.resolver, NotingResolver)
    trail = context.resolver.trail
    trail.here = path
    result = work(context, path)
    return Served(path, result, trail.told(), result is None or result.problem is None or not result.problem.ours)
