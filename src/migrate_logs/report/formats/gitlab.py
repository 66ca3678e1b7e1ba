"""Owns the report as GitLab's Code Quality, which takes relative paths and drops what has the fingerprint of another."""

from __future__ import annotations

import json

from migrate_logs.escaping import visible, whole
from migrate_logs.report.findings import Finding, findings
from migrate_logs.report.views import Report


def render(report: Report) -> str:
    """A list of issues; what a comment suppresses is none, nor is what a baseline knows."""
    issues = [_issue(finding) for finding in findings(report) if not finding.is_quiet]
    return json.dumps(issues, indent=2) + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    return {
        "description": visible(finding.message),
        "check_name": f"migrate-logs/{finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": "minor" if finding.is_warning else "info",
        "location": {"path": whole(finding.path), "lines": {"begin": finding.line}},
    }
