"""Owns what calls tell of a name that they pass: `ship(order)`, where `ship` says that its parameter is an `Order`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.dispatching import parameters
from migrate_logs.bindings.fitting import argument, passed_by
from migrate_logs.bindings.handing import given_on
from migrate_logs.bindings.lending import LendingReader
from migrate_logs.bindings.merging import is_certain
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import ClassRef, Function, Unknown, Value
from migrate_logs.source import code, field_of


class UsingReader(LendingReader):
    """Follows names of which nothing else tells what they are to the parameters that they are passed for."""

    def narrowed(self, module: Module, node: Node, value: Value) -> Value:
        """What no source tells of a name, as what a function that is passed the same name says of its parameter."""
        known = super().narrowed(module, node, value)
        is_open = isinstance(known, Unknown) and not known.may_hide and not known.guesses
        if not self.careful or not is_open or node.type != "identifier" or code(node).encode() not in module.handed:
            return known
        return next(self._declared_for(module, node), known)

    def _declared_for(self, module: Module, name: Node) -> Iterator[Value]:
        """The objects that the parameters are said to be which a name is passed for, where nothing binds it again."""
        found = module.scopes.find(code(name), name.start_byte)
        if found is None or len(found[1]) != 1:
            return
        for call, node in given_on(module, found[0], code(name)):
            called = field_of(call, "function")
            if node == name or code(called).partition(".")[0] == code(name):
                continue
            target = self.evaluate(module, called)
            function = self.member(target, "__init__") if isinstance(target, ClassRef) else target
            declared = self._declared_by(function, call, node) if isinstance(function, Function) else None
            if declared is not None and is_certain(declared) and self.is_object(declared):
                yield declared

    def _declared_by(self, function: Function, call: Node, passed: Node) -> Value | None:
        """What a function says of the parameter that a call passes something for."""
        home = self.module(function.path)
        if home is None:
            return None
        scope = home.scopes.at(field_of(function.node, "body").start_byte)
        names, given = parameters(scope), passed_by(call)
        taken = (each for name in names if argument(given, name, names) == passed for each in scope.names.get(name, ()))
        annotation = next((each.annotation for each in taken if each.annotation is not None), None)
        return self.annotation(home, annotation) if annotation is not None else None
