"""Owns loggers that are attributes of a class: where they are set, and every place that reaches for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import reads_all
from migrate_logs.bindings.purity import is_pure_logger
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, Instance, Unknown
from migrate_logs.model import Span
from migrate_logs.source import attribute_at, code, field_of, span
from migrate_logs.takings import Takings

_LOGGER_LIKE = re.compile(rb"\.[ \t]*(\w*[lL][oO][gG]\w*)")
Owner = tuple[str, int]  # the path of a class and where it starts


@dataclass(frozen=True, slots=True)
class Member:
    """A statement that sets an attribute of a class to a logger, and does nothing else."""

    name: str
    owner: Owner
    statement: Span


@dataclass(frozen=True, slots=True)
class MemberUse:
    """One `x.name`: the class that sets the attribute (None: unknown, "": not a class), and the log call it is for."""

    path: str
    name: str
    owner: Owner | None
    call: int | None
    at: Span


_ELSEWHERE: Owner = ("", 0)


def members(module: Module, resolver: Resolver, stored: Collection[Span] = ()) -> Iterator[Member]:
    """The logger attributes that the classes of a file set; none where it reads all variables of an object at once.

    What the statements in `stored` bind fields to stays, and so does what it may do.
    """
    text = module.source.text
    for node in module.scopes.binds if _SETS_LOGGER.search(text) and not reads_all(text) else ():
        if node.type != "assignment":
            continue
        statement = node.parent
        value = node.child_by_field_name("right")
        if (
            value is None
            or statement is None
            or statement.type != "expression_statement"
            or b"log" not in (node.text or b"").lower()
        ):
            continue
        found = _set_by(module, resolver, node)
        if found is not None and (span(node) in stored or is_pure_logger(resolver, module, value)):
            yield Member(found[0], found[1], span(node))


# An indented line that sets something, with a logger on either side of the sign or below it.
_SETS_LOGGER = re.compile(
    rb"^[ \t]++(?:[\w.]++[ \t]*+(?::[^=\n]*+)?=(?!=)[^\n]*(?:log|[(\\]$)|[\w.]*log[\w.]*+[ \t]*+(?::[^=\n]*+)?=(?!=))",
    re.IGNORECASE | re.MULTILINE,
)


def _set_by(module: Module, resolver: Resolver, node: Node) -> tuple[str, Owner] | None:
    """The name and the class of an attribute that an assignment sets."""
    left = field_of(node, "left")
    scope = module.scopes.at(node.start_byte)
    if left.type == "identifier" and scope.kind == "class":
        # An annotated one may be a field of a dataclass or a model.
        plain = node.child_by_field_name("type") is None and len(scope.names.get(code(left), ())) == 1
        return (code(left), (module.path, scope.node.start_byte)) if plain else None
    if (
        left.type != "attribute"
        or scope.kind != "function"
        or node.parent is None
        or node.parent.parent != scope.node.child_by_field_name("body")
    ):
        return None
    holder = resolver.evaluate(module, field_of(left, "object"))
    cls = holder.cls if isinstance(holder, Instance) else holder
    return (code(field_of(left, "attribute")), (cls.path, cls.start)) if isinstance(cls, ClassRef) else None


def member_uses(module: Module, resolver: Resolver, taken: Takings) -> Iterator[MemberUse]:
    """Every attribute of a file that is called like a logger."""
    for found in _LOGGER_LIKE.finditer(module.source.text):
        node = attribute_at(module.source, found.start(1), found.end(1))
        if node is None:
            continue
        at = span(node)
        call = taken.call_of(at)
        name = code(field_of(node, "attribute"))
        yield MemberUse(module.path, name, _owner(module, resolver, field_of(node, "object"), name), call, at)


def _owner(module: Module, resolver: Resolver, node: Node, name: str) -> Owner | None:
    value = resolver.evaluate(module, node)
    if isinstance(value, Unknown):
        return None
    cls = value.cls if isinstance(value, Instance) else value
    if not isinstance(cls, ClassRef):
        return _ELSEWHERE
    for each in resolver.ancestry(cls):
        if isinstance(each, ClassRef) and resolver.own_member(each, name) is not None:
            return each.path, each.start
    return None
