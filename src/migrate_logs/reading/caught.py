"""Owns which expressions are exceptions: caught, made, asked for with `isinstance`."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.values import Caught, ClassRef, Container, External, Instance, Typed, Value
from migrate_logs.reading.site import Site
from migrate_logs.source import children, code, field_of, unwrap

_FUNCTIONS = frozenset({"function_definition", "lambda", "class_definition"})


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
    found = site.module.scopes.find(code(node), node.start_byte)
    for guarded, condition in _conditions(node):
        known = site.module.scopes.find(code(node), condition.start_byte)
        if found is None or known is None or known[0] is not found[0]:
            continue
        is_kept = not any(_holds(guarded, each.node) or _holds(condition, each.node) for each in found[1])
        if is_kept and any(_asks_for_exception(site, each, code(node)) for each in _clauses(condition)):
            return True
    return False


def _holds(outer: Node, inner: Node) -> bool:
    return outer.start_byte <= inner.start_byte < outer.end_byte


def _conditions(node: Node) -> Iterator[tuple[Node, Node]]:
    """The conditions that hold where a node is evaluated, with what they guard."""
    while node.parent is not None and node.parent.type not in _FUNCTIONS:
        inner, node = node, node.parent
        if node.type in ("if_statement", "elif_clause") and field_of(node, "consequence") == inner:
            yield inner, field_of(node, "condition")
        elif node.type == "conditional_expression" and children(node)[0] == inner:
            yield inner, children(node)[1]


def _clauses(condition: Node) -> Iterator[Node]:
    condition = unwrap(condition)
    if condition.type == "boolean_operator" and code(field_of(condition, "operator")) == "and":
        yield from _clauses(field_of(condition, "left"))
        yield from _clauses(field_of(condition, "right"))
    else:
        yield condition


def _asks_for_exception(site: Site, node: Node, name: str) -> bool:
    if node.type != "call" or site.value(field_of(node, "function")) != External("builtins.isinstance"):
        return False
    given = children(field_of(node, "arguments"))
    if len(given) != 2 or code(given[0]) != name:
        return False
    classes = children(given[1]) if given[1].type == "tuple" else [given[1]]
    return all(_is_exception_class(site, site.value(each)) for each in classes)
