"""Owns what all files come to together: the rules that compare files, suppressions, and which of these are idle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from migrate_logs.lint.parts.registry import is_advisory, module_of
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.model import Finding, Problem

if TYPE_CHECKING:  # dear to load, and a verdict that is known needs none of it
    from migrate_logs.lint.parts.checking import Checked


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings of a run by path and place, and the files that could not be read, wholly or in part."""

    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failing(self) -> bool:
        """True where a finding is more than advice."""
        return any(not is_advisory(finding.rule) for finding in self.findings)


def judge(files: Sequence[Checked], settings: Settings) -> Verdict:
    """The findings that count."""
    from migrate_logs.lint.parts.suppressions import silenced
    from migrate_logs.lint.unused_suppression import idle

    compared: dict[str, list[Finding]] = {}
    for finding in _compared(files, settings):
        compared.setdefault(finding.place.path, []).append(finding)
    findings: list[Finding] = []
    for file in files:
        made = [*file.findings, *compared.get(file.path, ())]
        if "unused-suppression" in settings.rules_for(file.path):
            findings += idle(file.path, file.comments, made, settings.rules_for(file.path))
        findings += (finding for finding in made if not silenced(finding, file.comments))
    ordered = sorted(findings, key=lambda each: (each.place.path, each.span, each.rule))
    return Verdict(tuple(ordered), tuple(file.problem for file in files if file.problem))


def _compared(files: Sequence[Checked], settings: Settings) -> Iterator[Finding]:
    """The findings of the rules that look at all files at once."""
    events = [event for file in files for event in file.events]
    for rule in settings.rules:
        compare = getattr(module_of(rule), "compare", None)
        if compare is not None:
            allowed = {file.path for file in files if rule in settings.rules_for(file.path)}
            yield from (finding for finding in compare(events) if finding.place.path in allowed)
