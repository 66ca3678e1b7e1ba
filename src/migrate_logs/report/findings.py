"""Owns what is left to do as findings at lines of code, for programs that collect such things from many tools."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from migrate_logs.model import Problem
from migrate_logs.reasons import reason
from migrate_logs.report.count import AUTOMATIC, SUPPRESSED, Item, ModuleCount
from migrate_logs.report.views import Report
from migrate_logs.report.words import from_top, offer
from migrate_logs.wording import number


class Standing(StrEnum):
    """What a baseline, or the lines that changed, have to say of a finding: new, known, nothing; or nobody asked."""

    NEW = "new"
    KNOWN = "known"
    APART = "apart"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something left to do: its name, where, and in words; `path` leads from the top of the repository.

    The `fingerprint` stays the same wherever the line moves to in its file.
    """

    name: str
    path: str
    line: int
    column: int
    message: str
    fingerprint: str
    standing: Standing = Standing.OPEN

    @property
    def is_warning(self) -> bool:
        """True where somebody should look at it: it is new, or needs a person and nobody knows of it."""
        return self.standing is Standing.NEW or (self.standing is Standing.OPEN and self.needs_person)

    @property
    def is_quiet(self) -> bool:
        """True where nobody wants to hear of it again."""
        return self.is_suppressed or self.standing in (Standing.KNOWN, Standing.APART)

    @property
    def is_suppressed(self) -> bool:
        """True where a comment asks to leave it."""
        return self.name == SUPPRESSED

    @property
    def needs_person(self) -> bool:
        """True where the tool cannot do it alone."""
        return self.name not in (AUTOMATIC, SUPPRESSED)


def findings(report: Report) -> tuple[Finding, ...]:
    """What is left in the application, in the order of files and lines: one for all automatic calls of a file, one for each other.

    Automatic calls that are new have one each.
    """
    return tuple(finding for module in report.application for finding in _of(report, module))


def title(name: str) -> str:
    """What the name of a finding means."""
    return reason(name).title or "Calls that are migrated without a person, unless their name is unsure"


def advice(name: str) -> str:
    """What to do about findings of a name."""
    return reason(name).advice or "Run migrate-logs migrate --write."


def _of(report: Report, module: ModuleCount) -> Iterator[Finding]:
    path = from_top(report, module.path)
    if module.problem is not None:
        yield _unreadable(report, path, module.problem, module.known)
    new = tuple(item for item in module.easy if item.known is False)
    if count := module.count.automatic - len(new):
        line = next((item.line for item in module.easy if item.known is not False), module.first_automatic)
        said = offer(report, module.path, number(count, "call"))
        standing = Standing.OPEN if report.ratchet is None else Standing.KNOWN
        yield Finding(AUTOMATIC, path, line, 1, said, _hashed(path, AUTOMATIC, 0), standing)
    seen: Counter[str] = Counter()
    for item in (*new, *module.items):
        key = f"{item.reason}\n{' '.join(item.source.split())}"
        said, digest = _said(report, item), _hashed(path, key, seen[key])
        yield Finding(item.reason, path, item.line, item.column, said, digest, _standing(report, item.known))
        seen[key] += 1


def _unreadable(report: Report, path: str, problem: Problem, known: bool | None) -> Finding:
    said = f"{problem.detail}. {advice('unreadable')}"
    digest = _hashed(path, problem.reason, 0)
    standing = Standing.OPEN if known is None else _standing(report, known)
    return Finding(problem.reason, path, problem.line, problem.column, said, digest, standing)


def _standing(report: Report, known: bool | None) -> Standing:
    if known is None:
        return Standing.OPEN if report.ratchet is None else Standing.APART
    return Standing.KNOWN if known else Standing.NEW


def _said(report: Report, item: Item) -> str:
    if item.reason == AUTOMATIC:
        return offer(report, item.path, "A new call that")
    return f"{item.detail}. {advice(item.reason)}" if item.reason != SUPPRESSED else item.detail


def _hashed(path: str, key: str, nth: int) -> str:
    """The hash of what a finding is, and of how many like it stand above it in the file."""
    return hashlib.sha256(f"{path}\n{key}\n{nth}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
