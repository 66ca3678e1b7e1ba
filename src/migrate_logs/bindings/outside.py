"""Owns what others put where a class or a module has none or only a placeholder: `session.user = user`, a subclass, a call.

What stands there may be None or a text today and an object tomorrow, so one object in sight is enough to be careful.
In sight are the file itself and those that import it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.fitting import argument, passed_by
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.merging import choices, hides, is_certain, may_be_filled, merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.narrowing import NarrowingReader
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ClassRef,
    Container,
    Function,
    Instance,
    ModuleRef,
    Nothing,
    Primitive,
    Unknown,
    Value,
    class_at,
)
from migrate_logs.literals import constant, may_spell
from migrate_logs.source import children, code, field_of

PLAIN = frozenset(
    [
        "none",
        "string",
        "concatenated_string",
        "integer",
        "float",
        "true",
        "false",
        "comparison_operator",
        "not_operator",
    ]
)
_WHY = "what others put there"


class OutsideReader(NarrowingReader):
    """Finds the objects that files give the attributes of others' classes and objects, and the names of others."""

    def in_sight(self, path: str, holds: Callable[[Text], bool]) -> Iterator[Module]:
        """The module of a file, and those of the files that import it whose texts are as wanted."""
        for each in (path, *self.importers.of(path, holds)) if self.careful else (path,):
            if (module := self.module(each)) is not None:
                yield module

    def beside(self, path: str, holds: Callable[[Text], bool]) -> Iterator[Module]:
        """The modules whose texts are as wanted of a few that others import together with a file: they get its objects from those."""
        for each in self.layout.beside(path):
            if holds(self.importers.text(each)) and (module := self.module(each)) is not None:
                yield module

    def with_given(self, value: Value | None, cls: ClassRef, name: str) -> Value | None:
        """An attribute of a class, with the objects that others give it."""
        home = self.module(cls.path) if self.careful else None
        is_open = isinstance(value, Container) and may_be_filled(value)  # `options: dict[str, Any]`
        if (
            home is None
            or name.startswith("__")
            or not (is_open or isinstance(value, Nothing | Primitive | Unknown | None))
        ):
            return value
        return self.with_objects(home, (cls.start, name), value, lambda: self._given_to(cls, name))

    def with_set(self, home: Module, name: str, value: Value) -> Value:
        """What a module calls `name`, with the objects that others put there."""
        if not self.careful or hides(value) or not isinstance(value, Nothing | Primitive | Unknown):
            return value
        found = self.with_objects(home, (-1, name), value, lambda: self._set_in(home, name))
        return value if found is None else found

    def with_objects(
        self, home: Module, key: tuple[int, str], value: Value | None, find: Callable[[], Iterator[Value]]
    ) -> Value | None:
        """A value with the objects that a search finds for it, which is made once for what is known at `home` by the key."""
        with self.step() as taken:
            objects = self.answer(home.given, key, (), lambda: tuple(filter(self.is_telling, find()))) if taken else ()
        return veiled(merge([*([] if value is None else [value]), *objects]), _WHY) if objects else value

    def _given_to(self, cls: ClassRef, name: str) -> Iterator[Value]:
        word, own, lineage = name.encode(), (field_of(cls.node, "name").text or b""), self.lineage(cls)
        for path in dict.fromkeys(each.path for each in lineage):
            for module in self.in_sight(path, lambda text: _may_set(text, word, own)):
                yield from self._set_on_objects(module, cls, name)
                yield from self._set_by_heirs(module, cls, name)
        yield from self._made_with(cls, name)

    def set_through(self, module: Module, scope: Scope) -> Iterator[Value]:
        """What is assigned to a property, where a function is its setter: `keeper.favourite = cage`."""
        owner = scope.parent
        is_setter = any(each.endswith(".setter") for each in decorators(scope.node))
        if owner is not None and owner.kind == "class" and is_setter:
            yield from self._given_to(class_at(module.path, owner.node), scope.name)

    def _set_on_objects(self, module: Module, cls: ClassRef, name: str) -> Iterator[Value]:
        """`session.name = value`, where the session is an object of the class, of a base or of one that derives from it."""
        for each in module.set_on(name):
            if (
                each.holder is not None
                and _may_be_object(each.value)
                and self.is_kin(self.evaluate(module, each.holder), cls)
            ):
                yield self._value_of(module, each)
        yield from self.set_by_key(module, name, lambda holder: self.is_kin(self.evaluate(module, holder), cls))

    def set_by_key(self, module: Module, name: str, has: Callable[[Node], bool]) -> Iterator[Value]:
        """What `setattr(owner, "name", value)` and the like set.

        Where only the run tells the name, that is an object for sure, of something known, which the file sets under no name.
        """
        set_so = [each.value for each in module.set_on(name)] if module.set_by_key else []
        is_set = any(value is not None and value.type != "none" for value in set_so)
        for owner, key, value in module.set_by_key:
            is_told = constant(key) == name
            if not _may_be_object(value) or not (is_told or (not is_set and may_spell(key, name))):
                continue
            if (
                is_told or (_is_known(module, owner) and not isinstance(self.evaluate(module, owner), Unknown))
            ) and has(owner):
                given = self.evaluate(module, value)
                if is_told or any(map(is_certain, choices(given))):
                    yield given

    def is_kin(self, owner: Value, cls: ClassRef) -> bool:
        """True for what may be a class, a base of it or one that derives from it, or an object of such a one."""
        owners = classes_of(owner)
        return any(each == cls or each in self.ancestry(cls) or cls in self.ancestry(each) for each in owners)

    def _value_of(self, module: Module, binding: Binding) -> Value:
        return self.binding(module, module.scopes.module, binding)

    def _set_by_heirs(self, module: Module, cls: ClassRef, name: str) -> Iterator[Value]:
        """What the bodies of derived classes give the attribute."""
        for scope in module.heirs:
            if any(each.kind is Kind.ASSIGN and each.value for each in scope.binding(name)):
                heir = class_at(module.path, scope.node)
                if heir != cls and cls in self.ancestry(heir):
                    yield self.own_member(heir, name) or Unknown()

    def _made_with(self, cls: ClassRef, name: str) -> Iterator[Value]:
        """What calls pass for a field of a dataclass or a model, which has no `__init__` of its own, or to `**kwargs` of that."""
        init = self.member(cls, "__init__", 1)
        names = self.field_names(cls) if init is None else ()
        if name not in names and not (isinstance(init, Function) and _takes_any(init)):
            return
        called = code(field_of(cls.node, "name"))
        for module in self.in_sight(cls.path, lambda text: _may_make(text, called, "" if name in names else name)):
            for call in module.calls_of(called):
                given = argument(passed_by(call), name, list(names))
                if given is not None and self.evaluate(module, field_of(call, "function")) == cls:
                    yield self.evaluate(module, given)

    def _set_in(self, home: Module, name: str) -> Iterator[Value]:
        """`module.name = value`, of other files."""
        word, own = name.encode(), ModuleRef(home.path)
        for module in self.in_sight(home.path, lambda text: word in text.sets):
            for each in module.set_on(name) if module is not home else ():
                if each.holder is not None and self.evaluate(module, each.holder) == own:
                    yield self._value_of(module, each)
            if module is not home:
                yield from self.set_by_key(module, name, partial(self._is_module, module, own))

    def _is_module(self, module: Module, own: ModuleRef, node: Node) -> bool:
        return self.evaluate(module, node) == own


def _is_known(module: Module, owner: Node) -> bool:
    """False for a parameter that only the callers of a function tell, who are too many to be asked for every attribute."""
    found = module.scopes.find(code(owner), owner.start_byte) if owner.type == "identifier" else None
    scope, bound = found if found is not None else (module.scopes.module, [])
    is_open = any(each.kind is Kind.PARAMETER and each.annotation is None for each in bound)
    return not is_open or (scope.parent is not None and scope.parent.kind == "class")


def _takes_any(function: Function) -> bool:
    return any(each.type == "dictionary_splat_pattern" for each in children(field_of(function.node, "parameters")))


def _may_make(text: Text, called: str, keyword: str) -> bool:
    """True where a file may call a class, and where that takes a keyword only, may pass it."""
    return called.encode() + b"(" in text.data and (not keyword or text.passes(keyword.encode()))


def _may_set(text: Text, name: bytes, cls: bytes) -> bool:
    """True where a file may set an attribute of the objects of a class, from outside or in a class that derives from it."""
    return name in text.sets or (cls in text.bases and name in text.defines)


def _may_be_object(value: Node | None) -> bool:
    """False for what is written down as a text, a number or the like."""
    return value is not None and value.type not in PLAIN


def classes_of(owner: Value) -> tuple[ClassRef, ...]:
    """The classes of the project that something may be, or an object of."""
    match owner:
        case ClassRef():
            return (owner,)
        case Instance(cls):
            return (cls,)
        case Unknown(guesses=guesses):
            return tuple(cls for each in guesses for cls in classes_of(each))
    return ()
