"""Owns what single calls would become, for showing: each file is looked at by itself, whatever else is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from migrate_logs import pipeline
from migrate_logs.catalog import Event
from migrate_logs.catalog.event import plain
from migrate_logs.christening import christen
from migrate_logs.crew import Crew
from migrate_logs.finishing import finish
from migrate_logs.model import Rewrite
from migrate_logs.options import Options
from migrate_logs.workshop import Workshop


def previews(
    root: Path, paths: Sequence[str], everything: Sequence[str], options: Options, events: Sequence[Event] | None
) -> dict[str, tuple[Rewrite, ...]]:
    """The calls of some files that can be rewritten, as they would be, however unsure their names are.

    `everything` are the files of the project, `events` the entries of its catalog. Only the file itself is asked which
    entry a call belongs to, so that the answer is the same whichever files are shown with it.
    """
    with Crew(root, everything, replace(options, min_confidence=0.0), 1) as crew:
        return {path: _of(crew.shop, path, events) for path in paths}


def _of(shop: Workshop, path: str, events: Sequence[Event] | None) -> tuple[Rewrite, ...]:
    try:
        data = shop.layout.read(path)
        plan = pipeline.plan(shop, path, data)
        named = christen({path: plan}, events, lambda other: other == plain(path), 0.0).plans[path]
        return finish(shop, data, named, ()).rewrites
    except Exception:  # to show what a call would become must never stop a run
        return ()
