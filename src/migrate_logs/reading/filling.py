"""Owns how a %-style or {}-style template is filled: which value goes to which placeholder, and what cannot be filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.naming.attributes.words import identifier, is_vague
from migrate_logs.reading.displays import written_items
from migrate_logs.reading.pieces import Hole, Message, Piece, Text
from migrate_logs.reading.site import Refused, is_pure
from migrate_logs.source import code, unwrap
from migrate_logs.templates import Field, TemplateError, parse_brace, parse_percent


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
        is_dict = not fields and len(values) == 1 and unwrap(values[0]).type == "dictionary"
        told = "the text shows nothing of this dict" if is_dict else "logging cannot format this"
        return Refused("latent-bug", f"{len(fields)} placeholders for {len(values)} arguments: {told}")
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
    for item in written_items(display):
        if item.key is None or item.key in pairs:
            return Refused("unsupported-format", "the mapping is more than constant, distinct keys")
        pairs[item.key] = item.value
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


def percent_keys(text: str, mapping: Node) -> Message:
    """`"%(a)s" % mapping` takes the items that the text names, and no others."""
    parts = parse_percent(text)
    if not is_pure(mapping):
        return Refused("unsupported-format", "%(key)s of an expression")
    pieces: list[Piece] = []
    for part in parts:
        pieces.append(part if isinstance(part, str) else replace(_percent_hole(part, mapping), path=f"[{part.key!r}]"))
    return Text(tuple(pieces))


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
