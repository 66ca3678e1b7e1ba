"""Owns what the open calls of a report are set against: the baseline, and lines that changed."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.diff_base import changed_lines
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
    if not request.no_regress or asked or _baseline(request, scope) is not None:
        return
    advice = "give --base FILE or --diff-base REF, or make one: migrate-logs baseline create"
    if not request.baseline:
        missing = "--no-baseline was given"
    elif not _has_baseline(scope):
        missing = f"there is no {scope.shown(BASELINE)}"
    else:
        missing = f"the rule {RULE} is not in force"
        advice = "give --base FILE or --diff-base REF, or select the rule and run: migrate-logs baseline create --force"
    raise Stop(f"--no-regress has nothing to compare with: {missing}", advice)


def _has_baseline(scope: Scope) -> bool:
    return os.path.lexists(scope.root / BASELINE)


def ratcheted(request: ReportRequest, scope: Scope, report: Report) -> Report:
    """The report with its open calls marked as known or new, where the project has a baseline or lines were asked for."""
    baseline = _baseline(request, scope)
    ratchet = Ratchet(baseline is not None, request.diff_base or "")
    if ratchet == Ratchet():
        return report
    touched = changed_lines(ratchet.diff_base, scope.root).touch if ratchet.diff_base else _everywhere
    if baseline is None:
        return replace(report, modules=marked(report.modules, None, _everywhere, touched), ratchet=ratchet)
    modules = unread(marked(report.modules, *baseline, touched), *baseline)
    return replace(report, modules=modules, ratchet=ratchet)


def _baseline(request: ReportRequest, scope: Scope) -> tuple[Ledger, Holds] | None:
    """What the baseline knows, and the files where the lint, whose baseline it is, looks for such calls.

    None where there is no baseline, or the lint looks for such calls in no file: then it has none of them.
    """
    if not request.baseline or not _has_baseline(scope):
        return None
    from migrate_logs.cli.parts import baseline_file
    from migrate_logs.cli.parts.lint_request import LintRequest

    known = baseline_file.load(scope.root)
    settings = LintRequest(request.paths, request.files, ignore=("event-not-in-catalog",)).settings(scope)
    if known is None or RULE not in settings.rules:
        return None
    return baseline_file.ledger(scope.root, known), lambda path: RULE in settings.rules_for(path)


def _everywhere(*_: object) -> bool:
    return True
