"""Owns the report as SARIF, as GitHub's code scanning takes it: the first 25,000 results, with what each rule means."""

from __future__ import annotations

from typing import Any

from migrate_logs import sarif
from migrate_logs.escaping import visible
from migrate_logs.report.findings import Finding, Standing, advice, findings, title
from migrate_logs.report.views import Report
from migrate_logs.report.words import part

_STATES = {Standing.NEW: "new", Standing.KNOWN: "unchanged"}
LIMIT = 25_000  # results of a run; GitHub refuses a run with more


def render(report: Report) -> str:
    """One run; suppressed calls are in it, marked as such, and so are those that are known or new."""
    found = findings(report)[:LIMIT]
    names = sorted({finding.name for finding in found})
    more = {"properties": {"part": part(report)}} if report.shard else {}
    rules = (sarif.rule(name, title(name), "note", text=advice(name)) for name in names)
    return sarif.log(rules, (_result(finding, names) for finding in found), **more)


def _result(finding: Finding, names: list[str]) -> dict[str, Any]:
    place = sarif.location(finding.path, finding.line, finding.column)
    level = "warning" if finding.is_warning else "note"
    result = sarif.result(finding.name, names, level, visible(finding.message), place, finding.fingerprint)
    state = _STATES.get(finding.standing)
    result |= {"baselineState": state} if state else {}
    return result | ({"suppressions": [{"kind": "inSource"}]} if finding.is_suppressed else {})
