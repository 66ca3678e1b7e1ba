"""Owns a run of `baseline`: create, update or show it, and the exit code."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from migrate_logs.baseline import Baseline, created, match, tightened, unread
from migrate_logs.cli.parts import baseline_file
from migrate_logs.cli.parts.console import inert
from migrate_logs.cli.parts.groups import open_scopes
from migrate_logs.cli.parts.lint_made import exit_code, tell_problems
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.ratchet import judged
from migrate_logs.cli.parts.root_file import BASELINE
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import FAULT, Stop
from migrate_logs.config.load import configures
from migrate_logs.files.discover import absolute
from migrate_logs.linting import Task, lint

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


@dataclass(frozen=True, slots=True)
class _Renewal:
    """The baseline of a project before, as it is on the disk too, and after; `new` findings are in neither."""

    root: Path
    data: bytes | None
    before: Baseline
    after: Baseline
    new: int = 0

    @property
    def gone(self) -> int:
        return self.before.rules.total() - self.after.rules.total()


def _renew(request: BaselineRequest) -> int:
    """Create or update the baseline, an empty one where nothing is known; nothing is written where a named file could not be read, or the fault is ours."""
    scopes = open_scopes(request.lint.paths, request.lint.files)
    found = [baseline_file.raw(scope.root) for scope in scopes]
    _check(request, scopes, found)
    renewals = [_renewed(request, scope, data) for scope, data in zip(scopes, found, strict=True)]
    done = [renewal for renewal in renewals if renewal is not None]
    if len(done) < len(renewals):
        return FAULT
    for renewal in done:
        if renewal.after != renewal.before or (renewal.data is None and _is_project(renewal.root, scopes)):
            baseline_file.save(renewal.root, renewal.data, renewal.after)
    _say(request, _told(request.action, done))
    return 0


def _is_project(root: Path, scopes: Sequence[Scope]) -> bool:
    """True where a baseline is wanted though nothing is known: of several folders, in those with a configuration."""
    return len(scopes) == 1 or configures(root)


def _check(request: BaselineRequest, scopes: Sequence[Scope], found: Sequence[bytes | None]) -> None:
    """Stop where there is a baseline already, or none to update."""
    there = [scope for scope, data in zip(scopes, found, strict=True) if data is not None]
    if not there and request.action != CREATE:
        raise Stop(f"{scopes[0].shown(BASELINE)}: no such file", "migrate-logs baseline create makes it")
    if there and request.action == CREATE and not request.force:
        advice = "migrate-logs baseline update takes out what is gone; create --force notes new problems as known"
        raise Stop(f"{there[0].shown(BASELINE)}: exists already", advice)


def _renewed(request: BaselineRequest, scope: Scope, data: bytes | None) -> _Renewal | None:
    """The new baseline of a project; None where its code could not be judged."""
    before = Baseline() if data is None else baseline_file.parsed(scope.root, data)
    settings = request.lint.settings(scope)
    result = lint(Task(str(scope.root), settings), scope.chosen.targets, request.lint.jobs)
    tell_problems(scope, result.verdict.problems)
    if exit_code(request.lint, result, scope.chosen.named, ()) == FAULT:
        return None
    findings = (*unread(result.verdict.problems), *result.verdict.findings)
    is_judged = judged(request.lint.paths, scope, settings, result)
    if request.action == CREATE:
        return _Renewal(scope.root, data, before, created(before, findings, is_judged))
    told = match(baseline_file.ledger(scope.root, before), findings, is_judged)
    return _Renewal(scope.root, data, before, tightened(before, told.slack, told.moved), len(told.new))


def _told(action: str, renewals: Sequence[_Renewal]) -> str:
    """What happened, in words."""
    left = sum(renewal.after.rules.total() for renewal in renewals)
    if action == CREATE:
        return f"{_problems(left)} in the baseline." if left else "Nothing to note: the baseline is empty."
    gone, new = sum(renewal.gone for renewal in renewals), sum(renewal.new for renewal in renewals)
    sentences = [f"{_problems(gone)} gone.", f"{_problems(left)} left."]
    sentences += [f"{_findings(new)} not in the baseline: see `migrate-logs lint`."] if new else []
    return " ".join(sentences)


def _problems(count: int) -> str:
    return f"{count:,} known problem{' is' if count == 1 else 's are'}"


def _findings(count: int) -> str:
    return f"{count:,} finding{' is' if count == 1 else 's are'}"


def _show(request: BaselineRequest) -> int:
    """Count what the baseline knows of the files that were asked for; the code is not looked at."""
    scopes = open_scopes(request.lint.paths, request.lint.files)
    found = [baseline_file.raw(scope.root) for scope in scopes]
    _check(request, scopes, found)
    places = [absolute(path) for path in request.lint.paths]
    top = os.path.commonpath([scope.root for scope in scopes])
    files: dict[str, Mapping[str, int]] = {}
    for root, data in ((scope.root, data) for scope, data in zip(scopes, found, strict=True) if data is not None):
        for path, entries in baseline_file.parsed(root, data).files.items():
            if entries and any((root / path).is_relative_to(place) for place in places):
                files[Path(os.path.relpath(root / path, top)).as_posix()] = entries
    for line in _counts(Baseline(files), request.verbose):
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
        print(inert(line))
