"""Owns a run of `report --merge`: shards of a report become the whole one, in any format, without a look at the code."""

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from migrate_logs.cli.parts.day import today
from migrate_logs.cli.parts.report_base import base_of, compared, load
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.report_tell import said
from migrate_logs.cli.parts.said import say
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.report.merging import MergeError, merged
from migrate_logs.report.reading import Saved
from migrate_logs.report.view import View
from migrate_logs.report.views import Report

_AGAIN = {"comparison": "give --base FILE to compare again", "history": "only a run of report --history tells it"}


def run(request: ReportRequest) -> int:
    """Do what was asked and answer the exit code."""
    given = _given(request)
    whole = _merged(given)
    base = base_of(request, whole.named)
    if request.no_regress and base is None and whole.ratchet is None:
        raise Stop(
            "--no-regress has nothing to compare with", "give --base FILE, or a baseline to the runs of the shards"
        )
    report = compared(request, replace(whole, today=today(), view=View(request.by), full=request.verbose), base)
    if not request.quiet:
        _say_left(given, report)
    return say(said(request, report), request.output)


def _given(request: ReportRequest) -> dict[str, Saved]:
    twice = next((path for path, count in Counter(request.paths).items() if count > 1), None)
    if twice is not None:
        raise Stop(f"{twice} is given twice")
    return {path: load(path) for path in request.paths}


def _merged(given: Mapping[str, Saved]) -> Report:
    try:
        return merged(given)
    except MergeError as error:
        raise Stop(str(error)) from None


def _say_left(given: Mapping[str, Saved], report: Report) -> None:
    """Name what the given reports have told and the merged one does not."""
    left = {name for saved in given.values() for name in saved.left}
    for name in sorted(left - {"comparison"} if report.comparison else left):
        print(f"the {name} is left out: {_AGAIN[name]}", file=sys.stderr)
