"""Owns the findings of `lint` as SARIF 2.1.0, as GitHub's code scanning takes them."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from migrate_logs import __version__
from migrate_logs.lint.parts.registry import is_advisory, page, title
from migrate_logs.linting import Result
from migrate_logs.model import Finding, Problem

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"


def document(root: Path, result: Result, failed: Sequence[Problem]) -> str:
    """One run; paths are relative to `root`, so that they are the same on every machine."""
    findings = result.verdict.findings
    rules = sorted({finding.rule for finding in findings})
    problems = (*result.verdict.problems, *failed)
    run = {
        "tool": {
            "driver": {"name": "migrate-logs", "version": __version__, "rules": [_rule(rule) for rule in rules]},
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {BASE: {"uri": f"{root.as_uri()}/"}},
        "invocations": [
            {
                "executionSuccessful": not any(problem.ours for problem in problems),
                "toolExecutionNotifications": [_notification(problem) for problem in problems],
            }
        ],
        "results": list(_results(findings, rules)),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: str) -> dict[str, Any]:
    return {
        "id": rule,
        "name": "".join(word.capitalize() for word in rule.split("-")),
        "shortDescription": {"text": title(rule)},
        "fullDescription": {"text": title(rule)},
        "help": {"text": page(rule), "markdown": page(rule)},
        "defaultConfiguration": {"level": _level(rule)},
    }


def _level(rule: str) -> str:
    return "note" if is_advisory(rule) else "error"


def _results(findings: Sequence[Finding], rules: Sequence[str]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in findings:
        key = f"{finding.place.path}\n{finding.rule}\n{finding.message}"
        seen[key] += 1
        yield {
            "ruleId": finding.rule,
            "ruleIndex": rules.index(finding.rule),
            "level": _level(finding.rule),
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": _location(finding)}],
            "partialFingerprints": {"migrateLogs/v1": _fingerprint(f"{key}\n{seen[key]}")},
        }


def _location(finding: Finding) -> dict[str, Any]:
    region = {
        "startLine": finding.place.line,
        "startColumn": finding.place.column,
        "endLine": finding.end[0],
        "endColumn": finding.end[1],
    }
    return {"artifactLocation": _artifact(finding.place.path), "region": region}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": BASE}


def _notification(problem: Problem) -> dict[str, Any]:
    place = {
        "artifactLocation": _artifact(problem.path),
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "level": "error" if problem.ours else "warning",
        "message": {"text": f"{problem.reason}: {problem.detail}"},
        "locations": [{"physicalLocation": place}],
    }


def _fingerprint(text: str) -> str:
    """The same for the same fault wherever its line has moved to."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]
