"""Owns the comments that ask the lint to be silent: `# migrate-logs: ignore[rule, rule] reason`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from migrate_logs import comments
from migrate_logs.model import Finding, Span
from migrate_logs.source import Source


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment and the rules that it names (None: all of them; none where it cannot be read)."""

    line: int
    column: int
    end: tuple[int, int]
    span: Span
    rules: tuple[str, ...] | None

    def covers(self, finding: Finding) -> bool:
        """True where it silences a finding: it stands on one of its lines and names its rule, or none."""
        first, last = finding.lines
        return first <= self.line <= last and (self.rules is None or finding.rule in self.rules)


def suppressions(source: Source) -> Iterator[Suppression]:
    """The suppressions of a file, in source order."""
    for span, rules in comments.suppressions(source):
        yield Suppression(*source.position(span.start), source.position(span.end), span, rules)


def silenced(finding: Finding, comments: Collection[Suppression]) -> bool:
    """True where any of the comments covers a finding."""
    return any(comment.covers(finding) for comment in comments)
