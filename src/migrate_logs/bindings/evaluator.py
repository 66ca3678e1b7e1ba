"""Owns what the parts of the resolver may ask of each other, and which modules they keep at hand."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.importers import Importers
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import Function, Knowledge, Value
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import UnreadableError, read

# Bounds of the memory that trees take. A run goes over thousands of files, each for a moment; what they import from stays.
_SERVED, _IMPORTED = 12, 64


class _Shelf:
    """Modules by path, None for one that cannot be read; the least recently used goes when there are too many."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._held: OrderedDict[str, Module | None] = OrderedDict()

    def __contains__(self, path: str) -> bool:
        return path in self._held

    def get(self, path: str) -> Module | None:
        """The module of a path; None also where it is not here."""
        if path in self._held:
            self._held.move_to_end(path)
        return self._held.get(path)

    def put(self, path: str, module: Module | None) -> None:
        """Keep a module."""
        self._held[path] = module
        if len(self._held) > self._size:
            self._held.popitem(last=False)

    def drop(self, path: str) -> None:
        """Keep a module no longer."""
        self._held.pop(path, None)


class Evaluator(ABC):
    """What every part of the resolver can ask for: the modules of the project, and what an expression stands for."""

    def __init__(self, layout: Layout, knowledge: Sequence[Knowledge], configured: Mapping[str, Library]) -> None:
        self.layout = layout
        self.importers = Importers(layout)
        self.known = {known.library: known for known in knowledge}
        self.types = load("types")
        third_party = {name: Library(library) for library, names in load("loggers").items() for name in names}
        self.configured = {**third_party, **configured}
        self._served = _Shelf(_SERVED)
        self._imported = _Shelf(_IMPORTED)
        self._depth = 0
        self.careful = False  # whether other files are asked for what they put into the names of a file
        self.following = 0  # parameters that are being followed to what is passed
        self.filling = 0  # collections whose contents are being looked for
        self.overriding = False  # whether derived classes are being asked what their methods give
        self.cuts = 0  # how often a way ended early: that of a parameter, into a collection, into derived classes
        self._stars: dict[tuple[str, str], Value | None] = {}  # names that are being looked for through `import *`
        self._owned: dict[str, frozenset[str]] = {}  # all names that a module has, where none comes through `import *`

    def open(self, path: str, data: bytes) -> Module:
        """The module of a file's bytes; UnreadableError where they are no source."""
        known = self._served.get(path) or self._imported.get(path)
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
        if path in self._imported:
            return self._imported.get(path)
        try:
            found: Module | None = self.open(path, self.layout.read(path))
        except (UnreadableError, OSError):
            found = None
        self._served.drop(path)
        self._imported.put(path, found)
        return found

    def drop(self, path: str) -> None:
        """Read a module anew when it is asked for again."""
        self._served.drop(path)
        self._imported.drop(path)
        self._owned.pop(path, None)

    @property
    def stage(self) -> tuple[int, ...]:
        """How far the way has come of what is being asked, and how it is asked."""
        return self.careful, self.following, self.filling, self.overriding

    def is_cut_short(self, cuts: int) -> bool:
        """True where a way ended early since there were so many `cuts`: that answers only who has come as far on theirs."""
        return self.cuts != cuts and bool(self.following or self.filling or self.overriding)

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
