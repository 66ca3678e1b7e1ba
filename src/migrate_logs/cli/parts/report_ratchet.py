"""Owns what the open calls of a report are set against: the baseline, and lines that changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.diff_base import changed_lines
from migrate_logs.cli.parts.groups import configured_inside, open_scopes
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.report.ratchet import RULE, Holds, Ratchet, marked, unread
from migrate_logs.report.views import Report

if TYPE_CHECKING:
    from migrate_logs.baseline.ledger import Ledger


def check_ratchet(request: ReportRequest, scope: Scope) -> None:
    """Stop where the migration cannot have gone backwards, because nothing says where it was."""
    asked = request.base is not None or request.diff_base is not None
    if not request.no_regress or asked or _known(request, scope):
        return
    advice = "give --base FILE or --diff-base REF, or make one: migrate-logs baseline create"
    if not request.baseline:
        missing = "--no-baseline was given"
    elif not any(map(_has_baseline, _projects(request, scope))):
        missing = f"there is no {scope.shown(BASELINE)}"
    else:
        missing = f"the rule {RULE} is not in force"
        advice = "give --base FILE or --diff-base REF, or select the rule and run: migrate-logs baseline create --force"
    raise Stop(f"--no-regress has nothing to compare with: {missing}", advice)


def _has_baseline(scope: Scope) -> bool:
    return os.path.lexists(scope.root / BASELINE)


def ratcheted(request: ReportRequest, scope: Scope, report: Report) -> Report:
    """The report with its open calls marked as known or new, where the project has a baseline or lines were asked for."""
    known = _known(request, scope)
    ratchet = Ratchet(bool(known), request.diff_base or "")
    if ratchet == Ratchet():
        return report
    touched = changed_lines(ratchet.diff_base, scope.root).touch if ratchet.diff_base else _everywhere
    modules = report.modules
    for ledger, holds in known or ((None, _everywhere),):
        modules = marked(modules, ledger, holds, touched)
        modules = modules if ledger is None else unread(modules, ledger, holds)
    return replace(report, modules=modules, ratchet=ratchet)


def _known(request: ReportRequest, scope: Scope) -> list[tuple[Ledger | None, Holds]]:
    """What the baselines know, each with the files where the lint, whose baseline it is, looks for such calls.

    A folder with a configuration of its own has its own; where it has none, nothing is known there, as the lint has it.
    Empty where there is no baseline at all, or the lint looks for such calls in no file: then they have none of them.
    """
    if not request.baseline:
        return []
    projects = _projects(request, scope)
    if not any(map(_has_baseline, projects)):
        return []
    found = [_known_to(request, scope, project) for project in projects]
    return [each for each in found if each is not None]


def _projects(request: ReportRequest, scope: Scope) -> tuple[Scope, ...]:
    """The projects that a run is about: that of its root, or, where others lie inside, those that the lint makes of it."""
    apart = not request.files.is_sole and configured_inside(scope)
    return open_scopes(request.paths, request.files) if apart else (scope,)


def _known_to(request: ReportRequest, scope: Scope, project: Scope) -> tuple[Ledger | None, Holds] | None:
    """What the baseline of one project knows, with paths as the report has them; None where the rule is not in force."""
    from migrate_logs.baseline import Baseline
    from migrate_logs.cli.parts import baseline_file
    from migrate_logs.cli.parts.lint_request import LintRequest

    known = baseline_file.load(project.root)
    settings = LintRequest(request.paths, request.files, ignore=("event-not-in-catalog",)).settings(project)
    if RULE not in settings.rules:
        return None
    way = Path(os.path.relpath(project.root, scope.root)).as_posix()
    inside = "" if way == "." else f"{way}/"
    mine = None if project is scope else frozenset(f"{inside}{path}" for path in project.chosen.targets)

    def holds(path: str) -> bool:
        return (mine is None or path in mine) and RULE in settings.rules_for(path.removeprefix(inside))

    if known is None:
        return None, holds
    files = {f"{inside}{path}": entries for path, entries in known.files.items()}
    return baseline_file.ledger(scope.root, Baseline(files)), holds


def _everywhere(*_: object) -> bool:
    return True
