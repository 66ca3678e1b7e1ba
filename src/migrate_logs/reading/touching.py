"""Owns which values the rest of a call may change because they are handed to it, where nobody sees what it does with them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.values import ClassRef, External, Instance, Nothing, Primitive, Typed, Value
from migrate_logs.naming.attributes import is_fixed
from migrate_logs.reading.altering import altered
from migrate_logs.reading.site import Site
from migrate_logs.rules import load
from migrate_logs.source import captures, children, code, field_of, unwrap

_LATER = "[(call) (await)] @later"
_ASKING = frozenset(load("attributes")["changes"]["asking"].split())
_SHOWING = frozenset(
    [
        "parenthesized_expression",
        "boolean_operator",
        "conditional_expression",
        "list",
        "tuple",
        "set",
        "dictionary",
        "pair",
        "list_splat",
        "dictionary_splat",
        "keyword_argument",
        "await",
    ]
)


def names_in(node: Node) -> Iterator[str]:
    """What an expression shows or hands on as it is, and not what a call makes of it."""
    if node.type in ("identifier", "attribute", "subscript"):
        yield code(node)
    elif node.type == "keyword_argument":
        yield from names_in(field_of(node, "value"))
    elif node.type in _SHOWING:
        for child in children(node):
            yield from names_in(child)


def is_handed_on(site: Site, node: Node, value: Value | None, start: int, end: int) -> bool:
    """True where a call in a range of the site gets a value that it may change, or a method of what holds it is called.

    While something is awaited, anybody may change anything.
    """
    names = set(names_in(node))
    if not names or not _may_change(site, node, value):
        return False
    later = captures(_LATER, site.call).get("later", ())
    return any(_touches(site, each, names) for each in later if start <= each.start_byte < end)


def is_altered(site: Site, node: Node, start: int, end: int) -> bool:
    """True where a call in a range of the site runs code of the project that assigns to a value, or to a part of it."""
    names = set(names_in(node))
    if start >= end or not names or b"(" not in site.module.source.text[start:end]:
        return False
    later = (each for each in captures(_LATER, site.call).get("later", ()) if start <= each.start_byte < end)
    changed = (one for each in later if each.type == "call" for one in altered(site.resolver, site.module, each))
    return any(_is_of(one, other) for one in changed for other in names)


def _may_change(site: Site, node: Node, value: Value | None) -> bool:
    """False for a value that nothing can change: a text, a number, what its name says to be one."""
    match value:
        case Primitive() | Nothing():
            return False
        case Typed(dotted) if dotted.rpartition(".")[2] in site.resolver.types["primitive"]:
            return False
        case Instance(cls) if any(map(site.resolver.is_plain, site.resolver.ancestry(cls))):
            return False
    return not is_fixed(node)


def _touches(site: Site, later: Node, names: set[str]) -> bool:
    if later.type == "await":
        return True
    if only_asks(site, later):
        return False
    return any(_is_of(one, other) for one in _handed(later) for other in names)


def _handed(call: Node) -> Iterator[str]:
    """What a call is made of, which may be the object itself, its receiver, and what its arguments are."""
    function = field_of(call, "function")
    yield from names_in(unwrap(function))
    if function.type == "attribute":
        yield from names_in(unwrap(field_of(function, "object")))
    for each in children(field_of(call, "arguments")):
        yield from names_in(each)


def _is_of(one: str, other: str) -> bool:
    """True where one is the other, or a part of it: `self.queue` and `self`."""
    short, long = sorted((one, other), key=len)
    return long == short or long.startswith((f"{short}.", f"{short}["))


def only_asks(site: Site, call: Node) -> bool:
    """True for what changes nothing that it gets: builtins, the standard library, methods that tell, classes."""
    function = field_of(call, "function")
    name = code(function).rpartition(".")[2]
    if name in _ASKING or name[:1].isupper():
        return name != "get" or bool(children(field_of(call, "arguments")))  # a queue gives something away
    match site.value(function):
        case External(dotted):
            return dotted.partition(".")[0] in sys.stdlib_module_names
        case ClassRef():
            return True
    return False
