"""Owns how the events of structlog become what is written: renderers, the ProcessorFormatter, loggers of a class of the project.

A renderer gives an event its shape, so only one that hides something is a reason to refuse. The processors of a
ProcessorFormatter get the records of the standard library as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, Function, Instance, Value
from migrate_logs.effects import processors
from migrate_logs.effects.effect import Effect, options, shown
from migrate_logs.effects.formatters import rewrites
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.source import captures, children, code, field_of

_FORMATTER = re.compile(rb"ProcessorFormatter(?<!\wProcessorFormatter)(?!\w)")  # plain text first
_STATEMENTS = "[(expression_statement) (delete_statement)] @statement"
_INNER = ("_process_event", "_proxy_to_logger")


def processed(module: Module, resolver: Resolver, listed: Node, library: Library) -> Iterator[Effect]:
    """What a list of processors does to the events of a library; the last one renders."""
    for name, fields in processors.foreign(module, resolver, listed):
        yield _changing(library, name, fields)
    renderer = processors.last(module, listed)
    if renderer is not None:
        yield from _rendered(module, resolver, renderer, library)


def formatting(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """What each ProcessorFormatter does, made by a call or in a display for `dictConfig`, each with its node."""
    for match in _FORMATTER.finditer(module.source.text):
        made = _made(module.source.root.descendant_for_byte_range(match.start(), match.end()))
        for key, given in dict(options(made)).items() if made is not None else ():
            yield from ((given, each) for each in _formatted(module, resolver, key, given))


def wrapper(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """A class that makes all loggers, and has log methods of its own."""
    cls = resolver.evaluate(module, node)
    names = (*resolver.known[Library.STRUCTLOG].methods, *_INNER) if isinstance(cls, ClassRef) else ()
    own = next((name for name in names if isinstance(resolver.attribute(cls, name), Function)), None)
    if own is not None:
        what = f"{shown(node)} makes the loggers and overrides {own}"
        yield Effect(Library.STRUCTLOG, "context-attached", what, forms=True)


def _formatted(module: Module, resolver: Resolver, key: str, node: Node) -> Iterator[Effect]:
    if key == "foreign_pre_chain":
        for name, fields in processors.foreign(module, resolver, node, renders=False):
            yield _changing(Library.LOGGING, name, fields)
    for library in (Library.STRUCTLOG, Library.LOGGING):
        if key == "processors":
            yield from processed(module, resolver, node, library)
        elif key == "processor":
            yield from _rendered(module, resolver, node, library)


def _changing(library: Library, name: str, fields: frozenset[str]) -> Effect:
    what = f"drops {', '.join(sorted(fields))}" if fields else "may change every event"
    return Effect(library, "context-attached", f"the processor {name} {what}", dropped=tuple(sorted(fields)))


def _rendered(module: Module, resolver: Resolver, renderer: Node, library: Library) -> Iterator[Effect]:
    if _hides(resolver, resolver.evaluate(module, renderer)):
        yield Effect(library, "context-attached", f"the renderer {shown(renderer)} hides parts of events")


def _hides(resolver: Resolver, renderer: Value) -> bool:
    """True for a renderer of the project that replaces parts of a text, masks them, or drops fields that it does not use."""
    if isinstance(renderer, Instance):
        renderer = resolver.member(renderer.cls, "__call__") or renderer
    return isinstance(renderer, Function) and (rewrites(resolver, renderer) or any(_drops(renderer.node)))


def _drops(function: Node) -> Iterator[bool]:
    """For each statement: True for `del event[key]` and `event.pop(key)`, whose answer nobody wants."""
    for statement in captures(_STATEMENTS, field_of(function, "body")).get("statement", ()):
        inner = children(statement)[0] if statement.type == "expression_statement" else None
        yield inner is None or (inner.type == "call" and code(field_of(inner, "function")).endswith(".pop"))


def _made(node: Node | None) -> Node | None:
    """The call that makes the formatter, or the display in which it stands under `()`."""
    while node is not None and node.type in ("identifier", "attribute", "string", "string_content"):
        node = node.parent
    if node is None or node.type != "pair":
        return node if node is not None and node.type == "call" else None
    return node.parent if constant(field_of(node, "key")) == "()" else None
