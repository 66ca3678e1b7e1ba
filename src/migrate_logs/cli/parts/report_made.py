"""Owns the making of a report: the code is counted, and set against what was before, as far as that was asked for."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.codeowners import codeowners
from migrate_logs.cli.parts.day import today
from migrate_logs.cli.parts.report_base import compared, previewed
from migrate_logs.cli.parts.report_look import look
from migrate_logs.cli.parts.report_ratchet import check_ratchet, ratcheted, remembered
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.report_shard import counted, narrowed, part, places
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.config.load import project_name
from migrate_logs.files.root import way_down
from migrate_logs.report import owners
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.view import View
from migrate_logs.report.views import Report

if TYPE_CHECKING:  # only some reports need what these load
    from migrate_logs.cache.session import Session
    from migrate_logs.catalog.event import Event
    from migrate_logs.history.walk import Walk
    from migrate_logs.report.burndown import History
    from migrate_logs.report.reading import Saved


def made(request: ReportRequest, scope: Scope, base: Saved | None, session: Session | None) -> Report:
    """The report that was asked for, with the help of the cache, compared with `base` where there is one."""
    past = remembered(request, scope)
    check_ratchet(request, scope, past)
    walk = _looking_back(request, scope)
    modules = counted(request, look(narrowed(request, scope), request, session, None if walk is None else walk.look))
    report = ratcheted(request, scope, _report(request, scope, modules), past.known)
    report = compared(request, previewed(request, scope, report, base), base)
    return replace(report, history=_history(request, walk), events=_events(request, scope))


def _report(request: ReportRequest, scope: Scope, modules: tuple[ModuleCount, ...]) -> Report:
    return Report(
        name=project_name(scope.root),
        modules=modules,
        owners=_owners(scope.root),
        phases=scope.config.phases,
        today=today(),
        named=request.names,
        min_confidence=scope.config.min_confidence,
        view=View(request.by),
        full=request.verbose,
        way=Path(os.path.relpath(scope.root)).as_posix(),
        inside=way_down(scope.root),
        paths=places(request, scope),
        shard=part(request, scope),
    )


def _looking_back(request: ReportRequest, scope: Scope) -> Walk | None:
    if not request.history:
        return None
    from migrate_logs.cli.parts.report_history import looking_back  # nobody else needs what it loads

    return looking_back(scope, request)


def _history(request: ReportRequest, walk: Walk | None) -> History | None:
    if walk is None:
        return None
    from migrate_logs.cli.parts.report_history import walked

    return walked(walk, request)


def _events(request: ReportRequest, scope: Scope) -> tuple[Event, ...]:
    """The catalog of events, for the format that shows it, and the one that keeps all."""
    if request.format not in ("html", "json") or not os.path.lexists(scope.root / CATALOG):
        return ()
    from migrate_logs.cli.parts import catalog_file

    catalog = catalog_file.load(scope.root)
    return () if catalog is None else catalog.events


def _owners(root: Path) -> owners.Owners | None:
    """Who answers for the files, as the repository says; None where it does not."""
    text, inside = codeowners(root), way_down(root)
    return None if text is None else owners.parse(text, "" if inside == "." else f"{inside}/")
