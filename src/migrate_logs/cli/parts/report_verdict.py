"""Owns what a report means for the exit code, and why."""

from collections.abc import Collection, Iterator

from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.stop import CHANGES, FAULT
from migrate_logs.report.ratchet import RULE, lost, tally
from migrate_logs.report.views import Report, unreadable
from migrate_logs.report.words import against, near
from migrate_logs.wording import number

_SHOWN = 20  # so many new calls are named


def verdict(request: ReportRequest, report: Report, named: Collection[str] = ()) -> tuple[tuple[str, ...], int]:
    """What there is to complain about, and the exit code.

    2 our fault, or a `named` file that cannot be read; 1 where the migration is not as far as asked for, or went back.
    """
    problems = [module.problem for module in unreadable(report) if module.problem is not None]
    unread = [f"{near(report, each.path)}:{each.line}:{each.column}: {each.reason}: {each.detail}" for each in problems]
    complaints = [*_below(request, report), *(_backwards(request, report) if request.no_regress else ())]
    fault = any(problem.ours or problem.path in named for problem in problems)
    return (*unread, *complaints), FAULT if fault else CHANGES if complaints else 0


def _below(request: ReportRequest, report: Report) -> Iterator[str]:
    if request.fail_under is not None and not report.count.meets(request.fail_under):
        missing = f"less than {request.fail_under:g} % of the calls are on Logfire"
        yield f"{missing} ({report.count.migrated:,} of {report.count.total:,})"


def _backwards(request: ReportRequest, report: Report) -> Iterator[str]:
    """In which way the migration went backwards, call by call; since the earlier report, where there is one."""
    found = report.comparison
    new = tally(report.application).new if found is None else found.new
    unread = lost(report.application) if found is None else found.lost
    for call in new[:_SHOWN]:
        shown = " ".join(call.source.split())
        yield f"{near(report, call.path)}:{call.line}:{call.column}: {RULE}: new, and not on Logfire: {shown}"
    if len(new) > _SHOWN:
        yield f"and {len(new) - _SHOWN:,} more"
    yield from (f"{near(report, path)}: cannot be read any more" for path in unread)
    if new or unread:
        files = f", {number(len(unread), 'file')} unreadable" if unread else ""
        before = against(report) if found is None else request.base
        yield f"the migration went backwards: {number(len(new), 'new call')} not on Logfire{files}, against {before}"
