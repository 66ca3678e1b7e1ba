"""Owns what takes a part of an object by its name or key: `itemgetter("user")(row)`, `getattr(order, "owner")`, `row.__getitem__(key)`."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from migrate_logs.bindings.elements import ElementReader, positional
from migrate_logs.bindings.merging import hides, merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import (
    ANYTHING,
    Callback,
    Container,
    Function,
    Getter,
    Logger,
    ModuleRef,
    Unknown,
    Value,
)
from migrate_logs.literals import constant
from migrate_logs.source import code, field_of

_PART = Unknown("a part of something")
METHODS = ("__getitem__", "__getattribute__", "__call__")


class PickingReader(ElementReader):
    """Follows objects through what gives a part of them."""

    def mapped(self, module: Module, function: Node, each: Callable[[], Value]) -> Value:
        """What a function makes of the elements of a collection, be it a part of them."""
        found = self.evaluate(module, function)
        return self.picked(found, each()) if isinstance(found, Getter) else super().mapped(module, function, each)

    def picked(self, getter: Getter, owner: Value) -> Value:
        """What a getter gives of what it is called with: one part, or a tuple of several."""
        given, last = positional(getter.node), getter.dotted.rpartition(".")[2]
        if any(each.type == "list_splat" for each in given):
            return owner if hides(owner) else _PART
        parts = [self._picked_at(owner, each, last) for each in given[: 1 if last == "methodcaller" else None]]
        return parts[0] if len(parts) == 1 else Container(merge(parts), None, tuple(parts))

    def _picked_at(self, owner: Value, at: Node, getter: str) -> Value:
        if getter == "itemgetter":
            return self.subscripted(owner, at)
        for name in (constant(at) or "").split("."):
            owner = self.attribute(owner, name)
        found = self.made_by(owner) if getter == "methodcaller" else owner
        return _PART if isinstance(found, Logger) else found

    def passed(self, module: Module, node: Node, dotted: str) -> Value | None:
        """What a builtin gives back of what it gets, be it a part that it names; None for all others."""
        given = positional(node)
        if dotted in self.types["gets_attributes"] and given:
            return self._named(module, given)
        if dotted == "operator.getitem" and len(given) == 2:
            return self.subscripted(self.evaluate(module, given[0]), given[1])
        return super().passed(module, node, dotted)

    def _named(self, module: Module, given: list[Node]) -> Value | None:
        """What `getattr(value, "name", other)` gives, where it may be an object, or what makes one: anything else is not told by it."""
        owner = self.evaluate(module, given[0])
        name = constant(given[1]) if len(given) > 1 else None
        if name is None:
            return ANYTHING if hides(owner) or isinstance(owner, ModuleRef) else None
        told = self.set_on_thing(module, given[0], name) or self.attribute(owner, name)
        found = merge([told, *(self.evaluate(module, each) for each in given[2:])])
        if isinstance(found, Function):
            made = self.returned(found)
            return Callback(made) if hides(made) else None
        return found if hides(found) or (isinstance(found, Unknown) and self.is_telling(found)) else None

    def asked_by_method(self, module: Module, call: Node, called: Node) -> Value | None:
        """What `row.__getitem__(key)`, `order.__getattribute__("owner")` and `function.__call__()` give, where it may be an object."""
        name, holder, given = code(field_of(called, "attribute")), field_of(called, "object"), positional(call)
        if name not in METHODS:
            return None
        if name == "__call__":
            found = self.made_by(self.evaluate(module, holder))
        elif len(given) != 1:
            return None
        elif name == "__getitem__":
            found = self.subscripted(self.evaluate(module, holder), given[0])
        else:
            found = self._named(module, [holder, *given]) or _PART
        return found if hides(found) else None
