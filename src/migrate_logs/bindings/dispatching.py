"""Owns which functions a call may run that does not name them: `handlers[kind](event)`, `self.callback(row)`, an override."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.classes import decorator_names, decorators
from migrate_logs.bindings.handing import HandingReader, handed
from migrate_logs.bindings.merging import MANY
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import PLAIN, argument
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import ClassRef, Function, Instance, Unknown, Value
from migrate_logs.source import children, code, field_of

_STARS = ("list_splat", "dictionary_splat")


class DispatchReader(HandingReader):
    """Follows objects through calls that run whatever a collection, a parameter, an attribute or a base class stands for."""

    def dispatched(self, module: Module, scope: Scope, name: str, target: Value) -> Iterator[tuple[Node, Node | None]]:
        """The calls of a file that may run a function under another name, with what they pass for one of its parameters.

        That is None where a spread may have it.
        """
        names = parameters(scope)
        for call in module.loose_calls:
            given = children(field_of(call, "arguments"))
            node, is_spread = argument(given, name, names), any(each.type in _STARS for each in given)
            is_told = is_spread if node is None else node.type not in PLAIN
            if is_told and _fits(call, names):
                value = self.evaluate(module, field_of(call, "function"))
                if _is_anyone(value) or self.may_run(value, target):
                    yield call, node

    def may_run(self, value: Value, target: Value) -> bool:
        """True where calling a value may run a function: it is the function, or one that it overrides, or may be that."""
        match value:
            case Unknown(guesses=guesses):
                return any(self.may_run(each, target) for each in guesses)
            case Instance(cls) if isinstance(target, Function):
                method = self.member(cls, "__call__")
                return isinstance(method, Function) and _place(method) == _place(target)
            case Function(owner=owner) if isinstance(target, Function):
                return _place(value) == _place(target) or self._is_overridden(value, owner, target)
        return value == target

    def _is_overridden(self, value: Function, owner: ClassRef | None, target: Function) -> bool:
        """True for the method of a base class that has the name of another one: `self.process(row)` in the base."""
        is_same = code(field_of(value.node, "name")) == code(field_of(target.node, "name"))
        return is_same and owner is not None and target.owner is not None and owner in self.ancestry(target.owner)

    def is_open(self, callers: Sequence[Module], scope: Scope) -> bool:
        """True for a function that others get to call: decorated, named without being called, or got by a name put together."""
        word = called_as(scope).encode()
        is_told = bool(decorators(scope.node)) or scope.name == "__call__"
        return is_told or any(word in each.mentioned or _may_be_got(each, scope) for each in callers)

    def receivers(self, callers: Sequence[Module], scope: Scope, target: Value) -> Iterator[Module]:
        """The files of what a function is handed to or decorated by, and of the base classes of a method."""
        owner = target.owner if isinstance(target, Function) else None
        found: list[Value] = [*self.lineage(owner)] if owner is not None else []
        for module in callers:
            found += [self.evaluate(module, field_of(call, "function")) for call, _ in handed(module, called_as(scope))]
        found += [self.evaluate(callers[0], each) for each in decorator_names(scope.node)]
        paths = dict.fromkeys(each.path for each in found if isinstance(each, ClassRef | Function))
        known = {each.path for each in callers}
        yield from filter(None, (self.module(path) for path in paths if path not in known))


def called_as(scope: Scope) -> str:
    """What calls of a function call it: for that which initialises objects it is the class."""
    owner = scope.parent
    is_class = owner is not None and owner.kind == "class" and scope.name == "__init__"
    return owner.name if owner is not None and is_class else scope.name


def parameters(scope: Scope) -> list[str]:
    """What a caller gives the parameters of a function by: all but the object that a method is bound to."""
    is_method = scope.parent is not None and scope.parent.kind == "class"
    is_bound = is_method and "staticmethod" not in decorators(scope.node)
    return parameter_names(children(field_of(scope.node, "parameters"))[is_bound:])


def _may_be_got(module: Module, scope: Scope) -> bool:
    """True for a method that a file may get by a name that it puts together: `getattr(self, f"visit_{kind}")`."""
    is_method = scope.parent is not None and scope.parent.kind == "class"
    return is_method and any(scope.name.encode().startswith(each) for each in module.got)


def _is_anyone(value: Value) -> bool:
    """True for what no source tells, or for one of too many functions to be told apart."""
    return isinstance(value, Unknown) and (not value.guesses or len(value.guesses) >= MANY)


def _fits(call: Node, names: Sequence[str]) -> bool:
    """True where a function takes as many values as a call passes."""
    given = children(field_of(call, "arguments"))
    is_starred = any(name.startswith("*") for name in names) or any(each.type in _STARS for each in given)
    return is_starred or len(given) <= len(names)


def _place(function: Function) -> tuple[str, int]:
    return function.path, function.start
