"""Owns in which form and where to the findings of `lint` go."""

import sys
from collections.abc import Iterator, Sequence

from migrate_logs.cli.parts import lint_text
from migrate_logs.cli.parts.console import Color, console
from migrate_logs.cli.parts.lint_request import LintRequest
from migrate_logs.cli.parts.lint_text import Line
from migrate_logs.cli.parts.saving import save
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.linting import Result, Task
from migrate_logs.model import Problem


def tell(request: LintRequest, scope: Scope, task: Task, result: Result, failed: Sequence[Problem]) -> None:
    """Write the findings down as asked; with a mended text on standard output, they go to standard error."""
    piped = request.fix and request.paths == ("-",)
    if request.format in ("concise", "full"):
        lines = list(_lines(request, scope, task, result))
        if request.output:
            save(request.output, "".join(f"{_plain(line)}\n" for line in lines))
        elif not request.quiet:
            _show(request.color, lines, piped)
        return
    text = _document(request, scope, result, failed)
    if request.output:
        save(request.output, text)
    else:
        print(text, end="", file=sys.stderr if piped else sys.stdout)


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
        return lint_machine.annotations(scope, result)
    return lint_machine.document(scope.root, result, failed)


def _show(color: Color, lines: Sequence[Line], stderr: bool) -> None:
    """Print lines; the library for colours is loaded only where there may be some."""
    stream = sys.stderr if stderr else sys.stdout
    if color is Color.NEVER or (color is Color.AUTO and not stream.isatty() and not _forced()):
        print(*map(_plain, lines), sep="\n", file=stream)
        return
    from rich.text import Text

    where = console(color, stderr)
    for line in lines:
        where.print(Text.assemble(*line))


def _forced() -> bool:
    import os

    return bool(os.environ.get("FORCE_COLOR"))


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line)
