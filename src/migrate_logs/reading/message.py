"""Owns how the message of a call is taken apart into literal text and the values in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node

from migrate_logs.bindings.constants import text_of
from migrate_logs.literals import constant, content, prefix, quote
from migrate_logs.naming.attributes.words import identifier, is_vague
from migrate_logs.reading.site import Refused, Site, arguments, is_pure
from migrate_logs.source import children, code, field_of, unwrap
from migrate_logs.templates import Field, TemplateError, parse_brace, parse_percent


@dataclass(frozen=True, slots=True)
class Hole:
    """A value in a message: its expression, how it was formatted, and the template's words around it.

    `path` is what a template takes of the value (".name" of `{0.name}`); `dynamic_spec` the source of a format spec that
    holds expressions itself, and `nested` those expressions; `cuts_text` marks a %-style precision, which works on `str(x)`;
    `is_field` marks a value that is a field of the call under a name of its own; `name` is a name that was chosen already.
    """

    node: Node
    conversion: str = ""
    spec: str = ""
    path: str = ""
    dynamic_spec: str = ""
    nested: tuple[Node, ...] = ()
    cuts_text: bool = False
    is_field: bool = False
    name: str = ""
    quote: str = '"'


Piece = str | Hole


@dataclass(frozen=True, slots=True)
class Text:
    """A message that was understood: text and values in the order of the text; `surplus` values are passed but not shown."""

    pieces: tuple[Piece, ...]
    surplus: tuple[Node, ...] = ()

    @property
    def literal(self) -> str | None:
        """The text of a message without values in it; None where there are some."""
        return "".join(map(str, self.pieces)) if all(isinstance(piece, str) for piece in self.pieces) else None


@dataclass(frozen=True, slots=True)
class Dynamic:
    """A message that only the running program knows."""

    node: Node


Message = Text | Dynamic | Refused


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


def percent(text: str, values: Sequence[Node]) -> Text | Refused:
    """A %-style template with positional arguments."""
    try:
        parts = parse_percent(text)
    except TemplateError as error:
        return Refused("unsupported-format", str(error))
    fields = [part for part in parts if isinstance(part, Field)]
    if any(field.key is not None or field.stars for field in fields):
        return Refused("unsupported-format", "a * width or a %(key)s without a dict display")
    if len(fields) != len(values):
        return Refused(
            "latent-bug", f"{len(fields)} placeholders for {len(values)} arguments: logging cannot format this"
        )
    return Text(
        tuple(part if isinstance(part, str) else _percent_hole(part, values[part.index or 0]) for part in parts)
    )


def percent_mapping(text: str, display: Node) -> Text | Refused:
    """A template of %(key)s with a dict display: every value of the display, shown or not, in its order."""
    try:
        parts = parse_percent(text)
    except TemplateError as error:
        return Refused("unsupported-format", str(error))
    pairs: dict[str, Node] = {}
    for item in children(display):
        key = constant(field_of(item, "key")) if item.type == "pair" else None
        if key is None or key in pairs:
            return Refused("unsupported-format", "the mapping is more than constant, distinct keys")
        pairs[key] = field_of(item, "value")
    keys = {part.key for part in parts if isinstance(part, Field)}
    if None in keys or not keys <= pairs.keys():
        return Refused("latent-bug", f"no value for %({sorted(str(key) for key in keys - pairs.keys())[0]})s")
    pieces = [
        part
        if isinstance(part, str)
        else replace(_percent_hole(part, pairs[part.key or ""]), name=chosen(part.key or ""))
        for part in parts
    ]
    return Text(tuple(pieces), tuple(node for key, node in pairs.items() if key not in keys))


def brace(text: str, values: Sequence[Node], named: dict[str, Node]) -> Text | Refused:
    """A {}-style template with positional and keyword arguments, as `str.format` fills it."""
    try:
        parts = parse_brace(text)
    except TemplateError as error:
        return Refused("latent-bug", f"{error}: str.format raises on this text")
    pieces: list[Piece] = []
    shown: set[int] = set()
    for part in parts:
        if isinstance(part, str):
            pieces.append(part)
            continue
        hole = _brace_hole(part, values, named)
        if isinstance(hole, Refused):
            return hole
        pieces.append(hole)
        shown |= {hole.node.id, *(node.id for node in hole.nested)}
    return Text(tuple(pieces), tuple(node for node in (*values, *named.values()) if node.id not in shown))


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


def chosen(key: str) -> str:
    """The name that the author of a template gave a value, as far as it says something (`%(rows)s`, `{rows}`)."""
    name = identifier(key)
    return "" if is_vague(name) else name


def _percent_hole(field: Field, node: Node) -> Hole:
    return Hole(node, field.conversion, field.spec, cuts_text=True)


def _brace_hole(field: Field, values: Sequence[Node], named: dict[str, Node]) -> Hole | Refused:
    if field.index is not None:
        node = values[field.index] if field.index < len(values) else None
    else:
        node = named.get(field.key or "")
    if node is None:
        return Refused("latent-bug", f"no argument for {field.raw}: str.format raises on this call")
    name = "" if field.index is not None or field.path else chosen(field.key or "")
    if field.path and unwrap(node).type not in ("identifier", "attribute", "subscript"):
        return Refused("unsupported-format", f"{field.raw} takes a part of an expression")
    if field.path and not is_pure(node):
        return Refused("unsupported-format", f"{field.raw} takes a part of an expression")
    nested: list[Node] = []
    for inner in field.nested:
        found = _brace_hole(inner, values, named)
        if isinstance(found, Refused):
            return found
        if not is_pure(found.node):
            return Refused("unsupported-format", f"{field.raw} computes its own format")
        nested.append(found.node)
    path = re.sub(r"\[([^\]]*)\]", lambda key: key[0] if key[1].isdecimal() else f"[{key[1]!r}]", field.path)
    names = iter(nested)
    dynamic = re.sub(r"\{[^{}]*\}", lambda _: "{" + code(next(names)) + "}", field.spec) if nested else ""
    return Hole(node, field.conversion, "" if nested else field.spec, path, dynamic, tuple(nested), name=name)


# ---- literals -----------------------------------------------------------------------------------------------------------


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
    return Text(_joined(pieces))


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
        yield Hole(name, spec=code(node)[len(code(name)) + 2 : -1].lstrip(":"), quote=quote(string))
        return
    yield Hole(
        expression,
        code(conversion).lstrip("!").strip() if conversion else "r" if debug and not spec else "",
        content(string, code(spec).removeprefix(":")) if spec and not nested else "",
        dynamic_spec=code(spec).removeprefix(":") if spec and nested else "",
        nested=nested,
        quote=quote(string),
    )


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


# ---- expressions --------------------------------------------------------------------------------------------------------


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
    return Text(_joined(pieces)) if has_text else Dynamic(node)


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
        return _percent_keys(text, right)
    if right.type == "tuple":
        items = children(right)
        return Dynamic(node) if any(item.type == "list_splat" for item in items) else percent(text, items)
    if len(fields) != 1 or fields[0].stars:
        return Dynamic(node)  # a tuple in a variable: only the finished text shows which value is which
    return percent(text, [right])


def _percent_keys(text: str, mapping: Node) -> Message:
    """`"%(a)s" % mapping` takes the items that the text names, and no others."""
    parts = parse_percent(text)
    if not is_pure(mapping):
        return Refused("unsupported-format", "%(key)s of an expression")
    pieces: list[Piece] = []
    for part in parts:
        pieces.append(part if isinstance(part, str) else replace(_percent_hole(part, mapping), path=f"[{part.key!r}]"))
    return Text(tuple(pieces))


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
            return _format_call(node, text)
    return Dynamic(node)


def _format_call(node: Node, text: str) -> Message:
    given = list(arguments(node))
    if any(argument.name in ("*", "**") for argument in given):
        return Dynamic(node)
    named = {argument.name: argument.value for argument in given if not argument.positional}
    return brace(text, [argument.value for argument in given if argument.positional], named)
