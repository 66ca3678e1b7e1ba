"""Owns the findings of `lint` as SARIF, as GitHub's code scanning takes them."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from migrate_logs import sarif
from migrate_logs.escaping import visible
from migrate_logs.files.root import along, way_down
from migrate_logs.lint.parts.registry import is_advisory, page, title
from migrate_logs.linting import Result
from migrate_logs.model import Finding, Problem


def document(root: Path, result: Result, failed: Sequence[Problem]) -> str:
    """One run; paths lead from the top of the repository, so that they are the same on every machine, wherever it is asked for."""
    findings, inside = result.verdict.findings, way_down(root)
    names = sorted({finding.rule for finding in findings})
    problems = (*result.verdict.problems, *failed)
    told = {
        "executionSuccessful": not any(problem.ours for problem in problems),
        "toolExecutionNotifications": [_notification(inside, problem) for problem in problems],
    }
    rules = [sarif.rule(name, title(name), _level(name), text=page(name), markdown=page(name)) for name in names]
    return sarif.log(rules, _results(findings, names, inside), invocations=[told])


def _level(rule: str) -> str:
    return "note" if is_advisory(rule) else "error"


def _results(findings: Sequence[Finding], names: list[str], inside: str) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in findings:
        path, place = along(inside, finding.place.path), finding.place
        message = visible(finding.message)
        key = f"{path}\n{finding.rule}\n{message}"
        seen[key] += 1
        where = sarif.location(path, place.line, place.column, finding.end)
        printed = _fingerprint(f"{key}\n{seen[key]}")
        yield sarif.result(finding.rule, names, _level(finding.rule), message, where, printed)


def _notification(inside: str, problem: Problem) -> dict[str, Any]:
    return {
        "level": "error" if problem.ours else "warning",
        "message": {"text": f"{problem.reason}: {problem.detail}"},
        "locations": [sarif.location(along(inside, problem.path), problem.line, problem.column)],
    }


def _fingerprint(text: str) -> str:
    """The same for the same fault wherever its line has moved to."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]
