"""Owns what a run of `report` has to say: the report in its format, drawn where a person looks, and what is said beside it."""

import os
import sys
from collections.abc import Collection, Iterator
from functools import partial

from migrate_logs.cli.parts.console import Color, console
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.report_verdict import verdict
from migrate_logs.cli.parts.said import Said
from migrate_logs.report.formats import renderer
from migrate_logs.report.views import Report, standings
from migrate_logs.report.words import part, target

_SHOWN = "text", "github"  # what is read in the output of a command; all else is a document, and those are UTF-8
_DRAWN = "█▓▒░·–…▁▂▃▄▅▆▇→"
_PLAIN = str.maketrans(_DRAWN, "#=!:.-~___===#>")  # for terminals that cannot show the others


def said(request: ReportRequest, report: Report, named: Collection[str] = ()) -> Said:
    """The report as it was asked for; a part of one says so, a whole one which phases have no file. For `named` see `verdict`."""
    remarks = () if request.quiet else tuple(_remarks(request, report))
    complaints, code = verdict(request, report, named)
    if request.output is not None:
        return Said(renderer(request.format)(report), code, remarks, complaints)
    if request.quiet:
        return Said(None, code, remarks, complaints)
    if request.format == "text" and _coloured(request.color):
        return Said(None, code, remarks, complaints, partial(_draw, report, request.color))
    text = renderer(request.format)(report)
    if request.format in _SHOWN or sys.stdout.isatty():
        return Said(_shown(text), code, remarks, complaints)
    return Said(text, code, remarks, complaints, document=True)


def _remarks(request: ReportRequest, report: Report) -> Iterator[str]:
    if report.shard is not None:
        if request.format != "json":
            yield f"only {part(report)} is counted: report --merge puts the JSON of all together"
    elif report.paths == (".",):
        vacant = (each for each in standings(report) if each.row.name in report.vacant)
        yield from (f"warning: phase {each.row.name}: {target(each)}" for each in vacant)


def _coloured(color: Color) -> bool:
    wanted = sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
    return color is Color.ALWAYS or (color is Color.AUTO and wanted)


def _draw(report: Report, color: Color) -> None:
    from rich.text import Text

    from migrate_logs.report.formats.text import lines

    out = console(color)
    width = (out.width,) if sys.stdout.isatty() else ()  # what is no terminal has no width, whatever the colours
    for line in lines(report, *width):
        out.print(Text.assemble(*((_shown(text), style) for text, style in line)))


def _shown(text: str) -> str:
    """Text with bars that the terminal can show."""
    try:
        _DRAWN.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN)
    return text
