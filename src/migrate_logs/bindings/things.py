"""Owns the things that files share by name without a class that says what they have: `settings = SimpleNamespace()`.

Whatever anybody sets on such a thing is an attribute of it from then on; the files that import it can set as much as its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.merging import hides
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import OutsideReader
from migrate_logs.bindings.values import ModuleRef, Nothing, Primitive, Typed, Unknown, Value
from migrate_logs.source import children, code, field_of

Origin = tuple[str, str, int]  # the file in which a thing has its name, that name, and where the scope of it begins
_WHOLE = -1  # of a name that a module has
_HOPS = 4  # modules that pass a name on


def is_shared(origin: Origin) -> bool:
    """True for what has its name in a module, so that other files can have it."""
    return origin[2] == _WHOLE


def is_imported(module: Module, node: Node) -> bool:
    """True for a name that is imported, and for the parts of one."""
    while node.type == "attribute":
        node = field_of(node, "object")
    found = module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
    return found is not None and any(binding.kind is Kind.IMPORT for binding in found[1])


class ThingReader(OutsideReader):
    """Finds where names that files share are from, and what is set on what they stand for."""

    def origin(self, module: Module, node: Node) -> Origin | None:
        """Where the thing has its name that a name, or an attribute of a module, stands for."""
        if node.type == "attribute":
            above = field_of(node, "object")
            owner = self.evaluate(module, above) if is_imported(module, above) else None
            return self._named_in(owner, code(field_of(node, "attribute"))) if isinstance(owner, ModuleRef) else None
        found = module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
        if found is None:
            return None
        scope, bindings = found
        if bindings and bindings[-1].kind is Kind.IMPORT:
            return self._passed_on(module, bindings[-1], 0)
        return (module.path, code(node), _WHOLE if scope is module.scopes.module else scope.body.start)

    def _named_in(self, owner: Value, name: str, hops: int = 0) -> Origin | None:
        home = self.module(owner.path) if isinstance(owner, ModuleRef) and hops < _HOPS else None
        bindings = home.scopes.module.names.get(name, []) if home is not None else []
        if home is None or not bindings:
            return None
        last = bindings[-1]
        return self._passed_on(home, last, hops) if last.kind is Kind.IMPORT else (home.path, name, _WHOLE)

    def _passed_on(self, module: Module, binding: Binding, hops: int) -> Origin | None:
        item = binding.value
        if binding.node.type != "import_from_statement" or item is None:
            return None
        name = code(field_of(item, "name") if item.type == "aliased_import" else item)
        return self._named_in(self.imported_module(module, binding.node), name, hops + 1)

    def imported_module(self, module: Module, node: Node) -> Value:
        """The module that a `from ... import` statement imports from."""
        origin = field_of(node, "module_name")
        if origin.type == "dotted_name":
            return self.layout.absolute(module.path, code(origin))
        dots = code(origin)
        level = len(dots) - len(dots.lstrip("."))
        return self.layout.relative(module.path, level, dots.lstrip(".").strip())

    def sharing(self, origin: Origin, name: str, fills: bool = False) -> list[str]:
        """The files that may set `name` on a thing, or put something into it: that of the thing, and those that import it."""
        path, word = origin[0], name.encode()

        def may(text: Text) -> bool:
            return word in (text.fills if fills else text.sets)

        own = [path] if may(self.importers.text(path)) or (not fills and self._is_made_with(origin, name)) else []
        return [*own, *(self.importers.of(path, may) if is_shared(origin) else ())]

    def with_attributes(self, module: Module, node: Node, value: Value) -> Value:
        """An attribute of something that has no class, with the objects that files in sight set it to."""
        is_told = node.type != "attribute" or hides(value) or not isinstance(value, Unknown | Nothing | Primitive)
        if is_told or not self.careful:
            return value
        found = self.set_on_thing(module, field_of(node, "object"), code(field_of(node, "attribute")))
        return value if found is None else found

    def set_on_thing(self, module: Module, node: Node, name: str) -> Value | None:
        """The objects that files set the attribute `name` of something to, where it is no module and of no class of the project."""
        origin = self.origin(module, node) if self.careful else None
        home = self.module(origin[0]) if origin is not None else None
        paths = self.sharing(origin, name) if origin is not None else []
        if origin is None or home is None or not paths:
            return None
        if not isinstance(self.evaluate(module, node), Unknown | Typed | Nothing):
            return None
        key = (origin[2], f"{origin[1]}.{name}")
        return self.with_objects(home, key, None, lambda: self._set_on(origin, name, paths))

    def _set_on(self, origin: Origin, name: str, paths: list[str]) -> Iterator[Value]:
        for module in filter(None, map(self.module, paths)):
            for each in module.set_on(name):
                if each.holder is not None and self.origin(module, each.holder) == origin:
                    yield self.binding(module, module.scopes.module, each)
            yield from self.set_by_key(module, name, partial(self._is_from, module, origin))
        yield from (self.evaluate(home, value) for home, value in self._made_with_keyword(origin, name))

    def _is_from(self, module: Module, origin: Origin, node: Node) -> bool:
        return self.origin(module, node) == origin

    def _made_with_keyword(self, origin: Origin, name: str) -> Iterator[tuple[Module, Node]]:
        """`SimpleNamespace(name=value)`."""
        home = self.module(origin[0])
        if home is None:
            return
        scope = home.scopes.module if is_shared(origin) else home.scopes.at(origin[2])
        for each in scope.names.get(origin[1], ()):
            call = each.value if each.kind is Kind.ASSIGN else None
            given = children(field_of(call, "arguments")) if call is not None and call.type == "call" else []
            for argument in given:
                is_named = argument.type == "keyword_argument" and code(field_of(argument, "name")) == name
                if is_named:
                    yield home, field_of(argument, "value")

    def _is_made_with(self, origin: Origin, name: str) -> bool:
        return any(True for _ in self._made_with_keyword(origin, name))
