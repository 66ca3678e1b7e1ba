"""Owns what the collections hold that are of a class of the project: `class Crew(list)`, `class Registry(UserDict)`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.elements import passed_to
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import classes_of
from migrate_logs.bindings.records import RecordReader
from migrate_logs.bindings.values import ClassRef, Container, External, Instance, Primitive, Value
from migrate_logs.source import code, field_of

_PLACE = "[]"  # what the objects in it are known by at the module of the class
_GIVING = ("__getitem__", "__iter__")


class HoardReader(RecordReader):
    """Follows objects into collections that have a class of their own, and out of them."""

    def opened(self, value: Value) -> Value:
        """A collection, be it of a class of the project that does not say itself what its objects give; any other value as it is."""
        known = super().opened(value)
        if not isinstance(known, Instance) or any(self.member(known.cls, name) is not None for name in _GIVING):
            return known
        return self.hoard(known.cls) or known

    def hoard(self, cls: ClassRef) -> Container | None:
        """What is in the objects of a class that is a collection, where that is objects."""
        home = self.module(cls.path) if self.careful else None
        base = self._collection(cls) if home is not None else ""
        if home is None or not base:
            return None
        held = self.with_objects(home, (cls.start, _PLACE), None, lambda: self._put_in(cls))
        return None if held is None else Container(held, Primitive() if base in self.types["mappings"] else None)

    def _collection(self, cls: ClassRef) -> str:
        """The kind of collection from outside that a class derives from; "" where it does from none."""
        outer = (each.dotted.rpartition(".")[2] for each in self.ancestry(cls) if isinstance(each, External))
        return next((kind for kind in outer if kind in self.types["own_collections"]), "")

    def _put_in(self, cls: ClassRef) -> Iterator[Value]:
        """The objects that files in sight make objects of the class of, and those that they put into them."""
        name = field_of(cls.node, "name").text or b""
        for module in self.in_sight(cls.path, lambda text: name in text.data):
            yield from self._made_of_others(module, cls)
            for listed in module.fillings.values():
                own = (each for each in listed if not each.is_key and self._is_one(module, each.holder, cls))
                yield from self._objects(module, own).values()

    def _made_of_others(self, module: Module, cls: ClassRef) -> Iterator[Value]:
        """What is in the arguments that objects of the class are made of: `Crew(people)`, `super().__init__(people)`."""
        called = code(field_of(cls.node, "name"))
        calls = [each for each in module.calls_of(called) if self.evaluate(module, field_of(each, "function")) == cls]
        calls += [each for each in module.calls_of("__init__") if _is_in(module, each, cls)]
        for call in calls:
            for node in passed_to(call):
                named = node.child_by_field_name("value") if node.type == "keyword_argument" else None
                given = self.evaluate(module, named or node)
                yield given if named is not None else self._element(given)

    def _is_one(self, module: Module, holder: Node, cls: ClassRef) -> bool:
        if code(holder).startswith("super("):
            return _is_in(module, holder, cls)
        found = classes_of(self.evaluate(module, holder))
        return any(each == cls or cls in self.ancestry(each) for each in found)


def _is_in(module: Module, node: Node, cls: ClassRef) -> bool:
    """True for what stands in the body of a class."""
    return module.path == cls.path and cls.node.start_byte <= node.start_byte < cls.node.end_byte
