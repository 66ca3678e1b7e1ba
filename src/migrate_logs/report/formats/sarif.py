"""Owns the report as SARIF 2.1.0, as GitHub's code scanning takes it: the first 25,000 results, with what each rule means."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from migrate_logs import __version__
from migrate_logs.inert import visible
from migrate_logs.report.findings import Finding, advice, findings, title
from migrate_logs.report.views import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")
LIMIT = 25_000  # results of a run; GitHub refuses a run with more


def render(report: Report) -> str:
    """One run; suppressed calls are in it, marked as such."""
    found = findings(report)[:LIMIT]
    rules = sorted({finding.name for finding in found})
    run = {
        "tool": {"driver": {"name": "migrate-logs", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules) for finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": title(name)},
        "fullDescription": {"text": title(name)},
        "help": {"text": advice(name)},
        "defaultConfiguration": {"level": "note"},
    }


def _result(finding: Finding, rules: Sequence[str]) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    artifact = {"uri": _address(finding.path), "uriBaseId": "%SRCROOT%"}
    result: dict[str, Any] = {
        "ruleId": finding.name,
        "ruleIndex": rules.index(finding.name),
        "level": "warning" if finding.needs_person else "note",
        "message": {"text": visible(finding.message)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"migrateLogs/v1": finding.fingerprint},
    }
    return result | ({"suppressions": [{"kind": "inSource"}]} if finding.is_suppressed else {})


def _address(path: str) -> str:
    """A relative path as a URI, which knows letters, digits and a few signs; a name may be no UTF-8."""
    octets = path.encode("utf-8", "surrogateescape")
    return "".join(chr(octet) if octet in _PLAIN else f"%{octet:02X}" for octet in octets)
