"""Owns which functions a call may run that does not name them: `handlers[kind](event)`, `self.callback(row)`, an override."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, product

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.classes import decorator_names, decorators
from migrate_logs.bindings.fitting import NAMED, STARS, Way, argument, fits, is_bound, passed_by, taking
from migrate_logs.bindings.handing import beside, call_around, handed
from migrate_logs.bindings.inheriting import InheritingReader, names_of
from migrate_logs.bindings.mentioning import mentions
from migrate_logs.bindings.merging import MANY
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import PLAIN
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    Callback,
    ClassRef,
    External,
    Function,
    Instance,
    ModuleRef,
    Unknown,
    Value,
    class_at,
    function_at,
)
from migrate_logs.source import children, code, field_of


class DispatchReader(InheritingReader):
    """Follows objects through calls that run whatever a collection, a parameter, an attribute or a base class stands for."""

    def dispatched(
        self, module: Module, scope: Scope, name: str, target: Value, ways: Sequence[Way]
    ) -> Iterator[tuple[Node, Node | None]]:
        """The calls of a file that may run a function under another name, with what they pass for one of its parameters.

        That is None where a spread may have it, and for what takes the rest, as `*args` does.
        """
        for way, call in product((each for each in ways if each.within in ("", module.path)), module.loose_calls):
            listed, given = taking(scope, way), passed_by(call)
            node, is_spread = argument(given, name, parameter_names(listed)), any(each.type in STARS for each in given)
            is_told = (is_spread or name.startswith("*")) if node is None else node.type not in PLAIN
            if is_told and fits(call, listed, way):
                value = self.evaluate(module, field_of(call, "function"))
                if _is_anyone(value) or self.may_run(value, target):
                    yield call, node

    def may_run(self, value: Value, target: Value) -> bool:
        """True where calling a value may run a function: it is the function, or one that it overrides, or may be that."""
        match value:
            case Unknown(guesses=guesses):
                return any(self.may_run(each, target) for each in guesses)
            case Callback(place=place) if isinstance(target, Function):
                return place == _place(target)
            case Instance(cls) if isinstance(target, Function):
                method = self.member(cls, "__call__")
                return isinstance(method, Function) and _place(method) == _place(target)
            case Function(owner=owner) if isinstance(target, Function):
                return _place(value) == _place(target) or self._is_overridden(value, owner, target)
            case ClassRef() if isinstance(target, ClassRef):
                return self.initialises(target, value)
        return value == target

    def _is_overridden(self, value: Function, owner: ClassRef | None, target: Function) -> bool:
        """True for the method of a base class, or of a protocol, that has the name of another one: `self.process(row)` in the base."""
        names = [each.node.child_by_field_name("name") for each in (value, target)]  # a lambda has none
        is_same = len({code(each) for each in names if each is not None}) == 1 and None not in names
        if not is_same or owner is None or target.owner is None:
            return False
        return owner in self.ancestry(target.owner) or any(map(_is_protocol, self.bases(owner)))

    def ways(self, callers: Sequence[Module], scope: Scope, target: Value) -> list[Way]:
        """How others may call a function: it is decorated, named without being called, or got by a name put together."""
        if scope.kind == "lambda":
            return [Way()]
        word, is_helped, is_method = (
            called_as(scope),
            self._is_helped(scope),
            is_bound(scope) and scope.name != "__init__",
        )
        found = [Way(0, is_helped)] if is_helped or scope.name == "__call__" else []
        found += (Way(0, is_helped, each.path) for each in callers if self._may_be_got(each, target))
        words = [word, *names_of(self.initialised(target))]
        for node in chain.from_iterable(mentions(each, name, is_method) for each in callers for name in words):
            is_of_object = is_method and node.parent is not None and node.parent.type != "attribute"
            found.append(Way(-1, is_helped) if is_of_object else _as_handed(node, is_helped))
        return list(dict.fromkeys(found))

    def _is_helped(self, scope: Scope) -> bool:
        """True for a function with a decorator that may pass on more or less than it gets."""
        names = (each.rpartition(".")[2] for each in decorators(scope.node))
        return any(each not in self.types["transparent_decorators"] for each in names)

    def _may_be_got(self, module: Module, target: Value) -> bool:
        """True for what a file may get by a name that it puts together: `getattr(self, f"visit_{kind}")`, `globals()[name]`."""
        if not isinstance(target, Function):
            return False
        name = field_of(target.node, "name").text or b""
        if target.owner is None and any(map(name.startswith, module.looked_up)):
            return True
        given = (children(field_of(call, "arguments")) for begin, call in module.got if name.startswith(begin))
        holders = (self.evaluate(module, each[0]) for each in given if each)
        return any(self._may_have(each, target) for each in holders)

    def _may_have(self, holder: Value, target: Function) -> bool:
        """True for what may be an object that has a method, or the module that has a function."""
        owner = target.owner
        is_own = holder == ModuleRef(target.path) if owner is None else self.is_kin(holder, owner)
        return is_own or _is_anyone(holder)

    def receivers(self, callers: Sequence[Module], scope: Scope, target: Value) -> Iterator[Module]:
        """The files of what a function or a lambda is handed to or decorated by, and of the base classes of a method."""
        owner = target.owner if isinstance(target, Function) else None
        found: list[Value] = [*self.lineage(owner)] if owner is not None else []
        for module in callers:
            found += [self.evaluate(module, field_of(call, "function")) for call, _ in handed(module, called_as(scope))]
        found += [self.evaluate(callers[0], each) for each in decorator_names(scope.node)]
        if (call := call_around(scope.node)) is not None:
            found.append(self.evaluate(callers[0], field_of(call, "function")))
        paths = dict.fromkeys(each.path for each in found if isinstance(each, ClassRef | Function))
        known = {each.path for each in callers}
        yield from filter(None, (self.module(path) for path in paths if path not in known))


def called_as(scope: Scope) -> str:
    """What calls of a function call it: for that which initialises objects it is the class, for a lambda what keeps it."""
    around = scope.node.parent if scope.kind == "lambda" else None
    if around is not None and around.type == "assignment":
        return code(field_of(around, "left")).rpartition(".")[2]
    owner = scope.parent
    is_class = owner is not None and owner.kind == "class" and scope.name == "__init__"
    return owner.name if owner is not None and is_class else scope.name


def target_of(module: Module, scope: Scope) -> Value:
    """What a call of a function evaluates to before it is called: the function, or the class that it initialises."""
    owner = scope.parent
    if owner is None or owner.kind != "class":
        return function_at(module.path, scope.node)
    cls = class_at(module.path, owner.node)
    return cls if scope.name == "__init__" else function_at(module.path, scope.node, cls)


def parameters(scope: Scope) -> list[str]:
    """What a caller gives the parameters of a function by: all but the object that a method is bound to."""
    return parameter_names(taking(scope, Way()))


def _is_protocol(base: Value) -> bool:
    return isinstance(base, External) and base.dotted.rpartition(".")[2] == "Protocol"


def _is_anyone(value: Value) -> bool:
    """True for what no source tells, or for one of too many functions to be told apart."""
    return isinstance(value, Unknown) and (not value.guesses or len(value.guesses) >= MANY)


def _as_handed(node: Node, is_helped: bool) -> Way:
    """How a function is called that somebody gets: behind what `partial` passes first."""
    whole = node.parent if node.parent is not None and node.parent.type == "attribute" else node
    call = call_around(whole)
    if call is None or not code(field_of(call, "function")).endswith("partial"):
        return Way(0, is_helped)
    behind = beside(call, whole)
    is_named = any(each.type in NAMED for each in behind)
    return Way(sum(each.type not in NAMED for each in behind), is_helped or is_named)


def _place(function: Function) -> tuple[str, int]:
    return function.path, function.start
