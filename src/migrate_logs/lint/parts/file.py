"""Owns a file as the rules see it: its Logfire calls, what is left of other libraries, and how a finding is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from migrate_logs.lint.parts.names import Names
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.model import Edit, EditKind, Finding, Library, LogfireCall, Place, Span
from migrate_logs.naming.conformance import Violation
from migrate_logs.source import Source


@dataclass(frozen=True, slots=True)
class Legacy:
    """A call of a logging library, or an import that gives one; `text` is how it is written."""

    library: Library
    span: Span
    text: str


@dataclass
class File:
    """One file; not a value, since it holds the parsed source."""

    source: Source
    calls: tuple[LogfireCall, ...]
    legacy_calls: tuple[Legacy, ...]
    legacy_imports: tuple[Legacy, ...]
    settings: Settings
    names: Names

    @property
    def path(self) -> str:
        """The file's path, relative to the root of the project."""
        return self.source.path

    @property
    def events(self) -> list[LogfireCall]:
        """The calls that emit something under a name of their own."""
        return [call for call in self.calls if call.method != "configure"]

    @cached_property
    def violations(self) -> list[tuple[LogfireCall, Violation]]:
        """What is wrong with the constant names, all rules together."""
        named = ((call, call.event) for call in self.events)
        return [
            (call, violation)
            for call, event in named
            if event is not None
            for violation in self.names.violations(event, call.is_span)
        ]

    @cached_property
    def proposed(self) -> dict[str, set[str]]:
        """The better names that there are, each with the names that it would stand for."""
        found: dict[str, set[str]] = {}
        for call, _ in self.violations:
            if name := self.names.proposal(call):
                found.setdefault(name.name, set()).add(call.event or "")
        return found

    def text(self, span: Span) -> str:
        """The source text of a range."""
        return self.source.slice(span)

    def finding(
        self, rule: str, span: Span, message: str, edits: tuple[Edit, ...] = (), within: Span | None = None
    ) -> Finding:
        """A finding of the rule whose module is called `rule`; `within` is the call that it is about."""
        around = within or span
        lines = (self.source.position(around.start)[0], self.source.position(max(around.end - 1, around.start))[0])
        place = Place(self.path, *self.source.position(span.start))
        end, code = self.source.position(span.end), self.text(around)
        return Finding(rule_name(rule), place, span, end, lines, message, edits, code)

    def replaced(self, span: Span, text: str) -> tuple[Edit, ...]:
        """The edit that puts `text` in the place of a part of a call."""
        return (Edit(span, text, EditKind.CALL),)


def rule_name(module: str) -> str:
    """`migrate_logs.lint.event_case` -> `event-case`."""
    return module.rpartition(".")[2].replace("_", "-")
