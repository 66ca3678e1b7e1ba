"""Owns what the open calls of a report are set against: the baseline, and lines that changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from migrate_logs.cli.parts.diff_base import changed_lines
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.report.ratchet import RULE, Entries, Ratchet, marked
from migrate_logs.report.views import Report


def check_ratchet(request: ReportRequest, scope: Scope) -> None:
    """Stop where the migration cannot have gone backwards, because nothing says where it was."""
    if request.no_regress and request.base is None and _asked(request, scope) == Ratchet():
        missing = f"there is no {scope.shown(BASELINE)}" if request.baseline else "--no-baseline was given"
        advice = "give --base FILE or --diff-base REF, or make one: migrate-logs baseline create"
        raise Stop(f"--no-regress has nothing to compare with: {missing}", advice)


def _asked(request: ReportRequest, scope: Scope) -> Ratchet:
    return Ratchet(request.baseline and os.path.lexists(scope.root / BASELINE), request.diff_base or "")


def ratcheted(request: ReportRequest, scope: Scope, report: Report) -> Report:
    """The report with its open calls marked as known or new, where the project has a baseline or lines were asked for."""
    ratchet = _asked(request, scope)
    if ratchet == Ratchet():
        return report
    entries = _baseline(request, scope) if ratchet.baseline else _nothing
    touched = changed_lines(ratchet.diff_base, scope.root).touch if ratchet.diff_base else _everywhere
    return replace(report, modules=marked(report.modules, entries, touched), ratchet=ratchet)


def _baseline(request: ReportRequest, scope: Scope) -> Callable[[str], Entries | None]:
    """What the baseline knows of each file; None where the lint, whose baseline it is, does not look for such calls."""
    from migrate_logs.cli.parts import baseline_file
    from migrate_logs.cli.parts.lint_request import LintRequest

    known = baseline_file.load(scope.root)
    settings = LintRequest(request.paths, request.files, ignore=("event-not-in-catalog",)).settings(scope)

    def entries(path: str) -> Entries | None:
        return known.files.get(path, {}) if known and RULE in settings.rules_for(path) else None

    return entries


def _nothing(path: str) -> Entries:
    return {}


def _everywhere(path: str, first: int, last: int) -> bool:
    return True
