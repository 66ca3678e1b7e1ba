"""Owns what a file hands over without saying so: to parameters that have no annotation, into collections that begin empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, may_bind, parameter_names
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.dispatching import called_as, parameters, target_of
from migrate_logs.bindings.fitting import Way, argument, fits, is_bound, passed_by, taking
from migrate_logs.bindings.forwarding import ForwardingReader
from migrate_logs.bindings.handing import decorated, makers, may_hand
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.inheriting import names_of
from migrate_logs.bindings.merging import UNSET, choices, hides, is_certain, merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import PLAIN
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ANYTHING,
    EXC_INFO,
    Callback,
    ClassRef,
    Container,
    External,
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


class HandoverReader(ForwardingReader):
    """Follows objects to where calls put them, in the same file and in those that import it."""

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        """What the calls in sight pass for a parameter: whether it may be an object, never which."""
        why = "a parameter without annotation"
        with self.step() as taken:
            objects = (
                self.answer(
                    self.answers(module), (scope.body.start, name), UNSET, partial(self._come_in, module, scope, name)
                )
                if taken
                else UNSET
            )
        return Unknown(why) if objects == UNSET else veiled(objects, why)

    def _come_in(self, module: Module, scope: Scope, name: str) -> Value:
        target = target_of(module, scope)
        callers, ways = self._callers(module, scope, target)
        passed = [value for each in callers for value in self._passed_in(each, scope, name, target, ways)]
        told = (*self.announced(module, scope, name), *self.set_through(module, scope)) if self.careful else ()
        values = [self.as_callback(value) for value in (*passed, *told)]
        return merge([value for value in values if self.is_telling(value)])

    def spread(self, module: Module, scope: Scope, splat: str, declared: Value) -> Value:
        """What `*args` or `**kwargs` holds: where no annotation tells, anybody may pass anything, but argparse to a command."""
        around = scope.parent if scope.name == "handle" and isinstance(declared, Unknown) else None
        line = (
            self.ancestry(class_at(module.path, around.node)) if around is not None and around.kind == "class" else ()
        )
        if any(isinstance(each, External) and each.dotted in self.types["commands"] for each in line):
            return _spread(splat, Unknown("an option of a command"))
        if isinstance(declared, Logger):
            return Unknown("one of many parameters")
        return _spread(splat, ANYTHING if isinstance(declared, Unknown) else declared)

    def passed_as(self, module: Module, scope: Scope, name: str, declared: Value) -> Value:
        """What a parameter gets of which an annotation says nothing: `Any`, `Callable[..., T]`, `list[Any]`."""
        match declared:
            case Callback(told) | Container(told):
                pass
            case told:
                pass
        if not self.careful or hides(told) or not isinstance(told, Unknown):
            return declared
        passed = self.passed_to(module, scope, name)
        return passed if hides(passed) or (isinstance(passed, Unknown) and passed.guesses) else declared

    def is_given_object(self, module: Module, node: Node) -> bool:
        """True for a parameter that a call passes an object for, though an annotation says that it gets something plain.

        What is an object for sure is known without care, but in the files that import this one, too.
        """
        found = module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
        scope, bound = found if found is not None else (module.scopes.module, [])
        if (
            scope.kind != "function"
            or len(bound) != 1
            or bound[0].kind is not Kind.PARAMETER
            or not bound[0].annotation
        ):
            return False
        called, target, listed = called_as(scope), target_of(module, scope), parameters(scope)
        users = self.importers.of(module.path, lambda text: f"{called}(".encode() in text.data)
        for home in filter(None, map(self.module, (module.path, *users))):
            for call in home.calls_of(called):
                passed = argument(passed_by(call), code(node), listed)
                is_one = passed is not None and passed.type not in PLAIN
                if (
                    is_one
                    and self.evaluate(home, field_of(call, "function")) == target
                    and self._is_object(home, passed)
                ):
                    return True
        return False

    def _is_object(self, module: Module, node: Node | None) -> bool:
        value = self.evaluate(module, node) if node is not None else Unknown()
        return is_certain(value) and self.is_object(value)

    def _callers(self, module: Module, scope: Scope, target: Value) -> tuple[list[Module], list[Way]]:
        """The files that may call a function or a lambda, and how others than those that name it do."""
        called, is_named = called_as(scope), scope.kind != "lambda"
        callers = [*self.in_sight(module.path, lambda text: may_hand(text, called, scope))] if is_named else [module]
        for heir in self.initialised(target):
            name = code(field_of(heir.node, "name"))
            callers += self.in_sight(heir.path, lambda text, name=name: may_hand(text, name, scope))  # type: ignore[misc]
        callers = list(dict.fromkeys(callers))
        outer = scope.parent
        if self.careful and outer is not None and outer.kind == "function":  # who calls that may get the function of it
            maker = outer.name.encode()
            callers += (
                each for each in self.in_sight(module.path, lambda text: maker in text.data) if each not in callers
            )
        ways = self.ways(callers, scope, target) if self.careful and self.may() else []
        if self.careful and _is_method(target):
            word = b"(" if called == "__call__" else f".{called}(".encode()
            callers += (
                each for each in self.beside(module.path, lambda text: word in text.data) if each not in callers
            )
        if ways or (self.careful and _is_method(target)):
            callers += self.receivers(callers, scope, target)
        return callers, ways

    def _calls_in(self, module: Module, scope: Scope, target: Value) -> list[Node]:
        """The calls of one file that name what `target` stands for."""
        names, targets = [called_as(scope)], [target]
        if self.careful and isinstance(target, ClassRef):  # what initialises the objects of derived classes, too
            heirs = self.initialised(target)
            names += ["__init__", *names_of(heirs)]
            targets += [function_at(target.path, scope.node, target), *heirs]
        calls = [each for called in dict.fromkeys(names) for each in module.calls_of(called)]
        calls += (each for called in dict.fromkeys(names) for each in module.fed_calls_of(called) if self.careful)
        own = self.made_of_own(module, target) if isinstance(target, ClassRef) else ()
        return [*(each for each in calls if self._runs_one(module, each, targets, scope)), *own]

    def _passed_in(self, module: Module, scope: Scope, name: str, target: Value, ways: Sequence[Way]) -> list[Value]:
        """What the calls of one file pass for a parameter of what `target` stands for."""
        listed = parameters(scope)
        passed = [(each, argument(passed_by(each), name, listed)) for each in self._calls_in(module, scope, target)]
        passed += self.dispatched(module, scope, name, target, ways)
        given = [self.evaluate(module, node) for _, node in passed if node is not None]
        if not self.careful:
            return given
        bare = [call for call, node in passed if node is None]
        given += [value for call in bare for value in self.forwarded(module, call, name)]
        functions = self.decorated_by(module, scope, target) if listed[:1] == [name] else ()
        handed = self.handed_to(module, called_as(scope), target, name, listed)
        sent = self.sent_to(module, called_as(scope), target, name, listed) if decorators(scope.node) else ()
        wrapped = self._passed_to_wrapped(module, scope, name, target)
        return [*given, *functions, *handed, *sent, *wrapped]

    def _passed_to_wrapped(self, module: Module, scope: Scope, name: str, target: Value) -> Iterator[Value]:
        """What calls pass to the functions of a file that a decorator puts this one in the place of."""
        home = self.module(target.path) if isinstance(target, Function) else None
        outer = scope.parent
        if home is None or outer is None or outer.kind != "function":
            return
        maker, names = target_of(home, outer), parameter_names(children(field_of(scope.node, "parameters")))
        for expression, function in (each for called in makers(outer) for each in decorated(module, called)):
            if function.type != "function_definition" or maker not in choices(self.evaluate(module, expression)):
                continue
            own = module.scopes.at(field_of(function, "body").start_byte)
            yield from self._passed_as_own(module, own, name, names[1:] if is_bound(own) else names)

    def _passed_as_own(self, module: Module, own: Scope, name: str, names: list[str]) -> Iterator[Value]:
        """What the calls of a function pass for a parameter of what stands in its place."""
        target, called = target_of(module, own), f"{own.name}(".encode()
        for user in self.in_sight(module.path, lambda text: called in text.data):
            for call in user.calls_of(own.name):
                node = argument(passed_by(call), name, names)
                if node is not None and self._runs_one(user, call, [target], own):
                    yield self.evaluate(user, node)

    def _runs_one(self, module: Module, call: Node, targets: list[Value], scope: Scope) -> bool:
        """True for a call by name that runs one of `targets`; where a run is careful, be it through a base class or a likeness."""
        value = self.evaluate(module, field_of(call, "function"))
        if value in targets or not self.careful:
            return value in targets
        is_namesake = (
            isinstance(value, Unknown) and not value.guesses and field_of(call, "function").type == "attribute"
        )
        is_namesake = is_namesake and (bool(decorators(scope.node)) or fits(call, taking(scope, Way()), Way()))
        return any(self.may_run(value, each) or (is_namesake and _is_method(each)) for each in targets)

    def overridden(self, module: Module, function: Function) -> Value | None:
        """What the subclasses in sight make of a method that tells nothing itself, where it may be an object.

        What they get from methods that are overridden as well is not asked: hundreds of heirs would ask each other.
        """
        with self.step() as taken:
            given = self._given_by_heirs(module, function) if taken else []
            objects = [value for value in given if self.is_object(value)]
        return veiled(merge(objects), "what a subclass gives") if objects else None

    def _given_by_heirs(self, module: Module, function: Function) -> list[Value]:
        name, owner = code(field_of(function.node, "name")), function.owner
        word = field_of(owner.node, "name").text or b"" if owner is not None else b""
        homes = self.in_sight(module.path, lambda text: _may_override(text, word, name)) if owner is not None else ()
        heirs = ((home, scope) for home in homes for scope in home.heirs if scope.binding(name))
        classes = [class_at(home.path, scope.node) for home, scope in heirs]
        methods = [self.own_member(cls, name) for cls in classes if owner in list(self.ancestry(cls))[1:]]
        return [self.returned(each) if isinstance(each, Function) else each for each in methods if each is not None]


def _may_override(text: Text, base: bytes, method: str) -> bool:
    """True for a file that may derive a class from one and have a method of the name."""
    return base in text.bases and may_bind(text.data, method, 0, len(text.data))


def _is_method(target: Value) -> bool:
    return isinstance(target, Function) and target.owner is not None


def passings(module: Module, scope: Scope, name: str, called: str) -> Iterator[tuple[Node, Node | None]]:
    """The calls in a file of what is called like a function, each with what it passes for one of the parameters."""
    names = parameters(scope)
    for call in module.calls_of(called):
        yield call, argument(passed_by(call), name, names)


def exit_parameter(scope: Scope, binding: Binding) -> Value | None:
    """What Python itself passes to `__exit__`: the parts of an exception, of which the second is the exception."""
    if scope.name not in ("__exit__", "__aexit__") or scope.parent is None or scope.parent.kind != "class":
        return None
    given = children(field_of(scope.node, "parameters"))[1:]
    if binding.node.type == "list_splat_pattern":
        return EXC_INFO if given[:1] == [binding.node] else None
    return EXC_INFO.parts[1] if given[1:2] == [binding.node] else None


def is_set_by_python(scope: Scope, binding: Binding, methods: Mapping[str, Sequence[int]]) -> bool:
    """True for a parameter of `__setattr__` and the like, which gets whatever is set, or whatever has it."""
    is_method = scope.parent is not None and scope.parent.kind == "class" and scope.name in methods
    given = children(field_of(scope.node, "parameters"))
    return is_method and any(given[place : place + 1] == [binding.node] for place in methods[scope.name])


def _spread(splat: str, each: Value) -> Container:
    return Container(each, Primitive() if splat == "dictionary_splat_pattern" else None)
