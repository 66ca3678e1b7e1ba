"""Owns what a call changes because a function of the project assigns to it: its object, its arguments, globals of the file."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Function, Instance
from migrate_logs.rules import load
from migrate_logs.source import captures, children, code, field_of

_HOPS = 4  # functions that call functions
METHODS = frozenset(load("attributes")["changes"]["methods"].split())
_DEEDS = "(assignment left: (_) @target) (augmented_assignment left: (_) @target) (delete_statement (_) @target) (call) @call"


def altered(resolver: Resolver, module: Module, call: Node, callers: tuple[Function, ...] = ()) -> Iterator[str]:
    """What a call changes, as its file spells it: `job.step()`, which sets `self.n`, changes `job.n`."""
    called = field_of(call, "function")
    if callers and called.type == "attribute" and code(field_of(called, "attribute")) in METHODS:
        yield code(field_of(called, "object"))
    value, holder = resolver.evaluate(module, called), called.child_by_field_name("object")
    function = resolver.member(value.cls, "__call__") if isinstance(value, Instance) else value
    if isinstance(value, Instance):
        holder = called
    if not isinstance(function, Function) or function in callers or len(callers) >= _HOPS:
        return
    home = resolver.module(function.path)
    if home is not None:
        for name in _assigned(resolver, home, function, (*callers, function)):
            yield from _as_spelled(module, call, home, function, name, holder)


def _assigned(resolver: Resolver, home: Module, function: Function, callers: tuple[Function, ...]) -> Iterator[str]:
    """What the code of a function changes, as that code spells it."""
    found = captures(_DEEDS, field_of(function.node, "body"))
    yield from (code(target) for target in found.get("target", ()))
    for call in found.get("call", ()):
        yield from altered(resolver, home, call, callers)


def _as_spelled(
    module: Module, call: Node, home: Module, function: Function, name: str, holder: Node | None
) -> Iterator[str]:
    """What the caller calls what a function calls `name`; nothing for what is the function's own.

    The `holder` is what a method is called on.
    """
    root, dot, rest = name.partition(".")
    root = root.partition("[")[0]
    found = home.scopes.find(root, field_of(function.node, "body").start_byte)
    if found is None or found[0].node != function.node:
        yield from [name] if home.path == module.path and found is not None else ()
    elif found[1][0].kind is Kind.PARAMETER and (dot or "[" in name):
        if holder is not None and function.owner is not None and root == _first(function.node):
            yield f"{code(holder)}.{rest}"
        else:
            yield from (code(each) for each in children(field_of(call, "arguments")))


def _first(function: Node) -> str:
    return next((code(each) for each in children(field_of(function, "parameters"))), "")
