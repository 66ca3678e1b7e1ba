"""Owns how the message expression of a call is taken apart: a literal, a template with its values, or a sum of texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.constants import text_of
from migrate_logs.literals import content, prefix, quote
from migrate_logs.reading.filling import brace, percent, percent_keys, percent_mapping
from migrate_logs.reading.pieces import Dynamic, Hole, Message, Piece, Text, joined
from migrate_logs.reading.site import Refused, Site, arguments
from migrate_logs.source import children, code, field_of, unwrap
from migrate_logs.templates import Field, TemplateError, parse_percent


def read(site: Site, node: Node) -> Message:
    """The message expression of a call."""
    node = unwrap(node)
    match node.type:
        case "string" | "concatenated_string":
            return _literal(node)
        case "binary_operator":
            return _operator(site, node)
        case "call":
            return _call(site, node)
        case "conditional_expression":
            return Refused("conditional-message", "the message is one of two texts")
        case "identifier" | "attribute":
            text = text_of(site.resolver, site.module, node)
            return Dynamic(node) if text is None else Text((text,))
    return Dynamic(node)


def formatted(site: Site, node: Node, values: Sequence[Node]) -> Message:
    """A %-style message with arguments; one mapping may fill %(key)s."""
    said = read(site, node)
    text = said.literal if isinstance(said, Text) else None
    if text is None:
        return (
            said
            if isinstance(said, Refused)
            else Refused("dynamic-template", "the %-template is known at run time only")
        )
    if len(values) == 1 and "%(" in text:
        display = unwrap(values[0])
        if display.type != "dictionary":
            return Refused("unsupported-format", "%(key)s of a mapping that may lack the key")
        return percent_mapping(text, display)
    return percent(text, values)


def _literal(node: Node) -> Message:
    strings = children(node) if node.type == "concatenated_string" else [node]
    pieces: list[Piece] = []
    for string in strings:
        kind = prefix(string)
        if "t" in kind:
            return Refused("template-string", "a t-string is an object, not a text")
        if "b" in kind:
            return Dynamic(node)
        pieces += _pieces(string)
    return Text(joined(pieces))


def _pieces(string: Node) -> Iterable[Piece]:
    for child in string.named_children:
        if child.type == "string_content":
            yield content(string, code(child))
        elif child.type == "interpolation":
            yield from _interpolation(string, child)


def _interpolation(string: Node, node: Node) -> Iterable[Piece]:
    expression = field_of(node, "expression")
    conversion = node.child_by_field_name("type_conversion")
    spec = node.child_by_field_name("format_specifier")
    debug = any(child.type == "=" for child in node.children)
    if debug:
        yield f"{code(expression)}="
    nested = tuple(inner for part in children(spec) for inner in children(part)) if spec else ()
    if expression.type == "named_expression":  # f"{x:=5}": no walrus, but the format spec "=5" (PEP 498)
        name = field_of(expression, "name")
        yield Hole(name, spec=code(node)[len(code(name)) + 2 : -1].lstrip(":"), quote=quote(string), made=node.end_byte)
        return
    yield Hole(
        expression,
        code(conversion).lstrip("!").strip() if conversion else "r" if debug and not spec else "",
        content(string, code(spec).removeprefix(":")) if spec and not nested else "",
        dynamic_spec=code(spec).removeprefix(":") if spec and nested else "",
        nested=nested,
        quote=quote(string),
        made=node.end_byte,
    )


def _operator(site: Site, node: Node) -> Message:
    operator = code(field_of(node, "operator"))
    if operator == "%":
        return _percent_operator(site, node)
    if operator != "+":
        return Dynamic(node)
    pieces: list[Piece] = []
    for operand in _operands(node):
        part = read(site, operand) if _is_text(site, operand) else Text((Hole(operand),))
        if not isinstance(part, Text) or part.surplus:
            return part if isinstance(part, Refused) else Dynamic(node)
        pieces += part.pieces
    has_text = any(isinstance(piece, str) for piece in pieces)
    return Text(joined(pieces)) if has_text else Dynamic(node)


def _operands(node: Node) -> Iterable[Node]:
    """The operands of a chain of +, from left to right; without recursion, since such chains get long."""
    right: list[Node] = []
    while node.type == "binary_operator" and code(field_of(node, "operator")) == "+":
        right.append(field_of(node, "right"))
        node = unwrap(field_of(node, "left"))
    return [node, *reversed(right)]


def _is_text(site: Site, node: Node) -> bool:
    node = unwrap(node)
    if node.type == "call":
        called = field_of(node, "function")
        return (
            called.type == "attribute"
            and code(field_of(called, "attribute")) == "format"
            and _is_text(site, field_of(called, "object"))
        )
    if node.type == "binary_operator":
        return _is_text(site, field_of(node, "left"))
    return node.type in ("string", "concatenated_string") or text_of(site.resolver, site.module, node) is not None


def _percent_operator(site: Site, node: Node) -> Message:
    return _made(_filled(site, node), node)


def _made(message: Message, node: Node) -> Message:
    """A text whose values become text when the operator or call `node` is evaluated."""
    if not isinstance(message, Text):
        return message
    pieces = (piece if isinstance(piece, str) else replace(piece, made=node.end_byte) for piece in message.pieces)
    return replace(message, pieces=tuple(pieces))


def _filled(site: Site, node: Node) -> Message:
    left, right = read(site, field_of(node, "left")), unwrap(field_of(node, "right"))
    text = left.literal if isinstance(left, Text) else None
    if text is None:
        return left if isinstance(left, Refused) else Dynamic(node)
    try:
        fields = [part for part in parse_percent(text) if isinstance(part, Field)]
    except TemplateError as error:
        return Refused("unsupported-format", str(error))
    if right.type == "dictionary" and any(field.key is not None for field in fields):
        return percent_mapping(text, right)
    if any(field.key is not None for field in fields):
        return percent_keys(text, right)
    if right.type == "tuple":
        items = children(right)
        return Dynamic(node) if any(item.type == "list_splat" for item in items) else percent(text, items)
    if len(fields) != 1 or fields[0].stars:
        return Dynamic(node)  # a tuple in a variable: only the finished text shows which value is which
    return percent(text, [right])


def _call(site: Site, node: Node) -> Message:
    called = field_of(node, "function")
    if code(called).rpartition(".")[2] in (
        "_",
        "gettext",
        "ngettext",
        "lazy_gettext",
        "gettext_lazy",
        "pgettext",
        "_lazy",
    ):
        return Refused("translated-message", f"{code(called)}(...) chooses the text at run time")
    if called.type == "attribute" and code(field_of(called, "attribute")) == "format":
        template = read(site, field_of(called, "object")) if _is_text(site, field_of(called, "object")) else None
        text = template.literal if isinstance(template, Text) else None
        if text is not None:
            return _made(_format_call(node, text), node)
    return Dynamic(node)


def _format_call(node: Node, text: str) -> Message:
    given = list(arguments(node))
    if any(argument.name in ("*", "**") for argument in given):
        return Dynamic(node)
    named = {argument.name: argument.value for argument in given if not argument.positional}
    return brace(text, [argument.value for argument in given if argument.positional], named)
