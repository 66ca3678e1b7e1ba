"""Owns how a value that a text showed is written: as itself, as its text, or as the piece that a format cut out of it."""

from __future__ import annotations

from collections.abc import Callable

from tree_sitter import Node

from migrate_logs.bindings.values import (
    Caught,
    ClassRef,
    Container,
    External,
    Function,
    Instance,
    Logger,
    ModuleRef,
    Nothing,
    Primitive,
    Typed,
    Unknown,
    Value,
)
from migrate_logs.literals import constant, written
from migrate_logs.naming.attributes import is_known_object, is_risky, may_be_error
from migrate_logs.reading.caught import is_exception
from migrate_logs.reading.changes import changed_after
from migrate_logs.reading.formatting import formats_itself
from migrate_logs.reading.pieces import Hole
from migrate_logs.reading.site import Site, is_pure
from migrate_logs.reading.specs import static_spec
from migrate_logs.source import code
from migrate_logs.templates import classify_spec

_PLAIN = frozenset(
    {"string", "concatenated_string", "integer", "float", "true", "false", "none", "comparison_operator"}
)
_NUMBERS = dict.fromkeys("eEfFgG", "float") | dict.fromkeys("cdxXo", "int")  # what such a %-format takes of its value
_NEEDS_PARENTHESES = frozenset({"named_expression", "yield", "expression_list", "pattern_list", "generator_expression"})


def source_of(node: Node) -> str:
    """The expression as it can stand behind `name=`."""
    text = code(node)
    return f"({text})" if node.type in _NEEDS_PARENTHESES and not text.startswith("(") else text


def cannot_be_formatted(hole: Hole) -> bool:
    """A text formatted as a number, None formatted at all."""
    kind = classify_spec(hole.spec, hole.conversion)
    if hole.conversion or kind == "none":
        return False
    literal = hole.node.type
    if hole.cuts_text and hole.spec.endswith("c") and len(constant(hole.node) or "") == 1:
        return False  # "%c" % "x"
    return (literal == "none" and not hole.cuts_text) or (
        literal in ("string", "concatenated_string") and kind == "numeric"
    )


def shown(site: Site, hole: Hole, node: Node, value: Value, ask: Callable[[], Value]) -> str:
    """The expression that logs what the text showed: the value itself, its text, or the piece that a format cut out."""
    text = source_of(node)
    plain = "format({})" if not hole.cuts_text and not hole.conversion and formats_itself(site, value) else "str({})"
    as_text = {"r": "repr({})", "a": "ascii({})"}.get(hole.conversion, plain).format(text)
    kind = classify_spec(static_spec(site, hole), hole.conversion)
    if plain == "format({})" and kind != "none":
        kind = "custom"
    if kind == "numeric" and _is_number_of_object(site, hole, value, ask):
        taken = _NUMBERS.get(hole.spec[-1]) if hole.cuts_text else None
        return f"format({text if taken is None else f'{taken}({text})'}, {written(hole.spec, hole.quote)})"
    if kind in ("none", "padding", "numeric") and (not hole.nested or all(map(is_pure, hole.nested))):
        is_text = kind != "numeric" and (
            may_be_object(site, node, value, ask)
            or changed_after(site, hole, value)
            or _loses_its_type(site, hole, node, value)
        )
        return as_text if is_text else text
    operand = as_text if hole.conversion or hole.cuts_text else text
    quote = hole.quote
    if hole.nested:
        return f"format({operand}, f{quote}{hole.dynamic_spec}{quote})"
    return f"format({operand}, {written(hole.spec, quote)})" if hole.spec else f"format({operand})"


def may_be_object(site: Site, node: Node, value: Value, ask: Callable[[], Value]) -> bool:
    """The same as `is_object`; where nothing in sight tells so, other files are asked by asking for the value anew."""
    if is_object(site, node, value):
        return True
    if node.type in _PLAIN or not isinstance(value, Unknown | Nothing | Primitive | Container):
        return False
    with site.resolver.carefully():
        is_told = is_object(site, node, ask())
    return is_told or site.resolver.is_given_object(site.module, node)


def _is_number_of_object(site: Site, hole: Hole, value: Value, ask: Callable[[], Value]) -> bool:
    """True where a numeric format asks an object of the project for its number, and the object itself is none."""
    if hole.nested:
        return False
    if isinstance(value, Unknown) and not value.may_hide:
        with site.resolver.carefully():
            value = ask()
    if isinstance(value, Instance):
        return not any(map(site.resolver.is_plain, site.resolver.ancestry(value.cls)))
    return isinstance(value, Unknown) and value.may_hide


def is_object(site: Site, node: Node, value: Value | None) -> bool:
    """True where serialising the value might show more than its text: Logfire exports every field of an object."""
    match value:
        case Caught() | ClassRef() | Function() | ModuleRef() | Logger():
            return True
        case Primitive() | Nothing():
            return False
        case Instance():
            return site.resolver.is_object(value)
        case Typed(dotted):
            return dotted.rpartition(".")[2] not in site.resolver.types["primitive"]
        case Container(element, keys):
            return is_object(site, node, element) or (keys is not None and is_object(site, node, keys))
        case Unknown(may_hide=True):
            return True
        case External(dotted) if is_known_object(dotted):
            return True
    return is_risky(node)


def _loses_its_type(site: Site, hole: Hole, node: Node, value: Value | None) -> bool:
    """True for the `repr()` of what may be an exception: Logfire makes `str()` of one, which may be empty."""
    if hole.conversion not in ("r", "a"):
        return False
    return may_be_error(node) or (value is not None and not hole.path and is_exception(site, node))
