"""Owns what type variables stand for: by the arguments of a generic class, and by what a call passes for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.fitting import argument, passed_by
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.patterns import PatternReader
from migrate_logs.bindings.values import (
    Alias,
    Callback,
    ClassRef,
    Container,
    Function,
    Instance,
    Unknown,
    Value,
    class_at,
)
from migrate_logs.source import children, code, field_of

_LISTS = ("Generic", "Protocol")  # they list the variables of a class in order
_DEEP = 12  # generic classes that derive from each other; real chains stay below 5

Variables = Mapping[Alias, Value]


class GenericReader(PatternReader):
    """Follows objects through annotations that leave open which they are: `-> T`, `dict[str, T]`."""

    def given_by(self, owner: Value, method: str) -> Value:
        return self.of(owner, super().given_by(owner, method))

    def of(self, owner: Value, value: Value) -> Value:
        """What an attribute or a method of an object gives, by the type arguments that the object has."""
        return _filled_in(value, self._arguments(owner)) if _is_open(value) else value

    def by_heirs(self, value: Value) -> Value:
        """What nobody tells but a type variable, as the objects that derived classes have in its place."""
        if not self.careful or not isinstance(value, Unknown) or value.may_hide or value.variable is None:
            return value
        variable = value.variable
        home = self.module(variable.path)
        if home is None:
            return value
        found = self.with_objects(home, (variable.start, "T"), None, lambda: self._had_by_heirs(variable))
        return value if found is None else found

    def _had_by_heirs(self, variable: Alias) -> Iterator[Value]:
        for module in self.in_sight(variable.path, lambda text: bool(text.bases)):
            for scope in module.heirs:
                for base, given in self._parents(class_at(module.path, scope.node)):
                    names = self._variables(base) if given and isinstance(base, ClassRef) else []
                    yield from (each for name, each in zip(names, given, strict=False) if name == variable)

    def called(self, module: Module, call: Node, function: Value, value: Value) -> Value:
        """What a call gives, by the object that it is a method of, and by what it passes."""
        if not _is_open(value):
            return value
        if isinstance(function, Instance):
            function = self.member(function.cls, "__call__") or function
        name = field_of(call, "function")
        owner = self.evaluate(module, field_of(name, "object")) if name.type == "attribute" else Unknown()
        known = _filled_in(_filled_in(value, self._arguments(owner)), dict(self._passed(module, call, function)))
        return self.by_heirs(known)

    def made(self, module: Module, call: Node, made: Value) -> Value:
        """An object of a generic class, with the type arguments that what it is made of tells."""
        if not isinstance(made, Instance) or made.arguments or not (names := self._variables(made.cls)):
            return made
        known = dict(self._passed(module, call, self.member(made.cls, "__init__") or Unknown()))
        return replace(made, arguments=tuple(known.get(name, Unknown()) for name in names)) if known else made

    def _arguments(self, owner: Value) -> Variables:
        return self._by_class(owner.cls, owner.arguments) if isinstance(owner, Instance) else {}

    def _by_class(self, cls: ClassRef, arguments: tuple[Value, ...], depth: int = 0) -> Variables:
        """The variables of a class and of its bases."""
        known = dict(zip(self._variables(cls), arguments, strict=False))
        for base, given in self._parents(cls) if depth < _DEEP else ():
            if isinstance(base, ClassRef):
                filled = tuple(_filled_in(each, known) for each in given)
                known = {**self._by_class(base, filled, depth + 1), **known}
        return known

    def _variables(self, cls: ClassRef) -> list[Alias]:
        """The variables of a class in the order of its arguments: as `Generic` lists them, else as its bases do."""
        given = [each for _, listed in self._parents(cls) for each in listed]
        return list(dict.fromkeys(variable for each in given for variable in _open_in(each)))

    def _parents(self, cls: ClassRef) -> Iterator[tuple[Value, tuple[Value, ...]]]:
        """The base classes of a class, `Generic` and `Protocol` first, each with its type arguments."""
        module, listed = self.module(cls.path), cls.node.child_by_field_name("superclasses")
        if module is None or listed is None:
            return
        for base in sorted(children(listed), key=lambda each: not code(each).partition("[")[0].endswith(_LISTS)):
            if base.type == "subscript":
                given = tuple(self.annotation(module, each) for each in base.children_by_field_name("subscript"))
                yield self.evaluate(module, field_of(base, "value")), given
            elif base.type != "keyword_argument":
                yield self.evaluate(module, base), ()

    def _passed(self, module: Module, call: Node, function: Value) -> Iterator[tuple[Alias, Value]]:
        """What a call passes for the variables in the annotations of a function's parameters."""
        home = self.module(function.path) if isinstance(function, Function) else None
        if home is None or not isinstance(function, Function):
            return
        listed = children(field_of(function.node, "parameters"))
        names = parameter_names(listed)
        bound = names[1:] if names[:1] in (["self"], ["cls"]) else names
        given = passed_by(call)
        for name, parameter in zip(names, listed, strict=True):
            declared, passed = parameter.child_by_field_name("type"), argument(given, name, bound)
            if declared is not None and passed is not None and _is_open(kind := self.annotation(home, declared)):
                yield from self._matched(kind, self.evaluate(module, passed))

    def _matched(self, declared: Value, value: Value) -> Iterator[tuple[Alias, Value]]:
        """What the variables in a type are, for a value of that type."""
        match declared:
            case Unknown(variable=Alias() as variable):
                yield variable, value
            case Container(element, keys) if isinstance(value, Container):
                yield from self._matched(element, value.element)
                yield from self._matched(keys or Unknown(), value.keys or Unknown())
            case Container(element):
                yield from self._matched(element, self._element(value))
            case Callback(given):
                yield from self._matched(given, self.made_by(value))
            case Instance(arguments=listed) if isinstance(value, Instance):
                for one, other in zip(listed, value.arguments, strict=False):
                    yield from self._matched(one, other)


def _open_in(value: Value) -> Iterator[Alias]:
    """The type variables that a value is left open by."""
    match value:
        case Unknown(variable=Alias() as variable):
            yield variable
        case Container(element, keys):
            yield from _open_in(element)
            yield from _open_in(keys) if keys is not None else ()
        case Callback(given):
            yield from _open_in(given)
        case Instance(arguments=listed):
            for each in listed:
                yield from _open_in(each)


def _is_open(value: Value) -> bool:
    if isinstance(value, Unknown):
        return value.variable is not None
    return isinstance(value, Container | Callback | Instance) and any(True for _ in _open_in(value))


def _filled_in(value: Value, known: Variables) -> Value:
    """A value with what its variables stand for, where that is known."""
    match value:
        case Unknown(variable=Alias() as variable):
            return known.get(variable, value)
        case Container(element, keys, parts):
            filled = None if keys is None else _filled_in(keys, known)
            filled_parts = tuple(_filled_in(each, known) for each in parts)
            return replace(value, element=_filled_in(element, known), keys=filled, parts=filled_parts)
        case Callback(given):
            return replace(value, given=_filled_in(given, known))
        case Instance(cls, listed) if listed:
            return Instance(cls, tuple(_filled_in(each, known) for each in listed))
    return value
