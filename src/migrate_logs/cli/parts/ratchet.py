"""Owns which findings of a run count: not those that the baseline knows, nor those on lines that nobody touched."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.diff_base import changed_lines
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.files.discover import absolute
from migrate_logs.lint.parts.registry import compares
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.linting import Result

if TYPE_CHECKING:
    from migrate_logs.baseline import Judged


def ratcheted(request: LintRequest, scope: Scope, settings: Settings, result: Result) -> Result:
    """The result with the findings that count; Stop where the baseline or git cannot be asked."""
    if request.baseline and os.path.lexists(scope.root / BASELINE):
        result = _without_known(request, scope, settings, result)
    return result if request.diff_base is None else _on_changed_lines(request.diff_base, scope, result)


def _without_known(request: LintRequest, scope: Scope, settings: Settings, result: Result) -> Result:
    from migrate_logs.baseline import UNREADABLE, Baseline, match, unread  # a hook without a baseline does without
    from migrate_logs.cli.parts.baseline_file import ledger, load

    is_judged = judged(request.paths, scope, settings, result)
    findings = (*unread(result.verdict.problems), *result.verdict.findings)
    told = match(ledger(scope.root, load(scope.root) or Baseline()), findings, is_judged)
    verdict = replace(result.verdict, findings=tuple(each for each in told.new if each.rule != UNREADABLE))
    lost = tuple(each.place.path for each in told.new if each.rule == UNREADABLE)
    return replace(result, verdict=verdict, known=told.known, slack=told.slack, lost=lost)


def judged(paths: Sequence[str], scope: Scope, settings: Settings, result: Result) -> Judged:
    """Tells whether a run has seen all that a rule finds in a file.

    It was read to its end, or it is gone from a folder that was asked for; and where the rule compares files, all of
    the project was.
    """
    from migrate_logs.baseline import UNREADABLE

    places = [place for place in map(absolute, paths) if place.is_dir()]
    seen = set(scope.chosen.targets) - {problem.path for problem in result.verdict.problems}
    whole = any(scope.root.is_relative_to(place) for place in places)

    def is_gone(path: str) -> bool:
        place = scope.root / path
        return any(place.is_relative_to(folder) for folder in places) and not os.path.lexists(place)

    def is_judged(path: str, rule: str) -> bool:
        if not (path in seen or is_gone(path)):
            return False
        return rule == UNREADABLE or (rule in settings.rules_for(path) and (whole or not compares(rule)))

    return is_judged


def _on_changed_lines(ref: str, scope: Scope, result: Result) -> Result:
    changed = changed_lines(ref, scope.root)
    findings = (each for each in result.verdict.findings if changed.touch(each.place.path, *each.lines))
    return replace(result, verdict=replace(result.verdict, findings=tuple(findings)))
