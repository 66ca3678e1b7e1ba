"""Owns what the parameters of a lambda get: what the call hands to it that the lambda is written in."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.elements import positional
from migrate_logs.bindings.fitting import STARS
from migrate_logs.bindings.making import MakingReader
from migrate_logs.bindings.merging import hides, merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import argument
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import ClassRef, Container, Function, Primitive, Unknown, Value
from migrate_logs.source import children, code, field_of, unwrap


class LambdaReader(MakingReader):
    """Follows objects into lambdas that only one call knows."""

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        if scope.kind != "lambda":
            return super().passed_to(module, scope, name)
        value = merge([*self._handed(module, scope.node, name)])
        return (
            value
            if hides(value) or isinstance(value, Container | Primitive)
            else Unknown("a parameter without annotation")
        )

    def _handed(self, module: Module, function: Node, name: str) -> Iterator[Value]:
        """What a lambda gets for a parameter: `(lambda x: ...)(value)`, `map(lambda x: ..., values)`, `run(lambda x: ...)`."""
        call, place = _call_around(function), _names(function).index(name)
        if call is None:
            return
        called, given = unwrap(field_of(call, "function")), positional(call)
        last = code(called).rpartition(".")[2]
        if called == function:
            yield from (self.evaluate(module, each) for each in given[place : place + 1])
        elif last in self.types["mapping_methods"]:
            yield from (self.each(module, each) for each in given[place + 1 : place + 2])
        elif last == "reduce":
            yield from (self.each(module, each) for each in given[1:2])
            yield from (self.evaluate(module, each) for each in given[2:])
        else:
            found = [(module, each) for each in self._runs(module, call, function)] or self._kept(
                module, call, function
            )
            for home, each in found:
                given = positional(each)
                if len(given) > place and given[place].type not in STARS:
                    yield self.evaluate(home, given[place])
                elif self.careful:
                    yield from self.forwarded(home, each, name)

    def _runs(self, module: Module, call: Node, function: Node) -> Iterator[Node]:
        """The calls of a parameter, in the function of the same file that a lambda is passed to for it."""
        target = self.evaluate(module, field_of(call, "function"))
        if not isinstance(target, Function) or target.path != module.path or target.owner is not None:
            return
        names, given = _names(target.node), children(field_of(call, "arguments"))
        own = [name for name in names if argument(given, name, names) == function]
        for each in module.calls.get(own[0], ()) if own else ():
            if target.node.start_byte <= each.start_byte < target.node.end_byte:
                yield each

    def _kept(self, module: Module, call: Node, function: Node) -> Iterator[tuple[Module, Node]]:
        """The calls that may run a lambda which somebody keeps: of what no source tells, with as many values.

        They are in its own file, or in that of what the lambda is passed to.
        """
        target = self.evaluate(module, field_of(call, "function")) if self.careful else None
        keeper = self.module(target.path) if isinstance(target, ClassRef | Function) else None
        for home in dict.fromkeys(filter(None, (module, keeper))) if self.careful else ():
            for each in home.loose_calls:
                is_open = isinstance(self.evaluate(home, field_of(each, "function")), Unknown)
                given = children(field_of(each, "arguments"))
                if is_open and (len(given) == len(_names(function)) or any(one.type in STARS for one in given)):
                    yield home, each


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
