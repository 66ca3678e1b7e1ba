"""Owns whether an object can show itself yet: `__init__` may log `self` before it has set what the text of it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.classes import body_of
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import ClassRef, Function, Instance
from migrate_logs.reading.pieces import Hole
from migrate_logs.reading.site import Site
from migrate_logs.source import all_of, children, code, field_of


def lacking(site: Site, hole: Hole) -> str:
    """The attribute that the text of `self` is made of, and that `__init__` sets only behind the call; "" for none.

    Logging reports such a call and goes on; where the text is made by the call, its error would end the program.
    """
    scope = site.module.scopes.at(site.call.start_byte)
    if hole.node.type != "identifier" or scope.name != "__init__":
        return ""
    value = site.value(hole.node)
    if not isinstance(value, Instance) or scope.parent is None or scope.parent.kind != "class":
        return ""
    return next((each for each in _shown(site, value.cls, hole) if _is_set_later(site, scope, value.cls, each)), "")


def _shown(site: Site, cls: ClassRef, hole: Hole) -> Iterator[str]:
    """The attributes of itself that an object reads to make its text."""
    names = ("__repr__",) if hole.conversion in ("r", "a") else ("__str__", "__repr__")
    methods = (site.resolver.member(cls, name) for name in names)
    method = next((each for each in methods if isinstance(each, Function)), None)
    given = children(field_of(method.node, "parameters")) if method is not None else []
    for node in all_of("attribute", method.node) if method is not None and given else ():
        if code(field_of(node, "object")) == code(given[0]):
            yield code(field_of(node, "attribute"))


def _is_set_later(site: Site, scope: Scope, cls: ClassRef, name: str) -> bool:
    at = site.call.start_byte
    bases = [each for each in site.resolver.lineage(cls) if each != cls]
    if name in body_of(site.module, cls).names or any(_has_from_start(site, each, name) for each in bases):
        return False
    own = [each.node.start_byte for each in site.module.set_on(name) if _is_within(each.node, scope)]
    if any(site.resolver.member(each, name) is not None for each in bases):
        own += _initialised(scope)
    return bool(own) and min(own) > at


def _has_from_start(site: Site, cls: ClassRef, name: str) -> bool:
    home = site.resolver.module(cls.path)
    return home is None or name in body_of(home, cls).names


def _initialised(scope: Scope) -> list[int]:
    """Where a function has its base classes initialise the object."""
    found = all_of("call", scope.node)
    return [each.start_byte for each in found if code(field_of(each, "function")).endswith(".__init__")]


def _is_within(node: Node, scope: Scope) -> bool:
    return scope.body.start <= node.start_byte < scope.body.end
