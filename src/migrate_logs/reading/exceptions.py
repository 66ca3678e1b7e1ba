"""Owns what `exc_info=` may be, so that Logfire records the very exception that was recorded before."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from tree_sitter import Node

from migrate_logs.bindings.values import Caught, ClassRef, Container, External, Instance, Typed, Value
from migrate_logs.model import Attribute
from migrate_logs.reading.flags import is_flag, is_sure
from migrate_logs.reading.shown import source_of
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import children, code, field_of, span, unwrap

NONE = "None"
_FUNCTIONS = frozenset({"function_definition", "lambda", "class_definition"})


class Kind(StrEnum):
    """What an `exc_info=` asks for."""

    NOTHING = "nothing"
    HANDLED = "handled"  # the exception that is being handled, or nothing: a flag
    GIVEN = "given"  # an exception or an exception tuple, or nothing


def read(site: Site, node: Node) -> Attribute | Refused | None:
    """`_exc_info` for an `exc_info=` expression; None where no traceback was asked for.

    Logfire loses the whole log for a truthy value that is neither True, an exception nor an exception tuple, so every
    expression that might be one is refused. What is only declared to be a flag may hold any truth: it is asked for that.
    """
    text = _literal(unwrap(node)) or source_of(node)
    if not _known(site, node):
        if not is_flag(site.resolver, site.module, node):
            return Refused(
                "exc-info-unknown", f"exc_info={code(node)} may be something else than a flag or an exception"
            )
        if site.module.scopes.find("bool", node.start_byte) is not None:
            return Refused("exc-info-unknown", f"exc_info={code(node)} needs bool(), which this file binds anew")
        text = f"bool({text})"
    return None if text == NONE else Attribute("_exc_info", text, span(node))


def _literal(node: Node) -> str | None:
    """True or None for a literal, which logging takes for a flag."""
    match node.type:
        case "true" | "false" | "none":
            return "True" if node.type == "true" else NONE
        case "integer" | "float":
            return "True" if any(digit in code(node) for digit in "123456789") else NONE
        case "string":
            return "True" if code(node).strip("\"'") else NONE
    return None


def kinds(site: Site, node: Node) -> frozenset[Kind]:
    """What an expression may ask for; nothing at all where it may be something that Logfire does not take."""
    declared = frozenset({Kind.HANDLED}) if is_flag(site.resolver, site.module, node) else frozenset()
    return _known(site, node) or declared


def _known(site: Site, node: Node) -> frozenset[Kind]:
    """The same without the flags that are only declared."""
    literal = _literal(unwrap(node))
    if literal is not None:
        return frozenset({Kind.NOTHING if literal == NONE else Kind.HANDLED})
    return _kinds(site, node)


def _kinds(site: Site, node: Node) -> frozenset[Kind]:
    """What an expression that is no literal, or a part of one, may ask for where it is passed on as it is."""
    inner = unwrap(node)
    match inner.type:
        case "none":
            return frozenset({Kind.NOTHING})
        case "conditional_expression":
            body, _, other = children(inner)
            return _either(_kinds(site, body), _kinds(site, other))
        case "boolean_operator" if code(field_of(inner, "operator")) == "and":  # what is false asks for nothing
            return _either(frozenset({Kind.NOTHING}), _kinds(site, field_of(inner, "right")))
        case "boolean_operator":
            return _either(_kinds(site, field_of(inner, "left")), _kinds(site, field_of(inner, "right")))
        case "tuple" if len(children(inner)) == 3 and not any(each.type == "list_splat" for each in children(inner)):
            return frozenset({Kind.GIVEN})  # logging itself can do nothing with three other things
    if _is_exception(site, inner):
        return frozenset({Kind.GIVEN})
    return frozenset({Kind.HANDLED}) if is_sure(site.resolver, site.module, inner) else frozenset()


def _either(one: frozenset[Kind], other: frozenset[Kind]) -> frozenset[Kind]:
    return one | other if one and other else frozenset()


def _is_exception(site: Site, node: Node) -> bool:
    if node.type == "attribute" and code(field_of(node, "attribute")) in ("__cause__", "__context__"):
        return _is_exception(site, field_of(node, "object"))
    return _is_exception_value(site, site.value(node)) or (node.type == "identifier" and _is_narrowed(site, node))


def _is_exception_value(site: Site, value: Value) -> bool:
    match value:
        case Caught():
            return True
        case Typed(dotted):
            return is_exception_name(dotted)
        case Instance(cls):
            return _is_exception_class(site, cls)
        case Container(parts=(_, middle, _)):  # sys.exc_info()
            return _is_exception_value(site, middle)
    return False


def _is_exception_class(site: Site, value: Value) -> bool:
    bases = site.resolver.ancestry(value) if isinstance(value, ClassRef) else (value,)
    return any(isinstance(base, External) and is_exception_name(base.dotted) for base in bases)


def is_exception_name(dotted: str) -> bool:
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
