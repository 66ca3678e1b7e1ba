"""Owns what functions put into collections that they are lent: `collect(rows)`, and `Collector(rows)`, which keeps them."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import given
from migrate_logs.bindings.dispatching import DispatchReader, parameters
from migrate_logs.bindings.fitting import argument, passed_by
from migrate_logs.bindings.handing import beside, given_on
from migrate_logs.bindings.merging import hides, may_be_filled, merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import ClassRef, Container, Function, Instance, Value
from migrate_logs.source import code, field_of


class LendingReader(DispatchReader):
    """Follows objects into collections through the functions that are passed those."""

    def filled(self, module: Module, holder: Node, value: Value) -> Value:
        """A collection with what is put into it, be it by a function that gets it; any other value as it is."""
        known = super().filled(module, holder, value)
        is_lent = self.careful and holder.type == "identifier" and isinstance(known, Container) and may_be_filled(known)
        if not is_lent or code(holder).encode() not in module.handed:
            return known
        put = [each for each in self._put_by_others(module, holder) if hides(each)]
        return merge([known, *put]) if put else known

    def _put_by_others(self, module: Module, holder: Node) -> Iterator[Value]:
        found = module.scopes.find(code(holder), holder.start_byte)
        for call, node in given_on(module, found[0], code(holder)) if found is not None else ():
            for target, passed in self._run_by(module, call):
                function = self.member(target, "__init__") if isinstance(target, ClassRef) else target
                home = self.module(function.path) if isinstance(function, Function) else None
                if home is not None and isinstance(function, Function):
                    yield from self._put_into_lent(home, function, target, passed, node)

    def _run_by(self, module: Module, call: Node) -> Iterator[tuple[Value, list[Node]]]:
        """What a call runs, be it a function that it is given, each with what that gets."""
        yield self.evaluate(module, field_of(call, "function")), passed_by(call)
        for each in passed_by(call):
            node = field_of(each, "value") if each.type == "keyword_argument" else each
            if node.type in ("identifier", "attribute") and isinstance(given := self.evaluate(module, node), Function):
                yield given, beside(call, node)

    def _put_into_lent(
        self, home: Module, function: Function, target: Value, passed: list[Node], lent: Node
    ) -> Iterator[Value]:
        """What a function, or the class whose objects it makes, puts into the collection that it is passed."""
        scope = home.scopes.at(field_of(function.node, "body").start_byte)
        names = parameters(scope)
        for name in (each for each in names if argument(passed, each, names) == lent):
            yield self.put_under(home, scope, name)
            if isinstance(target, ClassRef):
                yield from (self.attribute(Instance(target), each) for each in _kept_as(home, scope, name))


def _kept_as(module: Module, scope: Scope, name: str) -> Iterator[str]:
    """The attributes that a function sets to one of its parameters."""
    for attribute in module.attribute_targets:
        for each in module.set_on(attribute):
            value = given(each) if scope.body.start <= each.node.start_byte < scope.body.end else None
            if value is not None and value.type == "identifier" and code(value) == name:
                yield attribute
