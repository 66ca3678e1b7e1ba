"""Owns a run of `lint`: check or mend, write, tell, and the exit code."""

import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.groups import open_scopes
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.outcome import Outcome, joined
from migrate_logs.cli.parts.ratchet import ratcheted
from migrate_logs.cli.parts.scope import Scope, open_piped
from migrate_logs.cli.parts.stop import CHANGES, FAULT
from migrate_logs.linting import Result, Task, lint
from migrate_logs.model import Problem

if TYPE_CHECKING:
    from migrate_logs.baseline import Slack


def run(request: LintRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    if request.paths == ("-",):
        return _run_piped(request)
    scopes = open_scopes(request.paths, request.files)
    if not any(scope.chosen.targets for scope in scopes) and not request.quiet and not request.files.force_exclude:
        print("No Python files found under these paths", file=sys.stderr)
    tasks = [Task(str(scope.root), request.settings(scope), request.fix, named=scope.chosen.named) for scope in scopes]
    whole = joined([_outcome(request, scope, task) for scope, task in zip(scopes, tasks, strict=True)])
    _tell(request, whole)
    return exit_code(request, whole.result, whole.scope.chosen.named, whole.failed)


def _outcome(request: LintRequest, scope: Scope, task: Task) -> Outcome:
    """What the lint of a scope comes to; what is mended is written."""
    result, failed = _written(scope.root, _linted(request, scope, task))
    if failed:  # what is found in their text as it is
        result = replace(lint(replace(task, fix=False), scope.chosen.targets, request.jobs), mended=result.mended)
    return Outcome(scope, task, ratcheted(request, scope, task.settings, result), failed)


def _linted(request: LintRequest, scope: Scope, task: Task) -> Result:
    """The result, with the help of the cache where nothing is to be mended."""
    targets = scope.chosen.targets
    session = None if request.fix else request.cache.session(scope.root, targets, task.settings, scope.chosen.named)
    result = lint(task, targets, request.jobs, session)
    if session is not None:
        session.close()
    return result


def _run_piped(request: LintRequest) -> int:
    """One file from standard input; with `--fix` its text goes to standard output, and the findings do not."""
    data = sys.stdin.buffer.read()
    scope = open_piped(request.stdin_filename, request.files, listed=False)
    path = next(iter(scope.chosen.targets), "")
    task = Task(str(scope.root), request.settings(scope), request.fix, (path, data))
    result = ratcheted(request, scope, task.settings, lint(task, scope.chosen.targets))
    after = next((file.after for file in result.mended), data)
    if request.fix:
        sys.stdout.buffer.write(after)
        sys.stdout.flush()
    _tell(request, Outcome(scope, replace(task, given=(path, after)), result))
    return exit_code(request, result, scope.chosen.named, ())


def exit_code(request: LintRequest, result: Result, named: Collection[str], failed: Sequence[Problem]) -> int:
    """2 our fault, a file that could not be written, or a named one that could not be read; 1 findings, unless unwanted."""
    unread = (each for each in result.verdict.problems if each.reason != "syntax-error")
    if failed or any(problem.ours or problem.path in named for problem in unread):
        return FAULT
    failing = result.verdict.failing or (request.frozen_baseline and bool(result.slack))
    return CHANGES if failing and not request.exit_zero else 0


def _written(root: Path, result: Result) -> tuple[Result, tuple[Problem, ...]]:
    """Put the mended files on the disk; the result without those that could not be, and why."""
    if not result.mended:
        return result, ()
    from migrate_logs.files.write import write_atomic

    hindrances = {file.path: write_atomic(root / file.path, file.before, file.after) for file in result.mended}
    done = tuple(file for file in result.mended if not hindrances[file.path])
    failed = tuple(Problem(path, 1, 1, "not-written", why) for path, why in hindrances.items() if why)
    return replace(result, mended=done), failed


def _tell(request: LintRequest, outcome: Outcome) -> None:
    """Say what was found, to where it was asked for, and what went wrong to standard error."""
    scope, task, result, failed = outcome.scope, outcome.task, outcome.result, outcome.failed
    told = result.verdict.findings or result.mended or result.known or result.slack
    if told or request.format in ("json", "sarif") or request.output:
        from migrate_logs.cli.parts.lint_tell import tell

        tell(request, scope, task, result, failed)
    tell_problems(scope, (*result.verdict.problems, *failed))
    if request.frozen_baseline and result.slack:
        _tell_slack(scope, result.slack)


def _tell_slack(scope: Scope, slack: Sequence["Slack"]) -> None:
    from migrate_logs.baseline import slack_counts

    for (path, rule), count in slack_counts(slack).items():
        print(visible(f"{scope.shown(path)}: {rule}: {count:,} too many in the baseline"), file=sys.stderr)


def tell_problems(scope: Scope, problems: Iterable[Problem]) -> None:
    """Say on standard error which files could not be served."""
    for problem in problems:
        place = f"{scope.shown(problem.path)}:{problem.line}:{problem.column}"
        fault = "; this is a fault of migrate-logs, the file is as it was" if problem.ours else ""
        print(visible(f"{place}: {problem.reason}: {problem.detail}{fault}"), file=sys.stderr)
