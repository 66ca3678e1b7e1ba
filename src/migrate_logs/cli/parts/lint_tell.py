"""Owns in which form the findings of `lint` are told."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from migrate_logs.cli.parts import lint_text
from migrate_logs.cli.parts.console import Color, console
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.lint_text import Line
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.linting import Result, Task
from migrate_logs.model import Problem

Form = tuple[str | None, Callable[[], object] | None]  # the text, or what draws it; nothing where nobody wants it


def form(request: LintRequest, scope: Scope, task: Task, result: Result, failed: Sequence[Problem]) -> Form:
    """The findings as asked for; with a mended text on standard output, they go to standard error."""
    piped = request.fix and request.paths == ("-",)
    if request.format not in ("concise", "full"):
        return _placed(request, _document(request, scope, result, failed), piped)
    if request.quiet and not request.output:
        return None, None
    lines = list(_lines(request, scope, task, result))
    if not request.output and _is_drawn(request.color, piped):
        return None, partial(_draw, request.color, lines, piped)
    return _placed(request, "".join(f"{_plain(line)}\n" for line in lines), piped)


def _placed(request: LintRequest, text: str, piped: bool) -> Form:
    return (None, partial(print, text, end="", file=sys.stderr)) if piped and not request.output else (text, None)


def _lines(request: LintRequest, scope: Scope, task: Task, result: Result) -> Iterator[Line]:
    findings = result.verdict.findings
    if request.statistics:
        yield from lint_text.statistics(findings)
    elif request.format == "full":
        yield from lint_text.full(scope, task, findings)
    else:
        yield from lint_text.concise(scope, findings)
    yield from lint_text.summary(result)


def _document(request: LintRequest, scope: Scope, result: Result, failed: Sequence[Problem]) -> str:
    if request.format == "sarif":
        from migrate_logs.cli.parts import lint_sarif

        return lint_sarif.document(scope.root, result, failed)
    from migrate_logs.cli.parts import lint_machine

    if request.format == "github":
        return lint_machine.annotations(scope.root, result)
    return lint_machine.document(scope.root, result, failed)


def _is_drawn(color: Color, stderr: bool) -> bool:
    """True where there may be colours, whose library is dear to load."""
    stream = sys.stderr if stderr else sys.stdout
    return color is Color.ALWAYS or (color is Color.AUTO and (stream.isatty() or _forced()))


def _draw(color: Color, lines: Sequence[Line], stderr: bool) -> None:
    from rich.text import Text

    where = console(color, stderr)
    for line in lines:
        where.print(Text.assemble(*line))


def _forced() -> bool:
    import os

    return bool(os.environ.get("FORCE_COLOR"))


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line)
