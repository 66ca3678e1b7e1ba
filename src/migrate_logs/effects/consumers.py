"""Owns who reads a program's own log records back: handlers, sinks and captures that hand them to the program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Function, Instance, Logger, Method, Typed, Unknown, Value
from migrate_logs.effects.effect import Effect, behind, given_to, options, owner_of, shown, sinks
from migrate_logs.model import Library
from migrate_logs.source import all_of, children, code, field_of, unwrap

_HANDLERS = re.compile(rb"\.(handlers)\s*(?:\+?=(?!=)|\.(?:append|insert|extend)\()")
# What a program does with records that it wants back.
_COLLECTING = re.compile(r"\.(?:append|appendleft|put|put_nowait|extend|send|push)$")
_KEEPING = frozenset({"QueueHandler", "MemoryHandler", "BufferingHandler"})
_TEXTS = frozenset({"io.StringIO", "io.BytesIO"})


def _consumed(module: Module, resolver: Resolver, node: Node) -> str | None:
    """The name of a handler or sink that gives records back to the program; None for one that only writes them."""
    node = unwrap(node)
    value = resolver.evaluate(module, node)
    if _keeps_text(module, resolver, node):
        return shown(node)
    if isinstance(value, Function):
        return code(node)
    if (
        isinstance(value, Typed)
        and value.dotted.rpartition(".")[2] in _KEEPING
        and b"QueueListener" not in module.source.text
    ):
        return code(field_of(node, "function") if node.type == "call" else node)
    if isinstance(value, Instance) and not forwards(resolver, value):
        return code(field_of(value.cls.node, "name"))
    text = (
        code(field_of(field_of(node, "body"), "function"))
        if node.type == "lambda" and field_of(node, "body").type == "call"
        else ""
    )
    collects = _COLLECTING.search(text or (code(node) if node.type == "attribute" else ""))
    return shown(node) if collects else None


def _keeps_text(module: Module, resolver: Resolver, node: Node) -> bool:
    """True for a text in memory, or a handler that writes to one: nobody looks at it but the program."""
    value = resolver.evaluate(module, node)
    if isinstance(value, Typed) and value.dotted == "logging.StreamHandler":
        made = behind(module, node)
        streams = [each for name, each in options(made) if name in ("", "stream")] if made.type == "call" else []
        return any(_keeps_text(module, resolver, stream) for stream in streams)
    kinds = resolver.ancestry(value.cls) if isinstance(value, Instance) else [value]
    return any(isinstance(each, Typed | External) and each.dotted in _TEXTS for each in kinds)


def forwards(resolver: Resolver, handler: Instance) -> bool:
    """True for a handler that hands its records on to another logging library."""
    emit = resolver.member(handler.cls, "emit") or resolver.member(handler.cls, "write")
    home = resolver.module(emit.path) if isinstance(emit, Function) else None
    if home is None or not isinstance(emit, Function):
        return False
    calls = all_of("call", emit.node)
    return any(isinstance(resolver.evaluate(home, field_of(call, "function")), Method) for call in calls)


def handler(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`addHandler(...)` of a handler that hands the records to the program; a logger without a name in sight may be any."""
    owner, given = owner_of(module, resolver, node), children(field_of(node, "arguments"))
    yield from _taken(module, resolver, owner, given[:1])


def listed(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """`logger.handlers = [...]` and `logger.handlers.append(...)` with such a handler, each at the list."""
    for found in _HANDLERS.finditer(module.source.text):
        word = module.source.root.descendant_for_byte_range(found.start(1), found.end(1))
        place = word.parent if word is not None else None
        around = place.parent if place is not None else None
        if place is None or around is None or place.type != "attribute":
            continue
        owner = resolver.evaluate(module, field_of(place, "object"))
        given = [around.child_by_field_name("right")]
        if around.type == "attribute" and around.parent is not None and around.parent.type == "call":
            given = [*children(field_of(around.parent, "arguments"))]
        parts = (children(each) if each.type in ("list", "tuple") else [each] for each in given if each is not None)
        yield from ((place, stated) for each in parts for stated in _taken(module, resolver, owner, each))


def _is_handler(module: Module, resolver: Resolver, node: Node) -> bool:
    """True for what only a logger can be given, whatever it is that gets it."""
    value = resolver.evaluate(module, unwrap(node))
    kinds = resolver.ancestry(value.cls) if isinstance(value, Instance) else [value]
    dotted = [each.dotted for each in kinds if isinstance(each, Typed | External)]
    return any(each.startswith("logging.") and each.endswith("Handler") for each in dotted)


def _taken(module: Module, resolver: Resolver, owner: Value | None, given: Sequence[Node]) -> Iterator[Effect]:
    """That handlers which hand records to the program get those of a logger."""
    name = next((name for each in given if (name := _consumed(module, resolver, each))), None)
    if name and isinstance(owner, Unknown) and any(_is_handler(module, resolver, each) for each in given):
        yield Effect(Library.LOGGING, "records-consumed", f"{name} gets the records")
    if name and isinstance(owner, Logger) and owner.library is Library.LOGGING:
        of = owner.identity if owner.identity not in ("", "?") else None
        yield Effect(Library.LOGGING, "records-consumed", f"{name} gets the records", of)


def redirect(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """A handler that a function adds and takes away again: what the function logs is meant for it alone."""
    owner, scope = owner_of(module, resolver, node), module.scopes.at(node.start_byte)
    added = code(node).replace("removeHandler", "addHandler").encode()
    if isinstance(owner, Logger) and owner.library is Library.LOGGING and added in (scope.node.text or b""):
        handler = code(field_of(node, "arguments")).strip("()")
        what = f"{handler} gets the records while this function runs"
        yield Effect(Library.LOGGING, "records-consumed", what, owner.identity or None, within=scope.body)


def basic_config(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`basicConfig(handlers=[...])` with such a handler, `basicConfig(stream=...)` with a text in memory."""
    given = given_to(module, node)
    listed = given.get("handlers")
    handlers = children(listed) if listed is not None and listed.type in ("list", "tuple") else []
    for handler in [*handlers, given["stream"]] if "stream" in given else handlers:
        name = _consumed(module, resolver, handler)
        if name:
            yield Effect(Library.LOGGING, "records-consumed", f"{name} gets the records")


def sink(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logger.add(...)` and `logger.configure(handlers=[...])` of loguru with a sink that hands the records to the program."""
    for given in sinks(module, resolver, node):
        name = _consumed(module, resolver, given["sink"]) if "sink" in given else None
        if name:
            yield Effect(Library.LOGURU, "records-consumed", f"{name} gets the records")


def capture(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`structlog.testing.capture_logs()`."""
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted == "structlog.testing.capture_logs":
        yield Effect(Library.STRUCTLOG, "records-consumed", "capture_logs() gets the events")
