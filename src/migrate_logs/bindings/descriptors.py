"""Owns attributes that are another thing than what the body of a class has: of a column, of what has `__get__`, of enums."""

from __future__ import annotations

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.classes import body_of, decorators
from migrate_logs.bindings.elements import is_enum
from migrate_logs.bindings.hoards import HoardReader
from migrate_logs.bindings.merging import merge
from migrate_logs.bindings.values import ClassRef, Function, Instance, Primitive, Typed, Unknown, Value

_NAME = ("name", "_name_")
_VALUE = ("value", "_value_")
_MAKERS = ("__new__", "__init__")  # they can give the members other values


class DescriptorReader(HoardReader):
    """Reads the attributes of objects through what their classes have for them."""

    def read(self, cls: ClassRef, name: str, value: Value | None) -> Value | None:
        """What an object of a class has under a name for which the class has `value`."""
        if value is None:
            return self.hoard(cls) if name == "data" else self._of_member(cls, name)
        if not isinstance(value, Typed | Instance) or not self._is_in_body(cls, name):
            return value
        if isinstance(value, Typed):
            return Primitive() if self._is_plain_column(value.dotted) else value
        getters = _signatures(self.member(value.cls, "__get__"))
        given = [self.of(value, self.returned(each)) for each in getters]
        told = [each for each in given if not (isinstance(each, Instance) and each.cls == value.cls)]  # for the class
        return merge(told) if told else value

    def _of_member(self, cls: ClassRef, name: str) -> Value | None:
        """What a member of an enum has under a name: its own, or one of the values that the body gives the members."""
        line = self.lineage(cls) if name in (*_NAME, *_VALUE) and any(map(is_enum, self.ancestry(cls))) else []
        if not line or name in _NAME:
            return Primitive() if line else None
        homes = [(module, body_of(module, each)) for each in line if (module := self.module(each.path)) is not None]
        if any(maker in body.names for _, body in homes for maker in _MAKERS):
            return None
        given = (
            self.binding(module, body, each)
            for module, body in homes
            for own, bindings in body.names.items()
            for each in bindings
            if each.kind is Kind.ASSIGN and each.value is not None and not own.startswith("_")
        )
        return merge([*given])

    def _is_in_body(self, cls: ClassRef, name: str) -> bool:
        homes = ((self.module(each.path), each) for each in self.lineage(cls))
        return any(module is not None and name in body_of(module, each).names for module, each in homes)

    def _is_plain_column(self, dotted: str) -> bool:
        library, _, kind = dotted.rpartition(".")
        return kind in self.types["columns"] and library in self.types["column_libraries"]


def _signatures(getter: Value | None) -> list[Function]:
    """A method as it is written: that of an overloaded one which callers see, not the one that serves them all."""
    written = getter.guesses if isinstance(getter, Unknown) else (getter,)
    found = [each for each in written if isinstance(each, Function)]
    return [each for each in found if "overload" in decorators(each.node)] or found
