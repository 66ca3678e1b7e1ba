"""Owns what operators, and functions from outside that make something of their arguments, give where those are objects."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.elements import positional
from migrate_logs.bindings.merging import UNSET, hides, merged, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.picking import PickingReader
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    Callback,
    Container,
    External,
    Instance,
    Primitive,
    Unknown,
    Value,
    alias_at,
    class_at,
)
from migrate_logs.source import children, code, field_of


class MakingReader(PickingReader):
    """Follows objects through sums and the like, and into mappings that a function fills."""

    def joined(self, module: Module, node: Node) -> Value:
        """`rows + others`, `mapping | others`: a collection of what the collections hold; `price * 2`: what its class says."""
        sides = [self.evaluate(module, field_of(node, side)) for side in ("left", "right")]
        held = [side for side in map(self.opened, sides) if isinstance(side, Container)]
        operator = code(field_of(node, "operator"))
        if operator == "|" and any(map(self.is_type, sides)):
            return alias_at(module.path, node)
        method = self.types["operators"].get(operator)
        if held or method is None:
            is_joined = held and operator != "%"  # `text % values`
            return merged(held) if is_joined else Unknown("the result of an expression")
        ways = [(sides[0], method), (sides[1], f"__r{method[2:]}")]
        if isinstance(sides[0], Unknown):  # what another one of its class is added to is mostly of that class as well
            ways.append((sides[1], method))
        return next(filter(hides, (self._operated(*way) for way in ways)), Unknown("the result of an expression"))

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        """What the calls in sight pass for a parameter; what `price + other` and `price == other` pass is another price."""
        value = super().passed_to(module, scope, name)
        owner = scope.parent if scope.name in self.types["operands"] else None
        if hides(value) or owner is None or owner.kind != "class":
            return value
        return veiled(Instance(class_at(module.path, owner.node)), "the other operand")

    def turned(self, module: Module, node: Node) -> Value:
        """`-price`: what its class says."""
        method = self.types["signs"].get(code(field_of(node, "operator")))
        owner = self.evaluate(module, field_of(node, "argument"))
        return self._operated(owner, method) if method else Unknown("the result of an expression")

    def _operated(self, owner: Value, method: str) -> Value:
        if isinstance(owner, Unknown) and owner.guesses:
            return self.may_be([self.given_by(each, method) for each in owner.guesses], owner.why)
        return self.given_by(owner, method)

    def passed(self, module: Module, node: Node, dotted: str) -> Value | None:
        """What a builtin gives back that hands on what it gets, or keeps it; None for all others."""
        made = self._kept_in(module, node, dotted)
        held = made.given if isinstance(made, Callback) else made
        if held is not None and (hides(held) or dotted in self.types["stocks"]):
            return made
        return self._made_by_keyword(module, node) or super().passed(module, node, dotted)

    def _made_by_keyword(self, module: Module, node: Node) -> Value | None:
        """What the function makes that a call is given by name: `field(default_factory=Options)`, `loads(text, object_hook=Row)`."""
        for each in children(field_of(node, "arguments")):
            name = code(field_of(each, "name")) if each.type == "keyword_argument" else ""
            if name in self.types["makes_value"] or name in self.types["makes_each"]:
                function = self.evaluate(module, field_of(each, "value"))
                is_empty = isinstance(function, External) and function.dotted.startswith("builtins.")
                made = Container(UNSET) if is_empty else self.made_by(function)
                if is_empty or hides(made):
                    return made if name in self.types["makes_value"] else Container(made)
        return None

    def _kept_in(self, module: Module, node: Node, dotted: str) -> Value | None:
        given, types = positional(node), self.types
        if dotted in types["fills_itself"]:
            made = self.run_by(module, node, 0)
            return Container(made, Primitive()) if made is not None else None
        if dotted in types["fills_with_second"]:
            return Container(self.evaluate(module, given[1]), Primitive()) if len(given) > 1 else None
        if dotted in types["stocks"]:
            return self.stocked(module, node)
        if dotted in types["asks_of"] and given:
            return self._operated(self.evaluate(module, given[0]), types["asks_of"][dotted])
        if dotted in types["refers"]:
            return Callback(self.evaluate(module, given[0])) if given else None
        if dotted == "builtins.sum" and given:
            return next((each for each in self._summands(module, node, given) if self.is_object(each)), None)
        return None

    def _summands(self, module: Module, node: Node, given: list[Node]) -> Iterator[Value]:
        yield self.each(module, given[0])
        for each in children(field_of(node, "arguments"))[1:]:
            yield self.evaluate(module, field_of(each, "value") if each.type == "keyword_argument" else each)
