"""Owns what a file hands over without saying so: to parameters that have no annotation, into collections that begin empty."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, parameter_names
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.handing import HandingReader, may_hand
from migrate_logs.bindings.merging import hides, merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import HOPS, argument
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ANYTHING,
    EXC_INFO,
    Callback,
    ClassRef,
    Container,
    Function,
    Logger,
    Primitive,
    Unknown,
    Value,
    class_at,
    function_at,
)
from migrate_logs.source import children, code, field_of

SPLATS = ("list_splat_pattern", "dictionary_splat_pattern")


class HandoverReader(HandingReader):
    """Follows objects to where calls put them, in the same file and in those that import it."""

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        """What the calls in sight pass for a parameter: whether it may be an object, never which."""
        why = "a parameter without annotation"
        if self.following >= HOPS + self.careful:
            self.cuts += 1
            return Unknown(why)
        target = target_of(module, scope)
        self.following += 1
        try:
            called = called_as(scope)
            callers = self.in_sight(module.path, lambda text: may_hand(text, called, scope))
            passed = [value for each in callers for value in self._passed_in(each, scope, name, target)]
            announced = self.announced(module, scope) if self.careful else ()
            values = [self._as_callback(value) for value in (*passed, *announced)]
            objects = [value for value in values if isinstance(value, Function | Callback) or self.is_object(value)]
        finally:
            self.following -= 1
        return veiled(merge(objects), why) if objects else Unknown(why)

    def passed_as(self, module: Module, scope: Scope, name: str, declared: Value) -> Value:
        """What a parameter gets of which an annotation says nothing: `Any`, `Callable[..., T]`."""
        told = declared.given if isinstance(declared, Callback) else declared
        if not self.careful or hides(told) or not isinstance(told, Unknown):
            return declared
        passed = self.passed_to(module, scope, name)
        return passed if hides(passed) or (isinstance(passed, Unknown) and passed.guesses) else declared

    def _passed_in(self, module: Module, scope: Scope, name: str, target: Value) -> list[Value]:
        """What the calls of one file pass for a parameter of what `target` stands for."""
        names, targets = [called_as(scope)], [target]
        if self.careful and isinstance(target, ClassRef):  # what initialises the objects of derived classes, too
            heirs = [class_at(module.path, heir.node) for heir in module.heirs if "__init__" not in heir.names]
            own = [heir for heir in heirs if heir != target and target in self.ancestry(heir)]
            names += ["__init__", *(code(field_of(heir.node, "name")) for heir in own)]
            targets += [function_at(target.path, scope.node, target), *own]
        passed = [each for called in dict.fromkeys(names) for each in passings(module, scope, name, called)]
        exact = {call.id for call, _ in passed if self.evaluate(module, field_of(call, "function")) in targets}
        given = [self.evaluate(module, node) for call, node in passed if node is not None and call.id in exact]
        if not self.careful:
            return given
        listed = parameters(scope)
        decorated = self.decorated_by(module, scope, target) if listed[:1] == [name] else ()
        return [*given, *decorated, *self.handed_to(module, called_as(scope), target, name, listed)]

    def _as_callback(self, value: Value) -> Value:
        """A class as what makes its objects: that it has attributes of its own does not tell what those of the parameter are."""
        return Callback(self.constructed(value)) if isinstance(value, ClassRef) else value

    def overridden(self, module: Module, function: Function) -> Value | None:
        """What the subclasses in the same file make of a method that tells nothing itself, where it may be an object."""
        name = code(field_of(function.node, "name"))
        heirs = (scope for scope in module.heirs if name in scope.names) if function.owner is not None else ()
        classes = [class_at(module.path, scope.node) for scope in heirs]
        methods = (self.own_member(cls, name) for cls in classes if function.owner in list(self.ancestry(cls))[1:])
        given = [self.returned(method) for method in methods if isinstance(method, Function)]
        objects = [value for value in given if self.is_object(value)]
        return veiled(merge(objects), "what a subclass gives") if objects else None


def target_of(module: Module, scope: Scope) -> Value:
    """What a call of a function evaluates to before it is called: the function, or the class that it initialises."""
    owner = scope.parent
    if owner is None or owner.kind != "class":
        return function_at(module.path, scope.node)
    cls = class_at(module.path, owner.node)
    return cls if scope.name == "__init__" else function_at(module.path, scope.node, cls)


def called_as(scope: Scope) -> str:
    """What calls of a function call it: for that which initialises objects it is the class."""
    owner = scope.parent
    is_class = owner is not None and owner.kind == "class" and scope.name == "__init__"
    return owner.name if owner is not None and is_class else scope.name


def passings(module: Module, scope: Scope, name: str, called: str) -> Iterator[tuple[Node, Node | None]]:
    """The calls in a file of what is called like a function, each with what it passes for one of the parameters."""
    names = parameters(scope)
    for call in module.calls.get(called, ()):
        yield call, argument(children(field_of(call, "arguments")), name, names)


def parameters(scope: Scope) -> list[str]:
    """What a caller gives the parameters of a function by: all but the object that a method is bound to."""
    is_method = scope.parent is not None and scope.parent.kind == "class"
    is_bound = is_method and "staticmethod" not in decorators(scope.node)
    return parameter_names(children(field_of(scope.node, "parameters"))[is_bound:])


def exit_parameter(scope: Scope, binding: Binding) -> Value | None:
    """What Python itself passes to `__exit__`: the parts of an exception, of which the second is the exception."""
    if scope.name not in ("__exit__", "__aexit__") or scope.parent is None or scope.parent.kind != "class":
        return None
    given = children(field_of(scope.node, "parameters"))[1:]
    if binding.node.type == "list_splat_pattern":
        return EXC_INFO if given[:1] == [binding.node] else None
    return EXC_INFO.parts[1] if given[1:2] == [binding.node] else None


def star_parameter(splat: str, declared: Value) -> Value:
    """What `*args` or `**kwargs` holds, of which an annotation may tell: where none does, anybody may pass anything."""
    if isinstance(declared, Logger):
        return Unknown("one of many parameters")
    each = ANYTHING if isinstance(declared, Unknown) else declared
    return Container(each, Primitive() if splat == "dictionary_splat_pattern" else None)
