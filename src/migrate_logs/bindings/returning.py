"""Owns what a function of the project gives back: as its return statements, its annotation and its decorators tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.classes import decorator_expressions, decorator_names, decorators
from migrate_logs.bindings.descriptors import DescriptorReader
from migrate_logs.bindings.handing import decorated
from migrate_logs.bindings.merging import choices, chosen_by, hides, is_certain, merge, settled, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    CYCLE,
    Alias,
    ClassRef,
    Container,
    Function,
    Instance,
    Logger,
    Nothing,
    Primitive,
    Unknown,
    Value,
    function_at,
)
from migrate_logs.literals import constant
from migrate_logs.source import captures, children, code, field_of, span

_RETURNS = "(return_statement) @return (yield) @yield"


class ReturnReader(DescriptorReader):
    """Follows objects out of functions, and through what decorators put in their place."""

    def returned(self, function: Function) -> Value:
        """What a function of the project gives back, which a decorator of whom nobody knows may make another thing of."""
        module = self.module(function.path)
        if module is None:
            return Unknown("the result of a call")
        key = (function.start, function.owner, "returned")
        return self.answer(self.answers(module), key, CYCLE, partial(self._returned, module, function))

    def _returned(self, module: Module, function: Function) -> Value:
        names = decorators(function.node)
        if all(self._transparent(module, each) for each in decorator_names(function.node)):
            return self._undecorated(module, function, names)
        annotation, why = function.node.child_by_field_name("return_type"), "the result of a decorated function"
        guess = (
            self._undecorated(module, function, names) if annotation is None else self.annotation(module, annotation)
        )
        others = (*self._given_instead(function), *self._given_for_classes(module, function, names))
        objects = [each for each in (guess, *others) if self.is_object(each)]
        return veiled(merge(objects), why) if objects else Unknown(why)

    def put_in_place(self, function: Function) -> Iterator[Value]:
        """What decorators of the project put in the place of a function: functions of their own, objects that can be called."""
        module = self.module(function.path)
        expressions = decorator_expressions(function.node) if module is not None else ()
        for maker in (
            maker for each in expressions if module is not None for maker in choices(self.evaluate(module, each))
        ):
            for made in choices(self.made_by(maker)):
                if isinstance(made, Instance) or (isinstance(made, Function) and self._is_within(made, maker)):
                    yield made

    def _given_for_classes(self, module: Module, function: Function, names: list[str]) -> Iterator[Value]:
        """What the functions of a file give that one chooses from by the class of what it gets: `@render.register`."""
        if any(name.rpartition(".")[2] in self.types["dispatching_decorators"] for name in names):
            chosen = f"{code(field_of(function.node, 'name'))}.register"
            for expression, node in decorated(module, "register"):
                called = field_of(expression, "function") if expression.type == "call" else expression
                if code(called) == chosen and node.type == "function_definition":
                    yield self.returned(function_at(module.path, node, function.owner))

    def _is_within(self, inner: Function, maker: Value) -> bool:
        """False for a function that a decorator gives back as it got it."""
        outer = self.member(maker.cls, "__call__") if isinstance(maker, Instance) else maker
        return isinstance(outer, Function) and outer.path == inner.path and span(outer.node).holds(span(inner.node))

    def _given_instead(self, function: Function) -> Iterator[Value]:
        """The objects that what decorators put in the place of a function gives for sure, whatever the function itself does."""
        for each in self.put_in_place(function):
            home = self.module(each.path) if isinstance(each, Function) else None
            if isinstance(each, Function) and home is not None:
                nodes = (node for node in _own(home, each).get("return", ()) if not _passes_on(home, node))
                given = (self._given(home, (node,)) for node in nodes)
            else:
                given = (value for value in (self.given_by(each, "__call__"),))
            yield from filter(is_certain, given)

    def _undecorated(self, module: Module, function: Function, names: list[str]) -> Value:
        """What a function gives back, as its return statements tell, else its annotation; to a with statement what it yields."""
        told = self._told(module, function)
        if isinstance(told, Unknown | Nothing | Primitive) and not hides(told):
            told = self.overridden(module, function) or told
        value = chosen_by(told, _setting(module, function))
        if not any(name.rpartition(".")[2] in self.types["context_decorators"] for name in names):
            return value
        given = self._element(value)
        return given if hides(given) or isinstance(given, Logger) else Unknown("what a with statement gives")

    def _told(self, module: Module, function: Function) -> Value:
        own = _own(module, function)
        yields = [self._yielded(module, node) for node in own.get("yield", ())]
        value = Container(merge(yields)) if yields else self._given(module, own.get("return", ()))
        told = value.element if isinstance(value, Container) and not hides(value) else value
        annotation = function.node.child_by_field_name("return_type")
        if annotation is None or not isinstance(told, Unknown | Alias | Logger | Instance):
            return value
        declared = self.annotation(module, annotation)
        if isinstance(told, Logger):
            return settled(value, declared)
        if isinstance(told, Instance):
            return declared if self.says_more(declared, told) else value
        if isinstance(declared, Unknown) and not hides(declared):  # `Any`, `T`: what is given tells more
            return value if isinstance(value, Container) else _left_open(function, told, declared)
        return declared

    def _given(self, module: Module, nodes: Sequence[Node]) -> Value:
        values = [self.evaluate(module, children(node)[0]) if children(node) else Nothing() for node in nodes]
        return merge(values) if values else Unknown("the result of a call")

    def _yielded(self, module: Module, node: Node) -> Value:
        given = self._given(module, (node,))
        return self._element(given) if any(child.type == "from" for child in node.children) else given

    def _transparent(self, module: Module, decorator: Node) -> bool:
        known = self.types["transparent_decorators"] + self.types["context_decorators"]
        value = self.evaluate(module, decorator)
        return code(decorator).rpartition(".")[2] in known or (isinstance(value, ClassRef) and self.gets_through(value))


def _left_open(function: Function, told: Value, declared: Unknown) -> Value:
    """What is given where the annotation leaves that open: perhaps an object, or what a type variable turns out to be.

    That of a variable which a parameter has as well is told by what a call passes.
    """
    if not isinstance(told, Unknown) or not (told.may_hide or told.variable) or _is_passed(function, declared.variable):
        return declared
    return replace(told, variable=declared.variable or told.variable)


def _is_passed(function: Function, variable: Alias | None) -> bool:
    """True for a type variable in the annotations of a function's parameters."""
    given = children(field_of(variable.node, "arguments")) if variable is not None else []
    name = constant(given[0]) if given else None
    return name is not None and name in re.findall(r"\w+", code(field_of(function.node, "parameters")))


def _own(module: Module, function: Function) -> dict[str, list[Node]]:
    """The statements by which a function itself gives something back, and not one within it."""
    return {
        kind: [node for node in nodes if _function_around(module.scopes.at(node.start_byte)) == function.node]
        for kind, nodes in captures(_RETURNS, function.node).items()
    }


def _passes_on(module: Module, node: Node) -> bool:
    """True for `return fn(...)`, where `fn` is a parameter: what a decorator decorates gives that, and is asked itself."""
    given = next(iter(children(node)), node)
    given = children(given)[0] if given.type == "await" else given
    called = field_of(given, "function") if given.type == "call" else given
    found = module.scopes.find(code(called), called.start_byte) if called.type == "identifier" else None
    return given.type == "call" and found is not None and all(each.kind is Kind.PARAMETER for each in found[1])


def _setting(module: Module, function: Function) -> str:
    """How the configuration names a function; "" for one within another."""
    around = module.scopes.at(function.node.start_byte)
    owner = [around.name] if around.kind == "class" else []
    return "" if _function_around(around) else ".".join([module.dotted, *owner, code(field_of(function.node, "name"))])


def _function_around(scope: Scope) -> Node | None:
    return next((s.node for s in scope.enclosing() if s.kind in ("function", "lambda")), None)
