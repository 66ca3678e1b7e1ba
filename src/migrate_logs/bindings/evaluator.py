"""Owns what the parts of the resolver may ask of each other, and which modules they keep at hand."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

from tree_sitter import Node

from migrate_logs.bindings.asking import Answers, Asker
from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.importers import Importers
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import Function, Knowledge, Value
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import UnreadableError, read

# Bounds of the memory that trees take (22 times their text), in bytes of text. A run goes over thousands of files, each for a
# moment; what they import from stays, and more of what somebody came back for after it had gone.
_SERVED, _IMPORTED, _WANTED = 200_000, 600_000, 12_000_000
_FRAMES = 20_000  # that the longest way takes: some 20 for each expression on it
_LASTING = 16  # the uses of a module that count at most


class _Shelf:
    """Modules by path, None for one that cannot be read, as far as there is room for their texts.

    The least used go first; the least recently used would be the wrong ones where a project is gone over in turn: those that
    are needed again next. Uses are counted from those of the last one that went, up to a bound, so that what was used long
    ago goes, too (least frequently used with dynamic aging; Arlitt et al., 2000).
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._age = 0
        self._held: dict[str, Module | None] = {}
        self._uses: dict[str, int] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._held

    def get(self, path: str) -> Module | None:
        """The module of a path; None also where it is not here."""
        if path in self._held:
            self._uses[path] = min(self._uses[path] + 1, self._age + _LASTING)
        return self._held.get(path)

    def put(self, path: str, module: Module | None) -> list[str]:
        """Keep a module; the paths of those that went for it."""
        gone = []
        self._room -= _length(module)
        while self._room < 0 and self._held:
            gone.append(min(self._uses, key=self._uses.__getitem__))
            self._age = self._uses[gone[-1]]
            self.drop(gone[-1])
        self._held[path] = module
        self._uses[path] = self._age + 1
        return gone

    def drop(self, path: str) -> None:
        """Keep a module no longer."""
        if path in self._held:
            self._room += _length(self._held.pop(path))
            del self._uses[path]


def _length(module: Module | None) -> int:
    return 0 if module is None else len(module.source.text)


class Evaluator(Asker, ABC):
    """What every part of the resolver can ask for: the modules of the project, and what an expression stands for."""

    def __init__(self, layout: Layout, knowledge: Sequence[Knowledge], configured: Mapping[str, Library]) -> None:
        super().__init__()
        sys.setrecursionlimit(max(sys.getrecursionlimit(), _FRAMES))
        self.layout = layout
        self.importers = Importers(layout)
        self.known = {known.library: known for known in knowledge}
        self.types = load("types")
        third_party = {name: Library(library) for library, names in load("loggers").items() for name in names}
        self.configured = {**third_party, **configured}
        self._served = _Shelf(_SERVED)
        self._imported = _Shelf(_IMPORTED)
        self._wanted = _Shelf(_WANTED)
        self._gone: set[str] = set()  # paths of modules that had to go from those imported
        self._owned: dict[str, frozenset[str]] = {}  # all names that a module has, where none comes through `import *`

    def open(self, path: str, data: bytes) -> Module:
        """The module of a file's bytes; UnreadableError where they are no source."""
        known = self._served.get(path) or self._imported.get(path) or self._wanted.get(path)
        if known is not None and known.source.encode(known.source.text) != data:
            self.drop(path)
            known = None
        if known is None:
            known = self.parsed(path, data)
            self._served.put(path, known)
        return known

    def parsed(self, path: str, data: bytes) -> Module:
        """A module of a file's bytes, made anew."""
        return Module(read(path, data), self.layout.dotted(path))

    def module(self, path: str) -> Module | None:
        """A module of the project, read when it is first asked for; None where it cannot be read."""
        for shelf in (self._imported, self._wanted):
            if path in shelf:
                return shelf.get(path)
        try:
            found: Module | None = self.open(path, self.layout.read(path))
        except (UnreadableError, OSError):
            found = None
        self._served.drop(path)
        if path in self._gone:
            self._wanted.put(path, found)
        else:
            self._gone.update(self._imported.put(path, found))
        return found

    def answers(self, module: Module) -> Answers[Value]:
        """What was found of a module, as it is asked now."""
        return module.careful if self.careful else module.values

    def drop(self, path: str) -> None:
        """Read a module anew when it is asked for again."""
        for shelf in (self._served, self._imported, self._wanted):
            shelf.drop(path)
        self._owned.pop(path, None)

    @abstractmethod
    def evaluate(self, module: Module, node: Node) -> Value:
        """What the expression `node` of `module` stands for."""

    @abstractmethod
    def name(self, module: Module, name: str, offset: int) -> Value:
        """What `name`, read at `offset` of `module`, stands for."""

    @abstractmethod
    def attribute(self, owner: Value, name: str) -> Value:
        """What `owner.name` stands for."""

    @abstractmethod
    def external(self, dotted: str) -> Value:
        """What a dotted name outside the project stands for."""

    @abstractmethod
    def binding(self, module: Module, scope: Scope, binding: Binding) -> Value:
        """What one binding of a name gives it."""

    @abstractmethod
    def entered(self, manager: Value) -> Value:
        """What a with statement gives for the object that it enters."""

    @abstractmethod
    def returned(self, function: Function) -> Value:
        """What a function of the project gives back."""

    @abstractmethod
    def made_by(self, function: Value) -> Value:
        """What a function, a class or a lambda makes of whatever it is given."""
