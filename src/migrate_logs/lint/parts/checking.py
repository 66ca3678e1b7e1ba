"""Owns the way of one file through the rules that look at one file: bytes in, findings out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.candidates import logging_calls
from migrate_logs.libraries import logfire
from migrate_logs.lint.parts.file import File, Legacy
from migrate_logs.lint.parts.legacy import legacy_imports
from migrate_logs.lint.parts.names import Names
from migrate_logs.lint.parts.registry import module_of
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.lint.parts.suppressions import Suppression, suppressions
from migrate_logs.locate import place
from migrate_logs.model import Finding, Library, LogfireCall, Place, Problem, Span
from migrate_logs.prefilter import worth_linting
from migrate_logs.source import UnreadableError, children, code, field_of, span

if TYPE_CHECKING:
    from migrate_logs.bindings.trail import Trail

NOT_PYTHON = "not-python"  # the reason of a problem with a file in which no statement parses
_SAYING = frozenset(
    {"assignment", "augmented_assignment", "await", "call", "string"}
)  # expressions that prose hardly holds


@dataclass(frozen=True, slots=True)
class Emitted:
    """A constant event name and where it stands; see `Finding` for the fields."""

    event: str
    place: Place
    span: Span
    end: tuple[int, int]
    lines: tuple[int, int]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What one file has to say, before suppressions are taken into account; small and picklable."""

    path: str
    findings: tuple[Finding, ...] = ()
    comments: tuple[Suppression, ...] = ()
    events: tuple[Emitted, ...] = ()
    problem: Problem | None = None


@dataclass(eq=False)
class Desk:
    """What a process needs to check files; `named` are those of which somebody expects that they are Python.

    A `noting` one keeps a trail of what the answers depend on.
    """

    layout: Layout
    settings: Settings
    named: Collection[str] = ()
    noting: bool = False
    trail: Trail | None = field(init=False, default=None)
    resolver: Resolver = field(init=False)
    names: Names = field(init=False)

    def __post_init__(self) -> None:
        self.resolver = self._resolver()
        self.layout = self.resolver.layout
        self.names = Names(self.settings.naming)

    def _resolver(self) -> Resolver:
        given = (self.layout, libraries.knowledge(), self.settings.loggers)
        if not self.noting:
            return Resolver(*given)
        from migrate_logs.bindings.trail import NotingResolver  # no hook needs it

        resolver = NotingResolver(*given)
        self.trail = resolver.trail
        return resolver


def check_file(desk: Desk, path: str, data: bytes) -> Checked:
    """The findings of the rules about one file; nothing is parsed where no rule could have anything to say."""
    worth = worth_linting(data)
    if not worth and path not in desk.named:
        return Checked(path)
    try:
        module = desk.resolver.open(path, data)
    except UnreadableError as error:
        return Checked(path, problem=Problem(path, 1, 1, "unreadable", str(error)))
    broken = _broken(module)
    if not worth:
        return Checked(path, problem=broken if broken and broken.reason == NOT_PYTHON else None)
    seen = file_of(desk, module)
    findings = [
        finding
        for rule in desk.settings.rules_for(path)
        if (check := getattr(module_of(rule), "check", None)) is not None
        for finding in check(seen)
    ]
    comments = tuple(suppressions(module.source))
    return Checked(path, tuple(findings), comments, tuple(_emitted(seen)), broken)


def file_of(desk: Desk, module: Module) -> File:
    """A parsed file as the rules see it."""
    calls: list[LogfireCall] = []
    legacy: list[Legacy] = []
    for node, library, method in logging_calls(module, desk.resolver):
        if library is Library.LOGFIRE:
            calls.append(logfire.event(module, desk.resolver, node, method, place(module, node)))
        elif library in desk.settings.libraries:
            legacy.append(Legacy(library, span(node), code(field_of(node, "function"))))
    imports = tuple(legacy_imports(module, desk.resolver, desk.settings.libraries))
    return File(module.source, tuple(calls), tuple(legacy), imports, desk.settings, desk.names)


def _emitted(file: File) -> Iterator[Emitted]:
    for call in file.events:
        if call.event is not None and call.name is not None:
            at = file.finding("", call.name, "", within=call.call)
            yield Emitted(call.event, at.place, at.span, at.end, at.lines, at.code)


def _broken(module: Module) -> Problem | None:
    """Where a file stops to parse; what stands there was not checked, the rest was."""
    if not module.source.root.has_error:
        return None
    statements = _statements(module.source.root)
    node = next((node for node in statements if node.has_error or not node.is_named), module.source.root)
    line, column = module.source.position(node.start_byte)
    if any(map(_is_code, statements)):
        return Problem(module.path, line, column, "syntax-error", "the file does not parse from here on")
    return Problem(module.path, line, column, NOT_PYTHON, "nothing in it parses as Python")


def _statements(root: Node) -> list[Node]:
    """What stands at the top of a file; a wrong indentation makes one error of all of it, in which the parser stopped."""
    return [each for node in root.named_children for each in (node.children if node.type == "ERROR" else [node])]


def _is_code(node: Node) -> bool:
    """True for a statement without a fault; a bare name is a word of any text."""
    if node.has_error or not node.type.endswith(("_statement", "_definition")):
        return False
    inner = children(node)
    return node.type != "expression_statement" or (bool(inner) and inner[0].type in _SAYING)
