"""Owns what comes into a module from others: by an import, by `import *`, and as a name of a module of the project."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.calls import CallReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import External, Logger, Method, ModuleRef, Unknown, Value
from migrate_logs.source import code, field_of

_NOT_SET = Unknown("not set by the module")


class ImportReader(CallReader):
    """Follows names to the modules that set them."""

    def imported(self, module: Module, node: Node, item: Node) -> Value:
        """What an item of an import statement brings."""
        if node.type == "import_statement":
            aliased = item.type == "aliased_import"
            dotted = code(field_of(item, "name") if aliased else item)
            return self.layout.absolute(module.path, dotted if aliased else dotted.partition(".")[0])
        name = code(field_of(item, "name") if item.type == "aliased_import" else item)
        origin = self.imported_module(module, node)
        folder = module.path.removesuffix("/__init__.py")
        if origin == ModuleRef(module.path):  # `from . import part` in a package's __init__ imports a submodule
            return self.layout.locate(folder, name) or Unknown("imports itself")
        is_itself = origin == External(self.layout.dotted(module.path))  # `from app import part`, there
        if is_itself and (part := self.layout.locate(folder, name)) is not None:
            return part
        return self.attribute(origin, name)

    def starred(self, module: Module, name: str) -> Value | None:
        """A name that comes through `from x import *`."""
        if name.startswith("_") or not module.stars:
            return None
        return self.answer(module.starred, (name, self.careful), None, partial(self._by_stars, module, name))

    def _by_stars(self, module: Module, name: str) -> Value | None:
        for node in reversed(module.stars):  # of two that have the name the later one gives it
            found = self.attribute(self.imported_module(module, node), name)
            if not isinstance(found, Unknown):
                return found
        return None

    def is_covered(self, module: Module, name: str) -> bool:
        """True where `from x import *` puts something else in place of a library or a builtin of that name."""
        same = (_NOT_SET, External(name), External(f"builtins.{name}"))
        origins = [self.imported_module(module, node) for node in module.stars]
        return any(isinstance(each, ModuleRef) and self.taken_from(each.path, name) not in same for each in origins)

    def external(self, dotted: str) -> Value:
        if dotted in self.configured:
            return Logger(self.configured[dotted])
        for known in self.known.values():
            if dotted in known.loggers:
                return Logger(known.library, identity="")
            owner, _, name = dotted.rpartition(".")
            if owner in known.modules and name in known.methods:
                return Method(Logger(known.library, identity=""), name)
        return External(dotted)

    def taken_from(self, path: str, name: str) -> Value:
        """What a module of the project calls `name`."""
        if self.lacks(path, name):
            return _NOT_SET
        module = self.module(path)
        if module is None:
            return Unknown("a module that cannot be read")
        again = Unknown("modules that import each other")
        return self.answer(self.answers(module), (name,), again, partial(self._global_of, module, name))

    def lacks(self, path: str, name: str) -> bool:
        """True where a module is known not to have a name: who looks through many `import *` need not parse them again."""
        owned = self._owned.get(path)
        return owned is not None and name not in owned

    def _global_of(self, module: Module, name: str) -> Value:
        path = module.path
        configured = self.configured.get(f"{module.dotted}.{name}")
        found = module.scopes.find(name, len(module.source.text))
        if found is not None:
            value = self.with_set(module, name, self.kept(module, name, self.bound(module, *found)))
            return value if configured is None else self.as_configured(configured, value)
        if configured is not None:
            return Logger(configured)
        folder = path.removesuffix("/__init__.py") if path.endswith("/__init__.py") else None
        inner = self.layout.locate(folder, name) if folder else None
        if folder is None and not module.stars:
            given = (dotted.rpartition(".") for dotted in self.configured)
            loggers = [last for owner, _, last in given if owner == module.dotted]
            self._owned[path] = frozenset(module.scopes.module.names).union(loggers)
        return self.starred(module, name) or inner or _NOT_SET

    @abstractmethod
    def bound(self, module: Module, scope: Scope, bindings: list[Binding]) -> Value:
        """What a name of a scope stands for that is bound by any of `bindings`."""
