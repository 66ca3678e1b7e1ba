"""Owns the parsed modules of a project, and what the parts of the resolver may ask of each other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from tree_sitter import Node

from migrate_logs.bindings import scopes
from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.scopes import Scope, Scopes
from migrate_logs.bindings.values import (
    Function,
    Knowledge,
    Value,
)
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import Source, UnreadableError, code, field_of, read

_CACHED_MODULES = 64  # bounds the memory that trees of other modules take


M = TypeVar("M", bound="Module | None")


@dataclass(eq=False)
class Module:
    """A parsed file of the project with its scopes and what is known of its expressions so far."""

    source: Source
    scopes: Scopes
    dotted: str
    memo: dict[tuple[int, int, str], Value] = field(default_factory=dict)
    busy: set[tuple[int, int, str]] = field(default_factory=set)

    @cached_property
    def attribute_targets(self) -> dict[str, list[Node]]:
        """Assignments to attributes (`x.name = ...`) by attribute name."""
        found: dict[str, list[Node]] = {}
        for node in self.scopes.binds:
            if node.type != "assignment" or field_of(node, "left").type != "attribute":
                continue
            found.setdefault(code(field_of(field_of(node, "left"), "attribute")), []).append(node)
        return found

    @cached_property
    def stars(self) -> list[Node]:
        """The `from x import *` statements of the module."""
        return [
            node
            for node in self.scopes.from_imports
            if node.parent == self.source.root and any(child.type == "wildcard_import" for child in node.named_children)
        ]

    @property
    def path(self) -> str:
        """The file's path, relative to the root of the project."""
        return self.source.path


class Evaluator(ABC):
    """What every part of the resolver can ask for: the modules of the project, and what an expression stands for."""

    def __init__(self, layout: Layout, knowledge: Sequence[Knowledge], configured: Mapping[str, Library]) -> None:
        self.layout = layout
        self.known = {known.library: known for known in knowledge}
        self.types = load("types")
        third_party = {name: Library(library) for library, names in load("loggers").items() for name in names}
        self.configured = {**third_party, **configured}
        self._modules: OrderedDict[str, Module | None] = OrderedDict()
        self._depth = 0

    def open(self, path: str, data: bytes) -> Module:
        """The module of a file's bytes; UnreadableError where they are no source."""
        known = self._modules.get(path)
        if known is not None and known.source.encode(known.source.text) == data:
            self._modules.move_to_end(path)
            return known
        source = read(path, data)
        return self._keep(path, Module(source, scopes.build(source), self.layout.dotted(path)))

    def module(self, path: str) -> Module | None:
        """A module of the project, read when it is first asked for; None where it cannot be read."""
        if path in self._modules:
            self._modules.move_to_end(path)
            return self._modules[path]
        try:
            return self.open(path, self.layout.read(path))
        except (UnreadableError, OSError):
            return self._keep(path, None)

    def _keep(self, path: str, module: M) -> M:
        self._modules[path] = module
        if len(self._modules) > _CACHED_MODULES:
            self._modules.popitem(last=False)
        return module

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
    def assigned(self, module: Module, binding: Binding) -> Value:
        """What an assignment gives its target."""

    @abstractmethod
    def returned(self, function: Function) -> Value:
        """What a function of the project gives back."""
