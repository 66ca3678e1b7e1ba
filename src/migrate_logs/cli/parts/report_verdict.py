"""Owns what a report means for the exit code, and says why."""

import sys
from collections.abc import Collection, Iterable, Iterator

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.stop import CHANGES, FAULT
from migrate_logs.report.ratchet import RULE, tally
from migrate_logs.report.views import Report, unreadable
from migrate_logs.report.words import against, near
from migrate_logs.wording import number

_SHOWN = 20  # so many new calls are named


def exit_code(request: ReportRequest, report: Report, named: Collection[str] = ()) -> int:
    """2 our fault, or a `named` file that cannot be read; 1 where the migration is not as far as asked for, or went back."""
    problems = [module.problem for module in unreadable(report) if module.problem is not None]
    _say(f"{near(report, each.path)}:{each.line}:{each.column}: {each.reason}: {each.detail}" for each in problems)
    complaints = [*_below(request, report), *(_backwards(request, report) if request.no_regress else ())]
    _say(complaints)
    if any(problem.ours or problem.path in named for problem in problems):
        return FAULT
    return CHANGES if complaints else 0


def _below(request: ReportRequest, report: Report) -> Iterator[str]:
    if request.fail_under is not None and not report.count.meets(request.fail_under):
        missing = f"less than {request.fail_under:g} % of the calls are on Logfire"
        yield f"{missing} ({report.count.migrated:,} of {report.count.total:,})"


def _backwards(request: ReportRequest, report: Report) -> Iterator[str]:
    """In which way the migration went backwards, call by call; since the earlier report, where there is one."""
    found = report.comparison
    new, lost = (tally(report.application).new, ()) if found is None else (found.new, found.lost)
    for call in new[:_SHOWN]:
        shown = " ".join(call.source.split())
        yield f"{near(report, call.path)}:{call.line}:{call.column}: {RULE}: new, and not on Logfire: {shown}"
    if len(new) > _SHOWN:
        yield f"and {len(new) - _SHOWN:,} more"
    yield from (f"{near(report, path)}: cannot be read any more" for path in lost)
    if new or lost:
        files = f", {number(len(lost), 'file')} unreadable" if lost else ""
        before = against(report) if found is None else request.base
        yield f"the migration went backwards: {number(len(new), 'new call')} not on Logfire{files}, against {before}"


def _say(lines: Iterable[str]) -> None:
    for line in lines:  # a file called `::error::` would give a CI system an order
        print(visible(f"./{line}" if line.startswith((":", "#")) else line), file=sys.stderr)
