"""Owns how the message expression of a call is taken apart: a literal, a template with its values, or a sum of texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, given
from migrate_logs.bindings.constants import text_of
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.values import External, Function, Instance, Method
from migrate_logs.literals import constant, content, prefix, quote, summands
from migrate_logs.reading.assigned import assigned
from migrate_logs.reading.displays import is_display
from migrate_logs.reading.filling import brace, percent, percent_keys, percent_mapping
from migrate_logs.reading.pieces import Dynamic, Hole, Message, Piece, Text, joined, refilled
from migrate_logs.reading.site import Refused, Site, arguments
from migrate_logs.source import children, code, field_of, unwrap
from migrate_logs.templates import Field, TemplateError, parse_percent

_WORDS = re.compile(r"\s|(?:[^\w/]|_)\Z")  # a sentence, or the beginning of one: "Cache miss", "[db]", "job_"
_KEEPING = frozenset({"get", "items", "keys", "values", "copy", "update", "setdefault"})
_EVENT = re.compile(r"[a-z]\w*(?:\.\w+)*")


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
    text = said.template if isinstance(said, Text) else None
    if not isinstance(said, Text) or text is None:
        return (
            said
            if isinstance(said, Refused)
            else Refused("dynamic-template", "the %-template is known at run time only")
        )
    if len(values) == 1 and "%(" in text:
        display = unwrap(values[0])
        if is_display(site, display):
            return refilled(percent_mapping(text, display), said)
        if not _has_keys(site, display, text):
            return Refused("unsupported-format", "%(key)s of a mapping that may lack the key")
        return refilled(percent_keys(text, display), said)
    return refilled(percent(text, values), said)


def _has_keys(site: Site, name: Node, text: str) -> bool:
    """True for a name that was given a dict display with all that the text takes, and that only got more keys since."""
    display = assigned(site.module, name) if name.type == "identifier" else None
    given = _constant_keys(site, display) if display is not None else None
    if display is None or given is None:
        return False
    here = site.module.scopes.at(name.start_byte)
    for use in occurrences(site.module, code(name), here.body):
        is_between = display.end_byte <= use.start_byte < site.call.end_byte and use != name
        if (is_between and not _keeps_keys(site, use)) or site.module.scopes.at(use.start_byte) is not here:
            return False
    try:
        fields = [part for part in parse_percent(text) if isinstance(part, Field)]
    except TemplateError:
        return False
    return all(field.key is not None and not field.stars and field.key in given for field in fields)


def _constant_keys(site: Site, display: Node) -> frozenset[str | None] | None:
    """The keys that a dict display, or a call of `dict`, surely gives; None for any other expression."""
    if display.type == "dictionary":
        return frozenset(constant(field_of(each, "key")) for each in children(display) if each.type == "pair")
    if display.type == "call" and site.value(field_of(display, "function")) == External("builtins.dict"):
        return frozenset(each.name for each in arguments(display) if each.name not in ("", "*", "**"))
    return None


def _keeps_keys(site: Site, use: Node) -> bool:
    """True where a dict is only asked or logged, or gets more."""
    around = use.parent
    if around is None:
        return False
    if around.type == "argument_list" and around.parent is not None and around.parent.type == "call":
        return isinstance(site.value(field_of(around.parent, "function")), Method)
    if around.type == "attribute":
        return code(field_of(around, "attribute")) in _KEEPING
    if around.type == "subscript" and field_of(around, "value") == use:
        above = around.parent
        while above is not None and above.type in ("expression_list", "parenthesized_expression", "tuple", "list"):
            above = above.parent
        return above is not None and above.type != "delete_statement"
    is_filling = around.type == "binary_operator" and code(field_of(around, "operator")) == "%"
    return is_filling or around.type in ("dictionary_splat", "comparison_operator", "interpolation")


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
    if any(_adds_itself(site, operand) for operand in summands(node)):
        return Dynamic(node)
    pieces: list[Piece] = []
    for at, operand in enumerate(summands(node)):
        part = _operand(site, operand, is_first=at == 0)
        if not isinstance(part, Text) or part.surplus:
            return part if isinstance(part, Refused) else Dynamic(node)
        pieces += part.pieces
    whole, has_text = Text(joined(pieces)), any(isinstance(piece, str) for piece in pieces)
    text = whole.literal
    if text is not None and (not has_text or _EVENT.fullmatch(text)):
        return Text((text,))
    return whole if has_text else Dynamic(node)


def _adds_itself(site: Site, node: Node) -> bool:
    """True for an object that says itself what `+` makes of it and a text."""
    value = site.value(node)
    if not isinstance(value, Instance):
        return False
    return any(isinstance(site.resolver.member(value.cls, way), Function) for way in ("__add__", "__radd__"))


def _operand(site: Site, node: Node, is_first: bool) -> Message:
    """A part of a sum; the name of a constant is a value as in an f-string, but words in front are the sentence."""
    if node.type in ("identifier", "attribute"):
        text = text_of(site.resolver, site.module, node)
        if is_first and text is not None and _WORDS.search(text):
            return Text((text,))
        return Text((Hole(node, constant=text),))
    return read(site, node) if _is_text(site, node) else Text((Hole(node),))


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
    if not isinstance(left, Text) or left.template is None:
        return left if isinstance(left, Refused) else Dynamic(node)
    return refilled(_filled_template(site, node, left.template, right), left)


def _filled_template(site: Site, node: Node, text: str, right: Node) -> Message:
    try:
        fields = [part for part in parse_percent(text) if isinstance(part, Field)]
    except TemplateError as error:
        return Refused("unsupported-format", str(error))
    if is_display(site, right) and any(field.key is not None for field in fields):
        return percent_mapping(text, right)
    if any(field.key is not None for field in fields):
        return percent_keys(text, right)
    if right.type == "tuple":
        items = children(right)
        return Dynamic(node) if any(item.type == "list_splat" for item in items) else percent(text, items)
    if len(fields) != 1 or fields[0].stars or _may_be_tuple(site, right):
        return Dynamic(node)  # a tuple in a variable: only the finished text shows which value is which
    return percent(text, [right])


def _may_be_tuple(site: Site, node: Node) -> bool:
    """True for a name that some place in sight binds to a tuple, `*args` among them: `%` shows what is in it, and not itself."""
    found = site.module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
    return found is not None and any(map(_is_tuple, found[1]))


def _is_tuple(binding: Binding) -> bool:
    if any(each.type == "list_splat_pattern" for each in (binding.node, *binding.node.named_children)):
        return binding.kind is Kind.PARAMETER
    value = given(binding)
    return value is not None and unwrap(value).type in ("tuple", "expression_list")


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
        said = read(site, field_of(called, "object")) if _is_text(site, field_of(called, "object")) else None
        if isinstance(said, Text) and said.template is not None:
            return _made(refilled(_format_call(node, said.template), said), node)
    return Dynamic(node)


def _format_call(node: Node, text: str) -> Message:
    given = list(arguments(node))
    if any(argument.name in ("*", "**") for argument in given):
        return Dynamic(node)
    named = {argument.name: argument.value for argument in given if not argument.positional}
    return brace(text, [argument.value for argument in given if argument.positional], named)
