"""Owns what `exc_info=` may be, so that Logfire records the very exception that was recorded before."""

from __future__ import annotations

from enum import StrEnum

from tree_sitter import Node

from migrate_logs.bindings.values import Container
from migrate_logs.model import Attribute
from migrate_logs.reading.caught import is_exception
from migrate_logs.reading.flags import is_flag, is_sure
from migrate_logs.reading.shown import source_of
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import children, code, field_of, span, unwrap

NONE = "None"


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
    value = site.value(inner)
    if is_exception(site, inner) or (isinstance(value, Container) and len(value.parts) == 3):  # a tuple from elsewhere
        return frozenset({Kind.GIVEN})
    return frozenset({Kind.HANDLED}) if is_sure(site.resolver, site.module, inner) else frozenset()


def _either(one: frozenset[Kind], other: frozenset[Kind]) -> frozenset[Kind]:
    return one | other if one and other else frozenset()
