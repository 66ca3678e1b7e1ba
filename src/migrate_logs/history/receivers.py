"""Owns which calls of a module mean the same wherever in it they stand, so that others of their kind need no parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.spellings import spellings
from migrate_logs.bindings.values import External
from migrate_logs.source import code, field_of

Call = tuple[bytes, bytes]  # what a method is called on, and the method
# A dotted name, or what it gives for nothing, for the module's own name, or for a plain string.
RECEIVER = rb"""([A-Za-z_][\w.]*)(?:\((?:__name__|"[\w. -]*"|'[\w. -]*')?\))?"""
_RECEIVER = re.compile(RECEIVER)


def steady(module: Module, resolver: Resolver, counted: Iterable[tuple[Node, str]]) -> dict[Call, str]:
    """As what calls of a method count, for those of which each counts the same in any place of the module."""
    found: dict[Call, str] = {}
    names: dict[str, bool] = {}
    for node, library in counted:
        function = field_of(node, "function")
        receiver = field_of(function, "object") if function.type == "attribute" else None
        name = None if receiver is None else _name(module, resolver, receiver)
        if receiver is None or name is None:
            continue
        if name not in names:
            names[name] = _means_one_thing(module, resolver, name)
        if names[name]:
            call = code(receiver).encode(), code(field_of(function, "attribute")).encode()
            found[call] = library if found.get(call, library) == library else "?"
    return {call: library for call, library in found.items() if library != "?"}


def _name(module: Module, resolver: Resolver, receiver: Node) -> str | None:
    """The name with which a receiver begins; None for one that may be another in another place."""
    written = _RECEIVER.fullmatch(receiver.text or b"")
    if written is None:
        return None
    # A function of the project is told from all that is passed to it.
    if receiver.type == "call" and not isinstance(resolver.evaluate(module, field_of(receiver, "function")), External):
        return None
    return written[1].partition(b".")[0].decode()


def _means_one_thing(module: Module, resolver: Resolver, name: str) -> bool:
    """True for a name that no scope but the module binds, and that always to the same."""
    outer = module.scopes.module
    if any(scope.binding(name) for scope in dict.fromkeys(_near(module, name)) if scope is not outer):
        return False
    values = [resolver.binding(module, outer, binding) for binding in outer.names.get(name, ())]
    return all(value == values[0] for value in values)


def _near(module: Module, name: str) -> Iterator[Scope]:
    """The scopes in which a name is spelled, whose names are mostly known; no other scope can bind it."""
    for at in spellings(module.source.text, name):
        here = module.scopes.at(at)
        yield from here.enclosing()
        yield from (each for each in here.inner if each.node.start_byte <= at < each.node.end_byte)  # a parameter
