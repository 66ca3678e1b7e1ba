"""Owns what keeps a logger for a call: names of functions and modules, and attributes of objects."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.classes import body_of, decorator_names
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences, reads_all
from migrate_logs.bindings.rebound import binds_fields, in_order, is_bound_again
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.spellings import spellings
from migrate_logs.bindings.values import ClassRef, External, Instance
from migrate_logs.model import Span
from migrate_logs.reading.giving import heirs_of
from migrate_logs.reading.site import Site
from migrate_logs.source import code, field_of, span, unwrap

_NAMESPACES = ("locals", "vars", "globals")  # what hands all names on: `render(**locals())`
# A class that defines one of these has a say in what its objects have, or tells others of it.
_CHOOSING = frozenset({"__slots__", "__setattr__", "__getattribute__", "__getstate__", "__reduce__", "__reduce_ex__"})


@dataclass(frozen=True)
class Keeper(ABC):
    """What keeps a logger under a `name`, as the call spells it: `log`, `self.log`.

    It is given the `value`, and in some places `others`.
    """

    name: str
    value: Node
    others: tuple[Node, ...]

    @abstractmethod
    def may_add(self, name: str) -> bool:
        """True where nobody has `name`, which is spelled in the same way, or would notice it."""

    @abstractmethod
    def given(self, node: Node) -> list[Binding]:
        """What gives a neighbour, as `node` spells it, its value."""

    @abstractmethod
    def uses(self, name: str) -> Iterator[Node]:
        """Where the neighbour `name` is spelled."""


@dataclass(frozen=True)
class _Name(Keeper):
    """A name of a function or a module."""

    module: Module
    scope: Scope

    def may_add(self, name: str) -> bool:
        text, within = self.module.source.text, span(self.scope.node)
        return not any(within.holds(Span(at, at)) for word in (name, *_NAMESPACES) for at in spellings(text, word))

    def given(self, node: Node) -> list[Binding]:
        return self.scope.names.get(code(node), []) if node.type == "identifier" else []

    def uses(self, name: str) -> Iterator[Node]:
        return occurrences(self.module, name, self.scope.body)


@dataclass(frozen=True)
class _Member(Keeper):
    """An attribute that the class `home` gives its objects, in the file of the call."""

    site: Site
    home: ClassRef

    def may_add(self, name: str) -> bool:
        resolver = self.site.resolver
        heirs = heirs_of(resolver, self.home)
        if heirs is None or any(map(self._chooses, heirs)):
            return False
        files = (resolver.module(path) for path in {each.path for each in (*resolver.lineage(self.home), *heirs)})
        texts = (each.source.text for each in files if each is not None)
        return not any(reads_all(text) or any(True for _ in spellings(text, _last(name))) for text in texts)

    def _chooses(self, cls: ClassRef) -> bool:
        module = self.site.resolver.module(cls.path)
        return module is None or not _CHOOSING.isdisjoint(body_of(module, cls).names)

    def given(self, node: Node) -> list[Binding]:
        is_beside = node.type == "attribute" and code(field_of(node, "object")) == self.name.rpartition(".")[0]
        return _set_on(self.site, self.home, _last(code(node))) if is_beside else []

    def uses(self, name: str) -> Iterator[Node]:
        root = self.site.module.source.root
        for at in spellings(self.site.module.source.text, _last(name)):
            node = root.descendant_for_byte_range(at, at + 1) or root
            owned = node.parent if node.parent is not None and node.parent.type == "attribute" else node
            if owned is node or _concerns(self.site, self.home, field_of(owned, "object")):
                yield owned


def keepers(site: Site) -> Iterator[Keeper]:
    """What keeps the logger on its way from where it is made to a call, the nearest first."""
    node = _made_from(field_of(unwrap(field_of(site.call, "function")), "object"))
    seen: set[int] = set()
    while node.id not in seen:
        seen.add(node.id)
        found = _name(site, node) if node.type == "identifier" else _member(site, node)
        if found is None:
            return
        yield found
        node = _made_from(found.value)


def _name(site: Site, node: Node) -> _Name | None:
    found = site.module.scopes.find(code(node), node.start_byte)
    if found is None:
        return None
    scope, bound = found
    every = scope.binding(code(node))  # of several in the straight lines of a module, the last one is found
    if len(bound) < len(every) and not all(map(binds_fields, every)):
        return None
    is_own = all(site.module.scopes.at(each.node.start_byte) is scope for each in every)  # no `global`, no `nonlocal`
    if scope.kind not in ("module", "function") or not is_own or not (len(bound) == 1 or is_bound_again(bound)):
        return None
    if bound[0].kind is not Kind.ASSIGN or bound[0].value is None:
        return None
    first, *others = in_order(bound)
    return _Name(code(node), first, tuple(others), site.module, scope)


def _member(site: Site, node: Node) -> _Member | None:
    """The attribute of an object that its own class, in the file of the call, gives a value in one place."""
    holder = field_of(node, "object") if node.type == "attribute" else node
    owner = site.value(holder) if holder.type == "identifier" else None
    if node.type != "attribute" or not isinstance(owner, Instance):
        return None
    name = _last(code(node))
    home = _home(site, owner.cls, name)
    bound = _set_on(site, home, name) if home is not None else []
    if home is None or len(bound) != 1 or bound[0].kind is not Kind.ASSIGN or bound[0].value is None:
        return None
    given = bound[0].holder
    is_same = given is not None and code(given) == code(holder) and site.value(given) == Instance(home)
    return _Member(code(node), bound[0].value, (), site, home) if is_same else None


def _set_on(site: Site, home: ClassRef, name: str) -> list[Binding]:
    """What gives an attribute of the objects of a class, of its bases and its heirs a value, and of objects unknown."""
    found = site.module.set_on(name)
    return [each for each in found if each.holder is None or _concerns(site, home, each.holder)]


def _concerns(site: Site, home: ClassRef, holder: Node) -> bool:
    value = site.value(holder)
    cls = value.cls if isinstance(value, Instance) else value
    if not isinstance(cls, ClassRef):
        return True
    return home in site.resolver.lineage(cls) or cls in site.resolver.lineage(home)


def _home(site: Site, cls: ClassRef, name: str) -> ClassRef | None:
    """The class that gives its objects an attribute, where these may have any; None for one of another file."""
    lineage = site.resolver.lineage(cls)
    home = next((each for each in lineage if site.resolver.own_member(each, name) is not None), None)
    if home is None or home.path != site.module.path or not all(map(_is_open, site.resolver.ancestry(home))):
        return None
    bodies = [(body_of(module, each), each) for each in lineage if (module := site.resolver.module(each.path))]
    chooses = any(_sets(body, name) or not _CHOOSING.isdisjoint(body.names) for body, _ in bodies)
    return None if chooses or any(decorator_names(each.node) for _, each in bodies) else home


def _sets(body: Scope, name: str) -> bool:
    """True where the body of a class does more with a name than to tell its type."""
    return any(each.kind is not Kind.ASSIGN or each.value is not None for each in body.names.get(name, ()))


def _is_open(value: object) -> bool:
    """True for a class of the project or of the standard library: the objects of others may have what they declare alone."""
    if isinstance(value, External):
        top = value.dotted.partition(".")[0]
        return top == "builtins" or top in sys.stdlib_module_names
    return isinstance(value, ClassRef)


def _made_from(node: Node) -> Node:
    """What `name.bind(...).opt(...)` begins with; any other expression as it is."""
    node = unwrap(node)
    while node.type == "call" and field_of(node, "function").type == "attribute":
        node = unwrap(field_of(field_of(node, "function"), "object"))
    return node


def _last(name: str) -> str:
    return name.rpartition(".")[2]
