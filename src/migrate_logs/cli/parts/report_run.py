"""Owns a run of `report`: look at the code, count, write down, and the exit code."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.groups import tell_unused
from migrate_logs.cli.parts.report_base import base_of, compared, previewed
from migrate_logs.cli.parts.report_look import look
from migrate_logs.cli.parts.report_ratchet import check_ratchet, ratcheted
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.report_shard import codeowners, counted, narrowed, part, places
from migrate_logs.cli.parts.report_tell import tell, today
from migrate_logs.cli.parts.report_verdict import exit_code
from migrate_logs.cli.parts.scope import Scope, open_scope
from migrate_logs.files import git
from migrate_logs.report import owners
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.view import View
from migrate_logs.report.views import Report

if TYPE_CHECKING:  # only some reports need what these load
    from migrate_logs.catalog.event import Event
    from migrate_logs.report.burndown import History


def run(request: ReportRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    if request.merge:
        from migrate_logs.cli.parts.report_merge import run as merge

        return merge(request)
    base = base_of(request, request.names)
    scope = open_scope(request.paths, request.files)
    if not request.quiet:
        tell_unused(scope, request.files, "report")
    check_ratchet(request, scope)
    if not scope.chosen.targets and not request.quiet:
        print("No Python files found under these paths", file=sys.stderr)
    modules = counted(request, look(narrowed(request, scope), request))
    report = ratcheted(request, scope, _report(request, scope, modules))
    report = compared(request, previewed(request, scope, report, base), base)
    report = replace(report, history=_history(request, scope), events=_events(request, scope))
    tell(request, report)
    return exit_code(request, report, scope.chosen.named)


def _report(request: ReportRequest, scope: Scope, modules: tuple[ModuleCount, ...]) -> Report:
    return Report(
        name=scope.root.name or str(scope.root),
        modules=modules,
        owners=_owners(scope.root),
        phases=scope.config.phases,
        today=today(),
        named=request.names,
        view=View(request.by),
        full=request.verbose,
        way=Path(os.path.relpath(scope.root)).as_posix(),
        paths=places(request, scope),
        shard=part(request, scope),
    )


def _history(request: ReportRequest, scope: Scope) -> History | None:
    if not request.history:
        return None
    from migrate_logs.cli.parts.report_history import look_back  # nobody else needs what it loads

    return look_back(scope, request)


def _events(request: ReportRequest, scope: Scope) -> tuple[Event, ...]:
    """The catalog of events, for the format that shows it, and the one that keeps all."""
    if request.format not in ("html", "json") or not os.path.lexists(scope.root / "events.toml"):
        return ()
    from migrate_logs.cli.parts import catalog_file

    catalog = catalog_file.load(scope.root)
    return () if catalog is None else catalog.events


def _owners(root: Path) -> owners.Owners | None:
    """Who answers for the files, as the repository says; None where it does not."""
    text = codeowners(root)
    if text is None:
        return None
    inside = root.relative_to(git.top(root) or root).as_posix()
    return owners.parse(text, "" if inside == "." else f"{inside}/")
