"""Owns what single calls would become, for showing: each file is looked at by itself, whatever else is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from migrate_logs import pipeline
from migrate_logs.catalog import Event
from migrate_logs.catalog.event import plain
from migrate_logs.event_names import assign_names
from migrate_logs.finishing import finish
from migrate_logs.model import Rewrite
from migrate_logs.options import Options
from migrate_logs.worker_context import WorkerContext
from migrate_logs.worker_pool import WorkerPool


def previews(
    root: Path, paths: Sequence[str], everything: Sequence[str], options: Options, events: Sequence[Event] | None
) -> dict[str, tuple[Rewrite, ...]]:
    """The calls of some files that can be rewritten, as they would be, however unsure their names are.

    `everything` are the files of the project, `events` the entries of its catalog. Only the file itself is asked which
    entry a call belongs to, so that the answer is the same whichever files are shown with it.
    """
    with WorkerPool(root, everything, replace(options, min_confidence=0.0), 1) as pool:
        return {path: _of(pool.context, path, events) for path in paths}


def _of(context: WorkerContext, path: str, events: Sequence[Event] | None) -> tuple[Rewrite, ...]:
    try:
        data = context.layout.read(path)
        plan = pipeline.plan(context, path, data)
        named = assign_names({path: plan}, events, lambda other: other == plain(path), 0.0).plans[path]
        return finish(context, data, named, ()).rewrites
    except Exception:  # to show what a call would become must never stop a run
        return ()
