"""Owns which words of a run of `migrate` go where: results to standard output, what went wrong to standard error."""

import sys
from collections.abc import Iterable, Sequence

from rich.text import Text

from migrate_logs.catalog.renaming import Mention
from migrate_logs.cli.parts import machine, pages, summary
from migrate_logs.cli.parts.aftermath import Aftermath
from migrate_logs.cli.parts.console import console, visible
from migrate_logs.cli.parts.formats import Format
from migrate_logs.cli.parts.patch import patch
from migrate_logs.cli.parts.request import Request
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.writing import Written
from migrate_logs.files.undo import Standing
from migrate_logs.model import Problem
from migrate_logs.options import ProjectResult
from migrate_logs.reasons import reason


def planned(request: Request, scope: Scope, result: ProjectResult) -> None:
    """Say what would change."""
    if request.format is Format.JSON:
        _document(scope, result, Written())
    elif request.diff:
        patch(request.color, scope.root, result.files)
        _print(request, pages.totals(scope, result), stderr=True)
    else:
        _print(request, pages.planned(request, scope, result))
    _problems(scope, result, ())


def before_writing(request: Request, result: ProjectResult) -> None:
    """Say what the user should know before anything is changed (decision 20)."""
    if request.format is Format.TEXT:
        _print(request, [summary.warned(result.warnings)], stderr=True)


def written(
    request: Request,
    scope: Scope,
    result: ProjectResult,
    outcome: Written,
    git: Standing,
    after: Aftermath,
) -> None:
    """Say what was changed, what is left, which other files use old names, and how to undo it."""
    if request.format is Format.JSON:
        _document(scope, result, outcome, after.mentions)
    else:
        _print(request, pages.written(request, scope, result, outcome, git, after))
    _problems(scope, result, outcome.failed)
    if outcome.interrupted:
        changed = ", ".join(visible(scope.shown(path)) for path in outcome.done)
        print(f"interrupted: these files were changed, no other: {changed or 'none'}", file=sys.stderr)


def piped(request: Request, scope: Scope, result: ProjectResult, data: bytes) -> None:
    """The migrated text of standard input, or what was asked for instead; remarks go to standard error."""
    if request.format is Format.JSON:
        _document(scope, result, Written())
    elif request.diff:
        patch(request.color, scope.root, result.files)
    elif not request.check:
        sys.stdout.buffer.write(next((file.after for file in result.files if file.changed), data))
        sys.stdout.flush()
    if not request.quiet:
        for refusal in (refusal for file in result.files for refusal in file.refusals):
            print(_remark(str(refusal.place), refusal.reason, refusal.detail), file=sys.stderr)
    _problems(scope, result, ())


def _document(scope: Scope, result: ProjectResult, outcome: Written, mentions: Sequence[Mention] = ()) -> None:
    sys.stdout.write(machine.document(scope.root, result, outcome.done, outcome.failed, mentions))
    sys.stdout.flush()


def _print(request: Request, texts: Iterable[Text], stderr: bool = False) -> None:
    if request.quiet:
        return
    where = console(request.color, stderr)
    for text in texts:
        where.print(text, end="")


def _problems(scope: Scope, result: ProjectResult, failed: Sequence[Problem]) -> None:
    for problem in (*(file.problem for file in result.files), *failed):
        if problem:
            place = f"{scope.shown(problem.path)}:{problem.line}:{problem.column}"
            advice = "this is a fault of migrate-logs; the file is as it was" if problem.ours else ""
            print(_remark(place, problem.reason, problem.detail, advice), file=sys.stderr)


def _remark(place: str, name: str, detail: str, advice: str = "") -> str:
    """One line: where, which reason, what was seen; what to do."""
    advice = advice or reason(name).advice
    return visible(f"{place}: {name}: {detail}" + (f"; {advice}" if advice else ""))
