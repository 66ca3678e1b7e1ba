"""Owns which expressions are exceptions: caught, made, asked for with `isinstance`."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.narrowing import asked_classes, clauses, conditions, is_kept
from migrate_logs.bindings.values import Caught, ClassRef, Container, External, Instance, Typed, Value
from migrate_logs.reading.site import Site
from migrate_logs.source import code, field_of


def is_exception(site: Site, node: Node) -> bool:
    """True for an expression that is an exception or None, as far as the file tells."""
    if node.type == "attribute" and code(field_of(node, "attribute")) in ("__cause__", "__context__"):
        return is_exception(site, field_of(node, "object"))
    return _is_exception_value(site, site.value(node)) or (node.type == "identifier" and _is_narrowed(site, node))


def _is_exception_value(site: Site, value: Value) -> bool:
    match value:
        case Caught():
            return True
        case Typed(dotted):
            return _is_exception_name(dotted)
        case Instance(cls):
            return _is_exception_class(site, cls)
        case Container(parts=(_, middle, _)):  # sys.exc_info()
            return _is_exception_value(site, middle)
    return False


def _is_exception_class(site: Site, value: Value) -> bool:
    bases = site.resolver.ancestry(value) if isinstance(value, ClassRef) else (value,)
    return any(isinstance(base, External) and _is_exception_name(base.dotted) for base in bases)


def _is_exception_name(dotted: str) -> bool:
    """True for the names that exception classes have."""
    return dotted.rpartition(".")[2].endswith(("Error", "Exception", "Warning", "KeyboardInterrupt", "SystemExit"))


def _is_narrowed(site: Site, node: Node) -> bool:
    """True for a name that is only read where `isinstance(name, Exception)` holds, and is not bound again there."""
    return any(
        is_kept(site.module, node, guarded, condition)
        and any(_asks_for_exception(site, each, code(node)) for each in clauses(condition))
        for guarded, condition in conditions(node)
    )


def _asks_for_exception(site: Site, node: Node, name: str) -> bool:
    if node.type != "call" or site.value(field_of(node, "function")) != External("builtins.isinstance"):
        return False
    classes = asked_classes(node, name)
    return bool(classes) and all(_is_exception_class(site, site.value(each)) for each in classes)
