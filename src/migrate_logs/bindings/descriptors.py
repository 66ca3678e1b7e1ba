"""Owns attributes that the body of a class has an object for which says what they are: the column of a table, a `__get__`."""

from __future__ import annotations

from migrate_logs.bindings.classes import body_of, decorators
from migrate_logs.bindings.merging import merge
from migrate_logs.bindings.records import RecordReader
from migrate_logs.bindings.values import ClassRef, Function, Instance, Primitive, Typed, Unknown, Value


class DescriptorReader(RecordReader):
    """Reads the attributes of objects through what their classes have for them."""

    def read(self, cls: ClassRef, name: str, value: Value | None) -> Value | None:
        """What an object of a class has under a name for which the class has `value`."""
        if not isinstance(value, Typed | Instance) or not self._is_in_body(cls, name):
            return value
        if isinstance(value, Typed):
            return Primitive() if self._is_plain_column(value.dotted) else value
        getters = _signatures(self.member(value.cls, "__get__"))
        given = [self.of(value, self.returned(each)) for each in getters]
        told = [each for each in given if not (isinstance(each, Instance) and each.cls == value.cls)]  # for the class
        return merge(told) if told else value

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
