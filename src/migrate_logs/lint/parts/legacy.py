"""Owns what is left of other logging libraries in a file: the imports that give loggers."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import imported
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External
from migrate_logs.lint.parts.file import Legacy
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import captures, code, field_of, original, span

_IMPORTS = "[(import_statement) (import_from_statement)] @import"


def legacy_imports(module: Module, resolver: Resolver, libraries: frozenset[Library]) -> Iterator[Legacy]:
    """The imports of other libraries.

    The standard library's set-up (levels, handlers, `getLogger(name).setLevel(...)`) serves the logs of other people's
    packages, which stay: `logging` counts only where something is logged with it.
    """
    if not any(str(library).encode() in module.source.text for library in libraries):
        return
    nodes = captures(_IMPORTS, module.source.root).get("import", ())
    for node in sorted(nodes, key=lambda each: each.start_byte):
        for name, item in imported(node):
            library = _library(module, resolver, node, item)
            if library in libraries and (library is not Library.LOGGING or _logs(module, resolver, node, name, item)):
                yield Legacy(library, span(node), code(node))
                break


def _library(module: Module, resolver: Resolver, node: Node, item: Node) -> Library | None:
    """The library that an import is of."""
    origin = original(item) if node.type == "import_statement" else field_of(node, "module_name")
    root = code(origin).partition(".")[0]
    if origin.type != "dotted_name" or root not in {str(library) for library in Library}:
        return None
    return Library(root) if isinstance(resolver.layout.absolute(module.path, root), External) else None


def _logs(module: Module, resolver: Resolver, node: Node, name: str, item: Node) -> bool:
    """True where a name of `logging`, or `logging` itself, is used to log."""
    methods = resolver.known[Library.LOGGING].methods | frozenset(load("lint")["logger_makers"])
    if node.type == "import_statement":
        uses = (use.parent for use in occurrences(module, name))
        return any(
            use is not None
            and use.type == "attribute"
            and code(field_of(use, "attribute")) in methods
            and not _is_set_up(module, use)
            for use in uses
        )
    wanted = code(original(item))
    return wanted in methods and any(
        not _is_set_up(module, use) for use in occurrences(module, name) if not _inside(use, node)
    )


def _is_set_up(module: Module, function: Node) -> bool:
    """True for the `getLogger` of `getLogger(name).setLevel(...)`, also where the logger gets a name for it."""
    call = function.parent
    if call is None or call.type != "call" or call.parent is None:
        return False
    if call.parent.type != "assignment":
        return _sets_up(call)
    target = field_of(call.parent, "left")
    if target.type != "identifier" or _is_of_class(call):
        return False
    uses = [use for use in occurrences(module, code(target)) if use != target]
    return bool(uses) and all(map(_sets_up, uses))


def _sets_up(logger: Node) -> bool:
    """True where nothing is done with a logger but to set it up."""
    around = logger.parent
    is_owner = around is not None and around.type == "attribute"
    return around is not None and is_owner and code(field_of(around, "attribute")) in load("lint")["set_up"]


def _is_of_class(node: Node) -> bool:
    """True in the body of a class, whose names others reach as attributes."""
    around = node.parent
    while around is not None and around.type not in ("function_definition", "class_definition"):
        around = around.parent
    return around is not None and around.type == "class_definition"


def _inside(node: Node, other: Node) -> bool:
    return other.start_byte <= node.start_byte and node.end_byte <= other.end_byte
