"""Owns what a call gives back: a logger, a derived logger, an object, or what a function of the project returns."""

from __future__ import annotations

from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.elements import ElementReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ClassRef,
    Container,
    External,
    Function,
    Instance,
    Knowledge,
    Link,
    Logger,
    Nothing,
    Primitive,
    Typed,
    Unknown,
    Value,
    class_at,
    merge,
)
from migrate_logs.model import Library
from migrate_logs.source import captures, children, code, field_of, query


class CallReader(ElementReader):
    """Reads calls of factories, constructors, methods and functions."""

    def call(self, module: Module, node: Node) -> Value:
        called = field_of(node, "function")
        if called.type == "attribute":
            derived = self._derived(module, node, called)
            if derived is not None:
                return derived
            built = self._built(module, called)
            if built is not None:
                return built
        return self._result(module, node, self.evaluate(module, called))

    def _built(self, module: Module, called: Node) -> Value | None:
        """An object that a constructor inherited from outside makes, as `Settings.model_validate(...)`."""
        owner = self.evaluate(module, field_of(called, "object"))
        name = code(field_of(called, "attribute"))
        if isinstance(owner, ClassRef) and name in self.types["constructors"] and self.member(owner, name) is None:
            return Instance(owner)
        return None

    def _result(self, module: Module, node: Node, function: Value) -> Value:
        match function:
            case External("typing.cast") if len(arguments := children(field_of(node, "arguments"))) == 2:
                return self.annotation(module, arguments[0])
            case External("builtins.super"):
                return self._parent(module, node)
            case External(dotted) | Typed(dotted):
                return self._external_call(module, node, dotted)
            case Logger(declared=False, chain=()):  # a configured name that is called is a factory
                return function
            case ClassRef():
                return self.constructed(function)
            case Function(path=path, node=called, owner=None):
                home = self.module(path)
                name = f"{home.dotted}.{code(field_of(called, 'name'))}" if home else ""
                return Logger(self.configured[name]) if name in self.configured else self.returned(function)
            case Function():
                return self.returned(function)
        return Unknown("the result of a call")

    def _parent(self, module: Module, node: Node) -> Value:
        scope = next((s for s in module.scopes.at(node.start_byte).enclosing() if s.kind == "class"), None)
        base = next(iter(self.bases(class_at(module.path, scope.node))), None) if scope else None
        return Instance(base) if isinstance(base, ClassRef) else Unknown("super()")

    def _derived(self, module: Module, node: Node, called: Node) -> Value | None:
        method = code(field_of(called, "attribute"))
        if not any(method in known.derive for known in self.known.values()):
            return self._collected(module, called, method)
        owner = self.evaluate(module, field_of(called, "object"))
        if not isinstance(owner, Logger) or method not in self.known[owner.library].derive:
            return None
        if not self.known[owner.library].derive[method]:
            return replace(owner, identity="?")
        return replace(owner, chain=(*owner.chain, Link(method, module.path, node.end_byte, node)))

    def _collected(self, module: Module, called: Node, method: str) -> Value | None:
        if method not in ("get", "pop", "values", "keys", "copy"):
            return None
        owner = self.evaluate(module, field_of(called, "object"))
        if not isinstance(owner, Container):
            return None
        given = {"copy": owner, "values": Container(owner.element), "keys": Container(owner.iterated)}
        return given.get(method, owner.element)

    def _external_call(self, module: Module, node: Node, dotted: str) -> Value:
        for known in self.known.values():
            if dotted in known.factories:
                return self._made(module, node, known)
            if dotted in known.custom or dotted in known.types:
                return Logger(known.library, trouble="custom-logger", detail=f"made by {dotted}")
        if dotted in self.configured:
            return Logger(self.configured[dotted])
        if (passed := self.passed(module, node, dotted)) is not None:
            return passed
        last = dotted.rpartition(".")[2]
        if last in self.types["primitive"] or dotted in self.types["primitive_calls"]:
            return Primitive()
        return Typed(dotted) if last[:1].isupper() else Unknown("the result of a call")

    def _made(self, module: Module, node: Node, known: Knowledge) -> Logger:
        arguments = children(field_of(node, "arguments"))
        logger = Logger(known.library, self._identity(module, arguments))
        fields = [a for a in arguments if a.type in ("keyword_argument", "dictionary_splat")]
        if known.library is Library.STRUCTLOG and fields:
            return replace(logger, chain=(Link("bind", module.path, node.end_byte, node),))
        return logger

    def _identity(self, module: Module, arguments: list[Node]) -> str:
        if not arguments:
            return ""
        if arguments[0].type == "string" and "{" not in code(arguments[0]):
            return code(arguments[0]).strip("'\"")
        return f"@{module.path}" if code(arguments[0]) == "__name__" else "?"

    def returned(self, function: Function) -> Value:
        """What a function of the project gives back, as its return statements tell, else its annotation."""
        module = self.module(function.path)
        if module is None or any(not self._transparent(name) for name in decorators(function.node)):
            return Unknown("the result of a decorated function")
        values = [
            self.evaluate(module, children(node)[0]) if children(node) else Nothing()
            for node in captures(_RETURNS, function.node).get("return", ())
            if _function_around(module.scopes.at(node.start_byte)) == function.node
        ]
        value = merge(values) if values else Unknown("the result of a call")
        annotation = function.node.child_by_field_name("return_type")
        if isinstance(value, Unknown) and annotation is not None:
            return self.annotation(module, annotation)
        return value

    def _transparent(self, decorator: str) -> bool:
        return decorator.rpartition(".")[2] in self.types["transparent_decorators"]


_RETURNS = query("(return_statement) @return")


def _function_around(scope: Scope) -> Node | None:
    return next((s.node for s in scope.enclosing() if s.kind in ("function", "lambda")), None)
