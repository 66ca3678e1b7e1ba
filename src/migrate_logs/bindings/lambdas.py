"""Owns what the parameters of a lambda get: what the call hands to it that the lambda is written in, or that others find it by."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.elements import positional
from migrate_logs.bindings.making import MakingReader
from migrate_logs.bindings.merging import hides, merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import Container, Primitive, Value
from migrate_logs.source import children, code, field_of, unwrap


class LambdaReader(MakingReader):
    """Follows objects into lambdas: that one call knows, or that somebody keeps as any other function."""

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        if scope.kind != "lambda":
            return super().passed_to(module, scope, name)
        value = merge([*self._handed(module, scope.node, name)])
        return (
            value
            if hides(value) or isinstance(value, Container | Primitive)
            else super().passed_to(module, scope, name)
        )

    def _handed(self, module: Module, function: Node, name: str) -> Iterator[Value]:
        """What a lambda gets for a parameter: `(lambda x: ...)(value)`, `map(lambda x: ..., values)`, `run(lambda x: ..., value)`."""
        call, names = _call_around(function), _names(function)
        if call is None:
            return
        called, given = unwrap(field_of(call, "function")), positional(call)
        last = code(called).rpartition(".")[2]
        if called == function:
            yield from (self.evaluate(module, each) for each in given[names.index(name) :][:1])
        elif last == "reduce":
            yield from (self.each(module, each) for each in given[1:2])
            yield from (self.evaluate(module, each) for each in given[2:])
        else:
            yield from self.passed_beside(module, call, function, name, names)


def _call_around(function: Node) -> Node | None:
    """The call that a lambda is called by, or is an argument of."""
    around = function.parent
    while around is not None and around.type in ("parenthesized_expression", "argument_list", "keyword_argument"):
        around = around.parent
    return around if around is not None and around.type == "call" else None


def _names(function: Node) -> list[str]:
    """What the parameters of a function or a lambda are called."""
    listed = function.child_by_field_name("parameters")
    return parameter_names(children(listed)) if listed else []
