"""Owns the findings of `lint` for programs: JSON, version 1, and the annotations of GitHub."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from migrate_logs.escaping import visible, workflow
from migrate_logs.files.root import along, way_down
from migrate_logs.json_text import pretty
from migrate_logs.lint.parts.registry import is_advisory
from migrate_logs.linting import Result
from migrate_logs.model import Finding, Problem

VERSION = 1


def document(root: Path, result: Result, failed: Sequence[Problem]) -> str:
    """The result as JSON; paths are relative to `root`, lines and columns count from 1, an end lies behind the last character."""
    findings = result.verdict.findings
    content = {
        "version": VERSION,
        "root": str(root),
        "findings": [_finding(finding) for finding in findings],
        "problems": [asdict(problem) for problem in (*result.verdict.problems, *failed)],
        "fixed": [{"path": file.path, "rules": dict(file.rules)} for file in result.mended],
        "baseline": {"known": len(result.known), "gone": _gone(result)},
    }
    return pretty(content) + "\n"


def _gone(result: Result) -> list[dict[str, Any]]:
    if not result.slack:
        return []
    from migrate_logs.baseline import slack_counts  # dear to load, and many projects have no baseline

    counts = slack_counts(result.slack)
    return [{"path": path, "rule": rule, "count": count} for (path, rule), count in counts.items()]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "end_line": finding.end[0],
        "end_column": finding.end[1],
        "message": finding.message,
        "fixable": finding.fixable,
        "advisory": is_advisory(finding.rule),
    }


def annotations(root: Path, result: Result) -> str:
    """One workflow command a finding, which GitHub shows at its line; advice becomes a warning."""
    inside = way_down(root)
    return "".join(f"{_annotation(inside, finding)}\n" for finding in result.verdict.findings)


def _annotation(inside: str, finding: Finding) -> str:
    path, place = along(inside, finding.place.path), finding.place
    properties = {
        "title": f"migrate-logs ({finding.rule})",
        "file": path,
        "line": place.line,
        "endLine": finding.end[0],
        "col": place.column,
        "endColumn": finding.end[1],
    }
    listed = ",".join(f"{name}={workflow(str(value), ':,')}" for name, value in properties.items())
    text = workflow(f"{path}:{place.line}:{place.column}: {finding.rule}: {visible(finding.message)}")
    return f"::{'warning' if is_advisory(finding.rule) else 'error'} {listed}::{text}"
