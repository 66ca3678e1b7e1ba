"""Owns what is left to do as findings at lines of code, for programs that collect such things from many tools."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from migrate_logs import rules
from migrate_logs.report.count import SUPPRESSED, Item, ModuleCount
from migrate_logs.report.views import Report
from migrate_logs.report.words import command, near, number

AUTOMATIC = (
    "automatic"  # the finding of a file whose calls `migrate` would rewrite; the others are named like their reason
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something left to do: its name, where, and in words; `path` is as seen from where commands are typed.

    The `fingerprint` stays the same wherever the line moves to in its file.
    """

    name: str
    path: str
    line: int
    column: int
    message: str
    fingerprint: str

    @property
    def is_suppressed(self) -> bool:
        """True where a comment asks to leave it."""
        return self.name == SUPPRESSED

    @property
    def needs_person(self) -> bool:
        """True where the tool cannot do it alone."""
        return self.name not in (AUTOMATIC, SUPPRESSED)


def findings(report: Report) -> tuple[Finding, ...]:
    """What is left in the application, in the order of files and lines: one for all automatic calls of a file, one for each other."""
    return tuple(finding for module in report.application for finding in _of(report, module))


def title(name: str) -> str:
    """What the name of a finding means."""
    entry = rules.load("reasons")["reasons"].get(name, {})
    return str(entry.get("title", "")) or "Calls that are migrated without a person"


def advice(name: str) -> str:
    """What to do about findings of a name."""
    entry = rules.load("reasons")["reasons"].get(name, {})
    return str(entry.get("advice", "")) or "Run migrate-logs migrate --write."


def _of(report: Report, module: ModuleCount) -> Iterator[Finding]:
    path = near(report, module.path)
    if module.problem is not None:
        said = f"{module.problem.detail}; {advice('unreadable')}"
        yield Finding(
            module.problem.reason, path, module.problem.line, module.problem.column, said, _hashed(path, said, 0)
        )
    if module.count.automatic:
        said = f"{number(module.count.automatic, 'call')} can go to Logfire now: {command(report, module.path)}"
        yield Finding(AUTOMATIC, path, module.first_automatic, 1, said, _hashed(path, AUTOMATIC, 0))
    seen: Counter[str] = Counter()
    for item in module.items:
        key = f"{item.reason}\n{' '.join(item.source.split())}"
        yield Finding(item.reason, path, item.line, item.column, _said(item), _hashed(path, key, seen[key]))
        seen[key] += 1


def _said(item: Item) -> str:
    return f"{item.detail}; {advice(item.reason)}" if item.reason != SUPPRESSED else item.detail


def _hashed(path: str, key: str, nth: int) -> str:
    """The hash of what a finding is, and of how many like it stand above it in the file."""
    return hashlib.sha256(f"{path}\n{key}\n{nth}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
