"""Owns a run of `baseline`: create, update or show it, and the exit code."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace

from migrate_logs.baseline import Baseline, Judged, created, match, tightened
from migrate_logs.cli.parts import baseline_file
from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.lint_run import exit_code, tell_problems
from migrate_logs.cli.parts.ratchet import judged
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope, configured, open_scope
from migrate_logs.cli.parts.stop import FAULT, Stop
from migrate_logs.files.discover import absolute
from migrate_logs.files.root import common_folder
from migrate_logs.linting import Result, Task, lint

CREATE, UPDATE, SHOW = "create", "update", "show"


@dataclass(frozen=True, slots=True)
class BaselineRequest:
    """The command line of `baseline`, read; `lint` is the run that finds the problems."""

    action: str
    lint: LintRequest
    force: bool = False
    verbose: bool = False

    def validate(self) -> None:
        """Stop where two wishes do not go together, or a rule does not exist."""
        if "-" in self.lint.paths:
            raise Stop("the baseline is about files, not about standard input")
        if self.force and self.action != CREATE:
            raise Stop(f"--force and {self.action} do not go together")
        self.lint.validate()


def run(request: BaselineRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    return _show(request) if request.action == SHOW else _renew(request)


def _renew(request: BaselineRequest) -> int:
    """Create or update the baseline; nothing is written where a named file could not be read, or the fault is ours."""
    scope = open_scope(request.lint.paths, request.lint.files, listed=False)
    data = baseline_file.raw(scope.root)
    _check(request, scope, data)
    before = Baseline() if data is None else baseline_file.parsed(scope.root, data)
    settings = request.lint.settings(scope)
    result = lint(Task(str(scope.root), settings), scope.chosen.targets, request.lint.jobs)
    tell_problems(scope, result.verdict.problems)
    if exit_code(request.lint, result, scope.chosen.named, ()) == FAULT:
        return FAULT
    after, told = _renewed(request.action, before, result, judged(request.lint.paths, scope, settings, result))
    if after != before:
        baseline_file.save(scope.root, data, after)
    _say(request, told)
    return 0


def _check(request: BaselineRequest, scope: Scope, data: bytes | None) -> None:
    shown = scope.shown(BASELINE)
    if data is None and request.action == UPDATE:
        raise Stop(f"{shown}: no such file", "migrate-logs baseline create makes it")
    if data is not None and request.action == CREATE and not request.force:
        advice = "migrate-logs baseline update takes out what is gone; create --force notes new problems as known"
        raise Stop(f"{shown}: exists already", advice)


def _renewed(action: str, before: Baseline, result: Result, is_judged: Judged) -> tuple[Baseline, str]:
    """The new baseline, and what happened in words."""
    findings = result.verdict.findings
    if action == CREATE:
        after = created(before, findings, is_judged)
        return after, f"{_problems(after.rules.total())} in the baseline." if after.files else "Nothing to note."
    told = match(before, findings, is_judged)
    after = tightened(before, told.slack)
    gone, left = sum(each.count for each in told.slack), after.rules.total()
    sentences = [f"{_problems(gone)} gone.", f"{_problems(left)} left."]
    sentences += [f"{_findings(len(told.new))} not in the baseline: see `migrate-logs lint`."] if told.new else []
    return after, " ".join(sentences)


def _problems(count: int) -> str:
    return f"{count:,} known problem{' is' if count == 1 else 's are'}"


def _findings(count: int) -> str:
    return f"{count:,} finding{' is' if count == 1 else 's are'}"


def _show(request: BaselineRequest) -> int:
    """Count what the baseline knows of the files that were asked for; the code is not looked at."""
    if missing := next((path for path in request.lint.paths if not os.path.lexists(path)), None):
        raise Stop(f"{missing}: no such file or folder")
    places = [absolute(path) for path in request.lint.paths]
    root, _ = configured(common_folder(places), request.lint.files.isolated, request.lint.files.config)
    whole = baseline_file.load(root)
    if whole is None:
        shown = os.path.relpath(root / BASELINE)
        raise Stop(f"{shown}: no such file", "migrate-logs baseline create makes it")
    files = {
        path: entries
        for path, entries in whole.files.items()
        if entries and any((root / path).is_relative_to(place) for place in places)
    }
    for line in _counts(replace(whole, files=files), request.verbose):
        _say(request, line)
    return 0


def _counts(baseline: Baseline, verbose: bool) -> Iterator[str]:
    """How many problems are known of each rule, the commonest first; with `verbose`, of each file before."""
    for path in sorted(baseline.files) if verbose else ():
        counts = sorted(baseline.rules_of(path).items())
        yield f"{path}: {', '.join(f'{count:,} {rule}' for rule, count in counts)}"
    rules = baseline.rules
    wide = max((len(f"{count:,}") for count in rules.values()), default=0)
    for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{wide},}  {rule}"
    total, files = rules.total(), len(baseline.files)
    yield f"{total:,} known problem{'s' * (total != 1)} in {files:,} file{'s' * (files != 1)}."


def _say(request: BaselineRequest, line: str) -> None:
    if not request.lint.quiet:
        print(visible(line))
