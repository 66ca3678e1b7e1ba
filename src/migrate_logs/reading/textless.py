"""Owns which objects may have no text: `logging` goes on where making it raises, and `str(x)` in a call would not."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.values import ClassRef, Function, Instance, Value
from migrate_logs.model import Library
from migrate_logs.reading.pieces import Hole
from migrate_logs.reading.site import Site
from migrate_logs.source import captures, code, field_of, query

_READ = query("(attribute) @attribute (raise_statement) @raise")


def text_trouble(site: Site, hole: Hole, value: Value | None) -> str:
    """Why the text of a value may raise, for people; "" where nothing says so, and where it is made outside of `logging`."""
    if site.logger.library is not Library.LOGGING or hole.made is not None or not isinstance(value, Instance):
        return ""
    name = "__repr__" if hole.conversion in ("r", "a") else "__str__"
    shown = site.resolver.member(value.cls, name) or site.resolver.member(value.cls, "__repr__")
    if not isinstance(shown, Function):
        return ""
    found = captures(_READ, field_of(shown.node, "body"))
    if any(map(_gets_out, found.get("raise", ()))):
        return f"{code(field_of(shown.node, 'name'))} of {code(hole.node)} may raise"
    read = (
        field_of(each, "attribute") for each in found.get("attribute", ()) if code(field_of(each, "object")) == "self"
    )
    missing = next((each for each in read if _is_set_sometimes(site, value.cls, code(each))), None)
    return f"{code(hole.node)} may have no {code(missing)} to show" if missing is not None else ""


def _gets_out(raised: Node) -> bool:
    """False for a `raise` that its own `try` catches, and for what only says that subclasses have the text."""
    if any(code(each).partition("(")[0] == "NotImplementedError" for each in raised.named_children):
        return False
    around = raised.parent
    while around is not None and around.type != "function_definition":
        above = around.parent
        if above is not None and above.type == "try_statement" and around == field_of(above, "body"):
            return False
        around = above
    return True


def _is_set_sometimes(site: Site, cls: ClassRef, name: str) -> bool:
    """True for an attribute that only `__init__` sets, and only where a condition holds."""
    home = site.resolver.module(cls.path)
    targets = home.attribute_targets.get(name, ()) if home is not None else ()
    if home is None or not targets or name in home.scopes.at(field_of(cls.node, "body").start_byte).names:
        return False
    inherited = (base for base in site.resolver.ancestry(cls) if base != cls)
    if any(not isinstance(base, ClassRef) or site.resolver.own_member(base, name) for base in inherited):
        return False
    return all(_is_init_of(home.scopes.at(node.start_byte).node, cls) and any(_open_ifs(node)) for node in targets)


def _is_init_of(function: Node, cls: ClassRef) -> bool:
    named, block = function.child_by_field_name("name"), function.parent
    return named is not None and code(named) == "__init__" and block is not None and block.parent == cls.node


def _open_ifs(node: Node) -> Iterator[Node]:
    """The conditions around a statement of a function that have no `else`."""
    around = node.parent
    while around is not None and around.type != "function_definition":
        if around.type == "if_statement" and all(each.type != "else_clause" for each in around.children):
            yield around
        around = around.parent
