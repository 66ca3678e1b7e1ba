"""Owns what the open calls of a report are set against: the baseline, and lines that changed."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.diff_base import changed_lines
from migrate_logs.cli.parts.groups import configured_inside, open_scopes
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.load import FILE
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.ratchet import RULE, Names, Ratchet, Touched, marked, tally, unread
from migrate_logs.report.views import Report

if TYPE_CHECKING:
    from migrate_logs.baseline import Baseline
    from migrate_logs.baseline.ledger import Ledger
    from migrate_logs.lint.parts.settings import Settings


def check_ratchet(request: ReportRequest, scope: Scope, found: Remembered) -> None:
    """Stop where the migration cannot have gone backwards, because nothing says where it was."""
    asked = request.base is not None or request.diff_base is not None
    if not request.no_regress or asked:
        return
    if found.known:
        _check_configurations(scope, found.projects)
        return
    advice = "give --base FILE or --diff-base REF, or make one: migrate-logs baseline create"
    if not request.baseline:
        missing = "--no-baseline was given"
    elif not any(map(_has_baseline, found.projects)):
        missing = f"there is no {scope.shown(BASELINE)}"
    else:
        missing = f"the rule {RULE} is not in force"
        advice = "give --base FILE or --diff-base REF, or select the rule and run: migrate-logs baseline create --force"
    raise Stop(f"--no-regress has nothing to compare with: {missing}", advice)


def _check_configurations(scope: Scope, projects: Sequence[Scope]) -> None:
    """Stop where a project inside counts calls that the report, under the configuration of its root, does not."""
    mine = scope.config
    for theirs, root in ((project.config, project.root) for project in projects):
        if not (set(theirs.from_) <= set(mine.from_) and theirs.loggers.items() <= mine.loggers.items()):
            folder = scope.shown(os.path.relpath(root, scope.root))
            what = f"--no-regress does not see all calls here: {folder}/{FILE} has `from` or `loggers` of its own"
            advice = f"run migrate-logs report --no-regress {folder}, each project by itself"
            raise Stop(what, f"{advice}; migrate-logs lint looks at all of them")


def _has_baseline(scope: Scope) -> bool:
    return os.path.lexists(scope.root / BASELINE)


def ratcheted(request: ReportRequest, scope: Scope, report: Report, known: Sequence[_Known]) -> Report:
    """The report with its open calls marked as known or new, where the project has a baseline or lines were asked for."""
    ratchet = Ratchet(bool(known), request.diff_base or "")
    if ratchet == Ratchet():
        return report
    touched = changed_lines(ratchet.diff_base, scope.root).touch if ratchet.diff_base else _everywhere
    modules = report.modules if known else marked(report.modules, None, _everywhere, touched)
    for project in known:
        modules = project.marked(modules, touched, request.jobs)
    return replace(report, modules=modules, ratchet=ratchet)


@dataclass(frozen=True)
class Remembered:
    """The projects that a run is about, and what the baselines know of those where the lint, whose baselines they are, looks for such calls.

    A folder with a configuration of its own has its own; where it has none, nothing is known there, as the lint has it.
    Nothing is known where there is no baseline at all, or the lint looks for such calls in no file: then they have none of them.
    """

    projects: tuple[Scope, ...] = ()
    known: tuple[_Known, ...] = ()


def remembered(request: ReportRequest, scope: Scope) -> Remembered:
    """What is to be asked of baselines; nothing where nobody wants that."""
    if not request.baseline:
        return Remembered()
    projects = _projects(request, scope)
    if not any(map(_has_baseline, projects)):
        return Remembered(projects)
    found = (_Known.of(request, scope, project) for project in projects)
    return Remembered(projects, tuple(each for each in found if RULE in each.settings.rules))


def _projects(request: ReportRequest, scope: Scope) -> tuple[Scope, ...]:
    """The projects that a run is about: that of its root, or, where others lie inside, those that the lint makes of it."""
    apart = not request.files.is_sole and configured_inside(scope)
    return open_scopes(request.paths, request.files) if apart else (scope,)


@dataclass(frozen=True)
class _Known:
    """What the baseline of one project knows (None: it has none), with paths as the report of `root` has them.

    `mine` are the project's files where it is one of several; else None.
    """

    root: Path
    project: Path
    inside: str
    mine: frozenset[str] | None
    settings: Settings
    baseline: Baseline | None

    @classmethod
    def of(cls, request: ReportRequest, scope: Scope, project: Scope) -> _Known:
        """What is known of a project, as seen from the scope of a report."""
        from migrate_logs.baseline import Baseline
        from migrate_logs.cli.parts import baseline_file
        from migrate_logs.cli.parts.lint_request import LintRequest

        known = baseline_file.load(project.root)
        settings = LintRequest(request.paths, request.files, ignore=("event-not-in-catalog",)).settings(project)
        way = Path(os.path.relpath(project.root, scope.root)).as_posix()
        inside = "" if way == "." else f"{way}/"
        mine = None if project is scope else frozenset(f"{inside}{path}" for path in project.chosen.targets)
        files = {} if known is None else {f"{inside}{path}": entries for path, entries in known.files.items()}
        return cls(scope.root, project.root, inside, mine, settings, None if known is None else Baseline(files))

    def marked(self, modules: tuple[ModuleCount, ...], touched: Touched, jobs: int) -> tuple[ModuleCount, ...]:
        """The files, with those of the project marked as its baseline has them."""
        found = marked(modules, self._ledger, self._holds, touched)
        doubted = {call.path for module in found if self._holds(module.path) for call in tally([module]).new}
        if self.mine is not None and doubted:
            names = self._names(doubted, jobs)
            found = marked(modules, self._ledger, self._holds, touched, names)
        return found if self._ledger is None else unread(found, self._ledger, self._holds)

    @property
    def _ledger(self) -> Ledger | None:
        from migrate_logs.cli.parts import baseline_file

        return None if self.baseline is None else baseline_file.ledger(self.root, self.baseline)

    def _holds(self, path: str) -> bool:
        is_mine = self.mine is None or path in self.mine
        return is_mine and RULE in self.settings.rules_for(path.removeprefix(self.inside))

    def _names(self, paths: Collection[str], jobs: int) -> Names:
        """Tells of the calls in some files which the lint names: it looks at the project alone, under its own configuration."""
        from migrate_logs.linting import Task, lint

        task = Task(str(self.project), replace(self.settings, rules=(RULE,)))
        findings = lint(task, [path.removeprefix(self.inside) for path in paths], jobs).verdict.findings
        places = ((f"{self.inside}{each.place.path}", each.place.line, each.place.column) for each in findings)
        named = frozenset(places)
        return lambda call: call.path not in paths or (call.path, call.line, call.column) in named


def _everywhere(*_: object) -> bool:
    return True
