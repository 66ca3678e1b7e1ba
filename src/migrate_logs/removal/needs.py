"""Owns what a file takes from other modules of the project, wherever the program finds these."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from migrate_logs.bindings.binders import imported
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, ModuleRef, Value
from migrate_logs.model import Span
from migrate_logs.source import code, original, span


@dataclass(frozen=True, slots=True)
class Uses:
    """What a file takes from other modules of the project: (path, name); "*" stands for all names.

    A module that is not where imports are looked up, but may be in a folder that the program adds, stands as `unplaced` says.
    """

    path: str
    imports: tuple[tuple[str, str, Span], ...]


def uses(module: Module, resolver: Resolver) -> Uses:
    """The names of other modules that a file imports, at any depth, each with the import statement's range."""
    found: list[tuple[str, str, Span]] = []
    for node in module.scopes.from_imports:
        origin = resolver.imported_module(module, node)
        target = origin.path if isinstance(origin, ModuleRef) else _unplaced(origin, resolver)
        if not target:
            continue
        names = [code(original(item)) for _, item in imported(node)]
        found += [(target, name, span(node)) for name in names or ["*"]]
    return Uses(module.path, tuple(found))


def _unplaced(origin: Value, resolver: Resolver) -> str:
    """What stands for a module whose first name some file or folder of the project has, wherever; "" for any other."""
    top = origin.dotted.partition(".")[0] if isinstance(origin, External) else ""
    is_own = top not in sys.stdlib_module_names and resolver.layout.may_have(top)
    return unplaced(origin.dotted) if isinstance(origin, External) and top and is_own else ""


def unplaced(dotted: str) -> str:
    """What stands for a module of which only the name is known."""
    return f"?{dotted}"
