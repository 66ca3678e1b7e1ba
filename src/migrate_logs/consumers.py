"""Owns who reads a program's own log records back: handlers, sinks and captures that hand them to the program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Function, Instance, Logger, Method, Typed
from migrate_logs.model import Library
from migrate_logs.reading.site import arguments
from migrate_logs.source import captures, children, code, field_of, query, unwrap

_CALLS = query("(call) @call")
# What a program does with records that it wants back.
_COLLECTING = re.compile(r"\.(?:append|appendleft|put|put_nowait|extend|send|push)$")
_KEEPING = frozenset({"QueueHandler", "MemoryHandler", "BufferingHandler"})

# A fact without its place: library, reason, what, the logger's identity (None: all), declared loggers only.
Stated = tuple[Library, str, str, str | None, bool]


def owner_of(module: Module, resolver: Resolver, node: Node) -> object:
    """What a call's method belongs to; None for a plain function."""
    function = field_of(node, "function")
    return resolver.evaluate(module, field_of(function, "object")) if function.type == "attribute" else None


def _consumed(module: Module, resolver: Resolver, node: Node) -> str | None:
    """The name of a handler or sink that gives records back to the program; None for one that only writes them."""
    node = unwrap(node)
    value = resolver.evaluate(module, node)
    if isinstance(value, Function):
        return code(node)
    if (
        isinstance(value, Typed)
        and value.dotted.rpartition(".")[2] in _KEEPING
        and b"QueueListener" not in module.source.text
    ):
        return code(field_of(node, "function") if node.type == "call" else node)
    if isinstance(value, Instance) and not _forwards(resolver, value):
        return code(field_of(value.cls.node, "name"))
    text = (
        code(field_of(field_of(node, "body"), "function"))
        if node.type == "lambda" and field_of(node, "body").type == "call"
        else ""
    )
    collects = _COLLECTING.search(text or (code(node) if node.type == "attribute" else ""))
    return code(node)[:40] if collects else None


def _forwards(resolver: Resolver, handler: Instance) -> bool:
    """True for a handler that hands its records on to another logging library."""
    emit = resolver.member(handler.cls, "emit") or resolver.member(handler.cls, "write")
    home = resolver.module(emit.path) if isinstance(emit, Function) else None
    if home is None or not isinstance(emit, Function):
        return False
    calls = captures(_CALLS, emit.node).get("call", [])
    return any(isinstance(resolver.evaluate(home, field_of(call, "function")), Method) for call in calls)


def handler(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """`addHandler(...)` of a handler that hands the records to the program."""
    owner, given = owner_of(module, resolver, node), children(field_of(node, "arguments"))
    name = _consumed(module, resolver, given[0]) if given else None
    if name and isinstance(owner, Logger) and owner.library is Library.LOGGING:
        yield Library.LOGGING, "records-consumed", f"{name} gets the records", owner.identity or None, False


def redirect(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """A handler that a function adds and takes away again: what the function logs is meant for it alone."""
    owner, scope = owner_of(module, resolver, node), module.scopes.at(node.start_byte)
    added = code(node).replace("removeHandler", "addHandler").encode()
    if isinstance(owner, Logger) and owner.library is Library.LOGGING and added in (scope.node.text or b""):
        handler = code(field_of(node, "arguments")).strip("()")
        what = f"{handler} gets the records while this function runs"
        yield Library.LOGGING, "records-consumed", what, owner.identity or None, False


def basic_config(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """`basicConfig(handlers=[...])` with such a handler."""
    listed = next((argument.value for argument in arguments(node) if argument.name == "handlers"), None)
    for handler in children(listed) if listed is not None and listed.type in ("list", "tuple") else ():
        name = _consumed(module, resolver, handler)
        if name:
            yield Library.LOGGING, "records-consumed", f"{name} gets the records", None, False


def sink(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """`logger.add(...)` of loguru with a sink that hands the records to the program."""
    owner = owner_of(module, resolver, node)
    if not isinstance(owner, Logger) or owner.library is not Library.LOGURU:
        return
    sink = next((argument.value for argument in arguments(node) if argument.name in ("", "sink")), None)
    name = _consumed(module, resolver, sink) if sink is not None else None
    if name:
        yield Library.LOGURU, "records-consumed", f"{name} gets the records", None, False


def capture(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """`structlog.testing.capture_logs()`."""
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted == "structlog.testing.capture_logs":
        yield Library.STRUCTLOG, "records-consumed", "capture_logs() gets the events", None, False
