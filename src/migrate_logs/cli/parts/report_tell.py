"""Owns where a report goes, and on which day it is told."""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime

from migrate_logs.cli.parts.console import Color, console, visible
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.saving import save
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.report.formats import renderer
from migrate_logs.report.views import Report, standings
from migrate_logs.report.words import part, target

_DRAWN = "█▓▒░·–…▁▂▃▄▅▆▇→"
_PLAIN = str.maketrans(_DRAWN, "#=!:.-~___===#>")  # for terminals that cannot show the others


def today() -> date:
    """The day, or the one that a reproducible build is told to take for it."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(moment), UTC).date() if moment.isdecimal() else datetime.now(UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Stop(f"SOURCE_DATE_EPOCH={moment[:40]}: no time that there is a date for") from None


def tell(request: ReportRequest, report: Report) -> None:
    """Write the report down where it was asked for; a part of one says so, a whole one which phases have no file."""
    for remark in () if request.quiet else _remarks(request, report):
        print(visible(remark), file=sys.stderr)
    if request.output is not None:
        save(request.output, renderer(request.format)(report))
    elif request.quiet:
        return
    elif request.format == "text" and _coloured(request.color):
        _show(report, request.color)
    else:
        sys.stdout.write(_shown(renderer(request.format)(report)))


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


def _show(report: Report, color: Color) -> None:
    from rich.text import Text

    from migrate_logs.report.formats.text import lines

    out = console(color)
    for line in lines(report):
        out.print(Text.assemble(*((_shown(text), style) for text, style in line)))


def _shown(text: str) -> str:
    """Text with bars that the terminal can show."""
    try:
        _DRAWN.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN)
    return text
