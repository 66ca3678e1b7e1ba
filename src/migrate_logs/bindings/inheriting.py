"""Owns whose objects a class initialises besides its own: `Child(repo)`, where `Child` derives from it and has no `__init__`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.handing import HandingReader
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import ClassRef, Function, Value, class_at
from migrate_logs.source import code, field_of

_INIT = "__init__"
_OWN = ("cls", "__class__")
_FAMILY = 40  # derived classes of one class; those of more are a framework's, which calls them itself


class InheritingReader(HandingReader):
    """Finds the classes that inherit how their objects are initialised."""

    def initialised(self, target: Value) -> list[ClassRef]:
        """The classes in sight that derive from a class and leave it to that to initialise their objects."""
        home = self.module(target.path) if isinstance(target, ClassRef) and self.careful else None
        if home is None or not isinstance(target, ClassRef):
            return []
        return [*self.answer(home.initialising, (target.start,), (), lambda: (*self._initialised(target),))]

    def _initialised(self, target: ClassRef) -> list[ClassRef]:
        found: list[ClassRef] = []
        waiting = [target]
        while waiting and len(found) < _FAMILY:
            heirs = [each for each in self._heirs(waiting.pop()) if each not in found]
            found += heirs
            waiting += heirs
        return found

    def _heirs(self, cls: ClassRef) -> list[ClassRef]:
        name = field_of(cls.node, "name").text or b""

        def derives(text: Text) -> bool:
            return name in text.bases

        scopes = ((home, scope) for home in self.in_sight(cls.path, derives) for scope in home.heirs)
        heirs = [class_at(home.path, scope.node) for home, scope in scopes if _INIT not in scope.names]
        return [each for each in heirs if each != cls and cls in self.bases(each)]

    def made_of_own(self, module: Module, target: ClassRef) -> Iterator[Node]:
        """The calls that make objects of whatever class their own object is of: `cls(rows)`, `type(self)(rows)`."""
        typed = (each for each in module.loose_calls if code(field_of(each, "function")).startswith("type("))
        named = (each for name in _OWN for each in (*module.calls_of(name), *module.fed_calls_of(name)))
        for call in (*named, *typed) if self.careful else ():
            cls = self.evaluate(module, field_of(call, "function"))
            if isinstance(cls, ClassRef) and (self.initialises(target, cls) or cls in self.ancestry(target)):
                yield call

    def initialises(self, target: ClassRef, cls: ClassRef) -> bool:
        """True for a class that initialises the objects of another one."""
        found = self.member(cls, _INIT) if cls != target and target in self.ancestry(cls) else None
        return cls == target or (isinstance(found, Function) and found.owner == target)


def names_of(classes: list[ClassRef]) -> list[str]:
    """What classes are called."""
    return [code(field_of(each.node, "name")) for each in classes]
