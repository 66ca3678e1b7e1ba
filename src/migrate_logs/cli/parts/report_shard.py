"""Owns which part of a project a run counts, and what the runs that count the others have to agree with it on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from migrate_logs import __version__
from migrate_logs.cli.parts.codeowners import codeowners
from migrate_logs.cli.parts.diff_base import fork
from migrate_logs.cli.parts.groups import configured_inside
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.root_file import BASELINE, CATALOG, get
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.config.load import FILE
from migrate_logs.files.discover import absolute
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.shards import Shard, state


def narrowed(request: ReportRequest, scope: Scope) -> Scope:
    """The scope of the shard that was asked for: its files alone are looked at, in the light of all others.

    Where a catalog gives the names all files are.
    """
    shard = request.part
    if shard is None or request.follows_catalog(scope.root):
        return scope
    return replace(scope, chosen=replace(scope.chosen, targets=tuple(filter(shard.holds, scope.chosen.targets))))


def counted(request: ReportRequest, modules: tuple[ModuleCount, ...]) -> tuple[ModuleCount, ...]:
    """The files of the shard that was asked for; all where none was."""
    shard = request.part
    return modules if shard is None else tuple(module for module in modules if shard.holds(module.path))


def part(request: ReportRequest, scope: Scope) -> Shard | None:
    """The shard that was asked for, with the state of the project."""
    shard = request.part
    return None if shard is None else replace(shard, state=state(_pieces(request, scope)))


def places(request: ReportRequest, scope: Scope) -> tuple[str, ...]:
    """The paths that were asked for, relative to the root."""
    return tuple(sorted({Path(os.path.relpath(absolute(path), scope.root)).as_posix() for path in request.paths}))


def _pieces(request: ReportRequest, scope: Scope) -> Iterator[bytes]:
    """All that has a say in what is counted: options, configuration, owners, and the bytes of the files."""
    left = None if request.diff_base is None else (request.diff_base, fork(request.diff_base, scope.root))
    asked = (__version__, request.names, request.baseline, left, places(request, scope), codeowners(scope.root))
    yield repr((asked, scope.config, scope.chosen.targets, scope.project)).encode()
    given = () if request.base is None else (Path(request.base),)
    inner = (scope.root / folder / name for folder in configured_inside(scope) for name in (FILE, BASELINE))
    for place in (scope.root / BASELINE, scope.root / CATALOG, *given, *inner):
        yield get(place) or b""
    for path in scope.project:
        try:
            yield (scope.root / path).read_bytes()
        except OSError:
            yield b""
