"""Owns what the lint of some projects comes to: files are checked or mended, and what was found is put into words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts import standard_input
from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.outcome import Outcome, joined
from migrate_logs.cli.parts.ratchet import ratcheted
from migrate_logs.cli.parts.said import Said
from migrate_logs.cli.parts.scope import Scope, open_piped
from migrate_logs.cli.parts.stop import CHANGES, FAULT
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.linting import Result, Task, lint
from migrate_logs.model import Problem

if TYPE_CHECKING:
    from migrate_logs.baseline import Slack
    from migrate_logs.cache.session import Session


def made(request: LintRequest, work: Iterable[tuple[Scope, Settings, Session | None]]) -> Said:
    """What there is to say of some scopes, each with its settings and its cache; what is mended is written."""
    return _said(request, joined([_outcome(request, *each) for each in work]))


def piped(request: LintRequest) -> Said:
    """One file from standard input; with `--fix` its text goes to standard output, and the findings do not."""
    data = standard_input.text()
    scope = open_piped(request.stdin_filename, request.files, listed=False)
    path = next(iter(scope.chosen.targets), "")
    task = Task(str(scope.root), request.settings(scope), request.fix, (path, data))
    result = ratcheted(request, scope, task.settings, lint(task, scope.chosen.targets))
    after = next((file.after for file in result.mended), data)
    if request.fix:
        sys.stdout.buffer.write(after)
        sys.stdout.flush()
    return _said(request, Outcome(scope, replace(task, given=(path, after)), result))


def _outcome(request: LintRequest, scope: Scope, settings: Settings, session: Session | None) -> Outcome:
    """What the lint of a scope comes to."""
    targets = scope.chosen.targets
    task = Task(str(scope.root), settings, request.fix, named=scope.chosen.named)
    result, failed = _written(scope.root, lint(task, targets, request.jobs, session))
    if failed:  # what is found in their text as it is
        result = replace(lint(replace(task, fix=False), targets, request.jobs), mended=result.mended)
    return Outcome(scope, task, ratcheted(request, scope, settings, result), failed)


def exit_code(request: LintRequest, result: Result, named: Collection[str], failed: Sequence[Problem]) -> int:
    """2 our fault, a file that could not be written, or a named one that could not be read; 1 findings, unless unwanted."""
    unread = (each for each in result.verdict.problems if each.reason != "syntax-error")
    if failed or any(problem.ours or problem.path in named for problem in unread):
        return FAULT
    failing = result.verdict.failing or bool(result.lost) or (request.frozen_baseline and bool(result.slack))
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


def _said(request: LintRequest, outcome: Outcome) -> Said:
    """What was found, in the form that was asked for, and what went wrong."""
    scope, task, result, failed = outcome.scope, outcome.task, outcome.result, outcome.failed
    text: str | None = None
    draw: Callable[[], object] | None = None
    found = result.verdict.findings or result.mended or result.known or result.slack
    if found or request.format in ("json", "sarif") or request.output:
        from migrate_logs.cli.parts.lint_tell import form

        text, draw = form(request, scope, task, result, failed)
    complaints = [*_unserved(scope, (*result.verdict.problems, *failed))]
    complaints += (f"{scope.shown(path)}: cannot be read any more, as the baseline has it" for path in result.lost)
    if request.frozen_baseline and result.slack:
        complaints += _loosened(scope, result.slack)
    code = exit_code(request, result, scope.chosen.named, failed)
    return Said(text, code, complaints=tuple(complaints), draw=draw)


def _loosened(scope: Scope, slack: Sequence[Slack]) -> Iterator[str]:
    from migrate_logs.baseline import slack_counts

    for (path, rule), count in slack_counts(slack).items():
        yield f"{scope.shown(path)}: {rule}: {count:,} too many in the baseline"


def tell_problems(scope: Scope, problems: Iterable[Problem]) -> None:
    """Say on standard error which files could not be served."""
    for line in _unserved(scope, problems):
        print(visible(line), file=sys.stderr)


def _unserved(scope: Scope, problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        place = f"{scope.shown(problem.path)}:{problem.line}:{problem.column}"
        fault = "; this is a fault of migrate-logs, the file is as it was" if problem.ours else ""
        yield f"{place}: {problem.reason}: {problem.detail}{fault}"
