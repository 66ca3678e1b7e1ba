"""Owns what calls pass on in spreads: `run(*args, **kwargs)` gives what its own function is called with, `run(*rows)` what is in a list."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind, given
from migrate_logs.bindings.dispatching import called_as, parameters, target_of
from migrate_logs.bindings.fitting import NAMED, STARS, Way, argument, keyword, passed_by
from migrate_logs.bindings.merging import choices
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.using import UsingReader
from migrate_logs.bindings.values import Container, Value
from migrate_logs.source import children, code, field_of


class ForwardingReader(UsingReader):
    """Follows objects through `*args`, `**kwargs` and lists that a call spreads."""

    def forwarded(self, module: Module, call: Node, name: str) -> Iterator[Value]:
        """The objects that a call may pass with `*args` or `**kwargs`: those that its own function is called with, in any file."""
        splats = [each for each in passed_by(call) if each.type in STARS]
        yield from (self.evaluate(module, node) for each in splats for node in _under(module, each, name))
        yield from (value for each in splats for value in self._in_list(module, each))
        scope = module.scopes.at(call.start_byte) if splats else None
        if scope is None or scope.kind != "function":
            return
        own = parameters(scope)
        passed_on = [spelled for each in splats if (spelled := code(each)) in own]
        called = called_as(scope)
        homes = self.in_sight(module.path, lambda text: f"{called}(".encode() in text.data) if passed_on else ()
        calls = [(home, each) for home in homes for each in home.calls_of(called)]
        if called == "__call__" and passed_on:  # nobody names what `signal(row)` runs
            others = self.dispatched(module, scope, passed_on[0], target_of(module, scope), [Way()])
            calls += [(module, each) for each, _ in others]
        for home, each in calls:
            yield from self._in_splats(home, each, name, own, passed_on)

    def _in_list(self, module: Module, splat: Node) -> Iterator[Value]:
        """What is in the list that a call spreads, but for the `*args` of a function: anybody may pass anything with those."""
        spread = children(splat)[0]
        found = module.scopes.find(code(spread), spread.start_byte) if spread.type == "identifier" else None
        is_given = found is not None and any(each.kind is Kind.PARAMETER for each in found[1])
        for value in choices(self.evaluate(module, spread)) if splat.type == "list_splat" and not is_given else ():
            if isinstance(value, Container):
                yield value.iterated

    def _in_splats(self, module: Module, call: Node, name: str, own: list[str], splats: list[str]) -> Iterator[Value]:
        """The objects that a call passes for a parameter through some of a function's `*args` and `**kwargs`."""
        given = passed_by(call)
        named = [field_of(node, "value") for node in given if node.type in NAMED and keyword(node) == name]
        rest = [node for node in given if node.type not in (*NAMED, *STARS)]
        for splat in splats:
            taken = named if splat.startswith("**") else rest[own.index(splat) :]
            yield from filter(self.is_telling, (self.evaluate(module, node) for node in taken))


def _under(module: Module, splat: Node, name: str) -> Iterator[Node]:
    """What displays have under a name that a call spreads: `options = {"row": row}`, `run(**options)`."""
    spread = children(splat)[0]
    found = module.scopes.find(code(spread), spread.start_byte) if spread.type == "identifier" else None
    for each in found[1] if found is not None else ():
        display = given(each)
        value = argument(children(display), name, []) if display is not None and display.type == "dictionary" else None
        if value is not None:
            yield value
