"""Owns a run of `report --merge`: shards of a report become the whole one, in any format, without a look at the code."""

from collections import Counter
from dataclasses import replace

from migrate_logs.cli.parts.report_base import base_of, compared, load
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.report_tell import tell, today
from migrate_logs.cli.parts.report_verdict import exit_code
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.report.merging import MergeError, merged
from migrate_logs.report.view import View
from migrate_logs.report.views import Report


def run(request: ReportRequest) -> int:
    """Do what was asked and answer the exit code."""
    whole = _merged(request)
    base = base_of(request, whole.named)
    if request.no_regress and base is None and whole.ratchet is None:
        raise Stop(
            "--no-regress has nothing to compare with", "give --base FILE, or a baseline to the runs of the shards"
        )
    report = compared(replace(whole, today=today(), view=View(request.by), full=request.verbose), base)
    tell(request, report)
    return exit_code(request, report)


def _merged(request: ReportRequest) -> Report:
    twice = next((path for path, count in Counter(request.paths).items() if count > 1), None)
    if twice is not None:
        raise Stop(f"{twice} is given twice")
    try:
        return merged({path: load(path) for path in request.paths})
    except MergeError as error:
        raise Stop(str(error)) from None
