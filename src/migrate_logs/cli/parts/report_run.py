"""Owns a run of `report`: look at the code, count, write down, and the exit code."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from migrate_logs.cli.parts import catalog_file
from migrate_logs.cli.parts.console import Color, console, visible
from migrate_logs.cli.parts.interrupt import watched
from migrate_logs.cli.parts.progress import progress
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.scope import Scope, open_scope
from migrate_logs.cli.parts.stop import CHANGES, FAULT, INTERRUPTED, Stop
from migrate_logs.files import git
from migrate_logs.files.discover import absolute
from migrate_logs.files.root import common_folder
from migrate_logs.pipeline import Plan
from migrate_logs.report import owners
from migrate_logs.report.formats import renderer
from migrate_logs.report.kinds import Kinds
from migrate_logs.report.view import View
from migrate_logs.report.views import Report, build, unreadable

_PLAIN = str.maketrans("█▓▒░·–…", "#=!:.-~")  # for terminals that cannot show the others


def run(request: ReportRequest) -> int:
    """Do what was asked and answer the exit code."""
    request.validate()
    scope = open_scope(request.paths, request.files)
    if not scope.chosen.targets and not request.quiet:
        print("No Python files found under these paths", file=sys.stderr)
    report = _report(request, scope, _looked(scope, request))
    _tell(request, report)
    return _exit_code(request, scope, report)


def _exit_code(request: ReportRequest, scope: Scope, report: Report) -> int:
    """2 our fault, or a named file that cannot be read; 1 where less is on Logfire than was asked for."""
    problems = [module.problem for module in unreadable(report) if module.problem is not None]
    for problem in problems:
        place = f"{scope.shown(problem.path)}:{problem.line}:{problem.column}"
        print(visible(f"{place}: {problem.reason}: {problem.detail}"), file=sys.stderr)
    if any(problem.ours or problem.path in scope.chosen.named for problem in problems):
        return FAULT
    if request.fail_under is None or report.count.meets(request.fail_under):
        return 0
    missing = f"less than {request.fail_under:g} % of the calls are on Logfire"
    print(f"{missing} ({report.count.migrated:,} of {report.count.total:,})", file=sys.stderr)
    return CHANGES


def _looked(scope: Scope, request: ReportRequest) -> Mapping[str, Plan]:
    from migrate_logs.project import census

    catalog = catalog_file.load(scope.root) if request.names else None
    stop = Stop("interrupted: nothing was counted", code=INTERRUPTED)
    with watched(raising=True) as interrupted, progress(not request.quiet) as advance:
        try:
            plans = census(
                scope.root,
                scope.chosen.targets,
                scope.project,
                request.options(scope.config),
                request.jobs,
                advance,
                request.names,
                None if catalog is None else catalog.events,
            )
        except KeyboardInterrupt:
            raise stop from None
        if interrupted():
            raise stop
    return plans


def _report(request: ReportRequest, scope: Scope, plans: Mapping[str, Plan]) -> Report:
    base = os.path.relpath(common_folder(map(absolute, request.paths)), scope.root)
    kinds = Kinds.of(scope.project, "" if base == "." else Path(base).as_posix())
    return Report(
        name=scope.root.name or str(scope.root),
        modules=build(plans, scope.chosen.targets, kinds),
        owners=_owners(scope.root),
        phases=scope.config.phases,
        today=_today(),
        named=request.names,
        view=View(request.by),
        full=request.verbose,
        way=Path(os.path.relpath(scope.root)).as_posix(),
    )


def _owners(root: Path) -> owners.Owners | None:
    """Who answers for the files, as the repository says; None where it does not."""
    top = git.top(root) or root
    for place in owners.PLACES:
        try:
            text = (top / place).read_text("utf-8", errors="replace")
        except OSError:
            continue
        inside = root.relative_to(top).as_posix()
        return owners.parse(text, "" if inside == "." else f"{inside}/")
    return None


def _today() -> date:
    """The day, or the one that a reproducible build is told to take for it."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(moment), UTC).date() if moment.isdecimal() else datetime.now(UTC).date()


def _tell(request: ReportRequest, report: Report) -> None:
    if request.output is not None:
        _save(request.output, renderer(request.format)(report))
    elif request.quiet:
        return
    elif request.format == "text" and _coloured(request.color):
        _show(report, request.color)
    else:
        sys.stdout.write(_shown(renderer(request.format)(report)))


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
        "█▓▒░·–…".encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN)
    return text


def _save(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
