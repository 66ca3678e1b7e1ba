"""Owns where the constants stand that an expression has its value from, so that one can tell whether others set them anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, given
from migrate_logs.bindings.classes import body_of
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, ModuleRef, Value
from migrate_logs.source import code, field_of

_STEPS = 200  # names looked up for one expression


def home(owner: ModuleRef | ClassRef, name: str) -> str:
    """Where a name of a module or a class stands: `app/conf.py:LEVEL`, `app/conf.py:Limits.LEVEL`."""
    if isinstance(owner, ModuleRef):
        return f"{owner.path}:{name}"
    return f"{owner.path}:{code(field_of(owner.node, 'name'))}.{name}"


def homes(resolver: Resolver, module: Module, nodes: Sequence[Node]) -> frozenset[str]:
    """The homes of all names of modules and classes from which expressions have their value, on whatever way."""
    search = _Search(resolver)
    for node in nodes:
        search.read(module, node)
    return frozenset(search.found)


def _names(node: Node) -> Iterator[Node]:
    """The names and attribute chains of an expression."""
    if node.type in ("identifier", "attribute"):
        yield node
    else:
        for child in node.named_children:
            yield from _names(child)


@dataclass(eq=False, slots=True)
class _Search:
    """Answers one question; what binds a name is looked at once."""

    resolver: Resolver
    found: set[str] = field(default_factory=set)
    _seen: set[tuple[str, int, str]] = field(default_factory=set)

    def read(self, module: Module, node: Node) -> None:
        for each in _names(node):
            if each.type == "identifier":
                self._name(module, each)
            else:
                owner = field_of(each, "object")
                self.read(module, owner)
                self._member(self.resolver.evaluate(module, owner), code(field_of(each, "attribute")))

    def _name(self, module: Module, node: Node) -> None:
        found = module.scopes.find(code(node), node.start_byte)
        if found is None or found[0].kind == "module":
            self._member(ModuleRef(module.path), code(node))
        else:
            self._bound(module, found[1])

    def _member(self, owner: Value, name: str) -> None:
        """`owner.name`, where the owner is a module or a class."""
        home_module = self.resolver.module(owner.path) if isinstance(owner, ModuleRef | ClassRef) else None
        if home_module is None or not isinstance(owner, ModuleRef | ClassRef) or home(owner, name) in self.found:
            return
        self.found.add(home(owner, name))
        if isinstance(owner, ModuleRef):
            bindings = home_module.scopes.module.names.get(name, [])
            above = [] if bindings else [self.resolver.imported_module(home_module, star) for star in home_module.stars]
        else:
            bindings = body_of(home_module, owner).names.get(name, [])
            above = [] if bindings else list(self.resolver.bases(owner))
        self._bound(home_module, bindings)
        for each in above:
            self._member(each, name)

    def _bound(self, module: Module, bindings: Sequence[Binding]) -> None:
        for each in bindings:
            key = (module.path, each.node.start_byte, each.name)
            if key in self._seen or len(self._seen) > _STEPS:
                continue
            self._seen.add(key)
            value = given(each)
            if each.kind is Kind.IMPORT and each.node.type == "import_from_statement" and each.value is not None:
                item = field_of(each.value, "name") if each.value.type == "aliased_import" else each.value
                self._member(self.resolver.imported_module(module, each.node), code(item))
            elif value is not None:
                self.read(module, value)
