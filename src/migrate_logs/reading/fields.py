"""Owns how the values of a call become attributes: which expression, under which name, in which order."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node, Parser

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
    Value,
)
from migrate_logs.literals import constant, written
from migrate_logs.model import Attribute, Span
from migrate_logs.naming.attributes import Wanted, distinct, is_risky, noun_before, owner_of, suggest
from migrate_logs.reading.pieces import Hole, Piece, Text
from migrate_logs.reading.site import Refused, Site, is_pure
from migrate_logs.source import PYTHON, children, code, field_of, span
from migrate_logs.templates import classify_spec

# Logfire reads these keys as its own: a field of that name would replace the message, the level or the code location.
_LOGFIRE_KEYS = ("logfire.", "code.")
_NEEDS_PARENTHESES = frozenset({"named_expression", "yield", "expression_list", "pattern_list", "generator_expression"})
# Levels at which a value called `e` is an exception, wherever it comes from.
_ALARMS = frozenset({"warning", "warn", "error", "exception", "critical", "fatal"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A value on its way to an attribute; `fixed` names were chosen by the author of the call.

    No name: a spread, and `keys` are its keys where they can be seen.
    """

    name: str | None
    code: str
    span: Span
    pure: bool
    fixed: bool = True
    inline: bool = False
    owner: str = ""
    keys: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """Finished attributes in source order, and whether they fit in keywords."""

    attributes: tuple[Attribute, ...]
    as_mapping: bool


def source_of(node: Node) -> str:
    """The expression as it can stand behind `name=`."""
    text = code(node)
    return f"({text})" if node.type in _NEEDS_PARENTHESES and not text.startswith("(") else text


def field(name: str, node: Node, wrap: str = "{}") -> Entry:
    """A value that its author gave a name; it stays what it is."""
    return Entry(name, wrap.format(source_of(node)), span(node), is_pure(node))


def spread(node: Node, wrap: str = "{}", keys: frozenset[str] | None = None) -> Entry:
    """`**mapping`, with its keys where they can be seen."""
    return Entry(None, wrap.format(source_of(node)), span(node), pure=False, keys=keys)


def items(display: Node) -> list[Entry] | Refused:
    """The items of a dict display, or of `dict(a=1)`."""
    entries: list[Entry] = []
    for item in children(display):
        if item.type == "dictionary_splat":
            entries.append(spread(children(item)[0]))
            continue
        key = constant(field_of(item, "key")) if item.type == "pair" else None
        if key is None:
            return Refused("computed-key", f"the key `{code(item.named_children[0])}` is known at run time only")
        entries.append(field(key, field_of(item, "value")))
    return entries


def holes(site: Site, text: Text) -> list[Entry] | Refused:
    """The values of a message. A surplus value was never shown: it goes, where dropping it changes nothing."""
    for piece in text.pieces:
        if isinstance(piece, Hole) and _cannot_be_formatted(piece):
            return Refused("latent-bug", f"{code(piece.node)} cannot be formatted as {piece.spec!r}: this call raises")
        if (
            isinstance(piece, Hole)
            and piece.nested
            and (piece.quote in piece.dynamic_spec or "\n" in piece.dynamic_spec)
        ):
            return Refused("unsupported-format", f"the format of {code(piece.node)} holds quotes and expressions")
    for node in text.surplus:
        if not is_pure(node):
            return Refused("surplus-argument", f"{code(node)} is evaluated but not in the text")
    if site.counting and (plain := _counted(text)) is not None:
        return plain
    entries: list[Entry] = []
    for at, piece in enumerate(text.pieces):
        if not isinstance(piece, Hole) or piece.is_field:
            continue
        entry = _hole(site, piece, _neighbour(text.pieces, at - 1), _neighbour(text.pieces, at + 1))
        again = [other for other in entries if other.span == entry.span]  # "{0} {0}": one argument, evaluated once
        if any(other.code != entry.code for other in again) and not entry.pure:
            return Refused("unsupported-format", f"{code(piece.node)} is evaluated once and shown in two ways")
        if not any(other.code == entry.code for other in again):
            entries.append(entry)
    return sorted(entries, key=lambda entry: entry.span)


def _counted(text: Text) -> list[Entry] | None:
    """The values where nobody asks how they are written; None where that decides whether the call can be rewritten."""
    shown = [piece for piece in text.pieces if isinstance(piece, Hole) and not piece.is_field]
    if len({span(hole.node) for hole in shown}) < len(shown):
        return None
    return [
        Entry("value", code(hole.node), span(hole.node), is_pure(hole.node), fixed=False, inline=True) for hole in shown
    ]


def _cannot_be_formatted(hole: Hole) -> bool:
    """A text formatted as a number, None formatted at all."""
    kind = classify_spec(hole.spec, hole.conversion)
    if hole.conversion or kind == "none":
        return False
    literal = hole.node.type
    return (literal == "none" and not hole.cuts_text) or (
        literal in ("string", "concatenated_string") and kind == "numeric"
    )


def _neighbour(pieces: Sequence[Piece], at: int) -> str:
    piece = pieces[at] if 0 <= at < len(pieces) else ""
    return piece if isinstance(piece, str) else ""


def _hole(site: Site, hole: Hole, before: str, after: str) -> Entry:
    node = _part(hole) if hole.path else hole.node
    value = site.value(hole.node) if not hole.path else None
    suggestion = suggest(node, before, after, cut=classify_spec(_static(hole), hole.conversion) == "cut")
    name = "error" if isinstance(value, Caught) else suggestion.name
    if code(node) == "e" and not isinstance(value, Caught) and site.method not in _ALARMS:
        name = noun_before(before) or name  # an event, an element
    text = _shown(site, hole, node, value)
    return Entry(
        hole.name or name, text, span(hole.node), is_pure(node), fixed=False, inline=True, owner=owner_of(node)
    )


def _part(hole: Hole) -> Node:
    """The expression that a template's field takes of its argument, as a node."""
    tree = Parser(PYTHON).parse((code(hole.node) + hole.path).encode())
    return children(children(tree.root_node)[0])[0] if tree.root_node.named_children else hole.node


def _shown(site: Site, hole: Hole, node: Node, value: Value | None) -> str:
    """The expression that logs what the text showed: the value itself, its text, or the piece that a format cut out."""
    text = source_of(node)
    plain = "format({})" if not hole.cuts_text and not hole.conversion and _formats_itself(site, value) else "str({})"
    as_text = {"r": "repr({})", "a": "ascii({})"}.get(hole.conversion, plain).format(text)
    kind = classify_spec(_static(hole), hole.conversion)
    if plain == "format({})" and kind != "none":
        kind = "custom"
    if kind in ("none", "padding", "numeric") and (not hole.nested or all(map(is_pure, hole.nested))):
        return as_text if kind != "numeric" and is_object(site, node, value) else text
    operand = as_text if hole.conversion or hole.cuts_text else text
    quote = hole.quote
    if hole.nested:
        return f"format({operand}, f{quote}{hole.dynamic_spec}{quote})"
    return f"format({operand}, {written(hole.spec, quote)})" if hole.spec else f"format({operand})"


def _static(hole: Hole) -> str:
    """The format spec with every expression in it replaced by a digit."""
    if not hole.nested or hole.dynamic_spec == "?":
        return hole.spec
    spec = hole.dynamic_spec
    for node in hole.nested:
        spec = spec.replace("{" + code(node) + "}", "1")
    return spec


def is_object(site: Site, node: Node, value: Value | None) -> bool:
    """True where serialising the value might show more than its text: Logfire exports every field of an object."""
    match value:
        case Caught() | ClassRef() | Function() | ModuleRef() | Logger():
            return True
        case Primitive() | Nothing():
            return False
        case Instance(cls):
            shows_itself = any(
                site.resolver.member(cls, name) is not None for name in ("__str__", "__repr__", "__format__")
            )
            return shows_itself or not any(_is_plain(site, base) for base in site.resolver.ancestry(cls))
        case Typed(dotted):
            return dotted.rpartition(".")[2] not in site.resolver.types["primitive"]
        case Container(element):
            return is_object(site, node, element)
    return is_risky(node)


def _formats_itself(site: Site, value: Value | None) -> bool:
    return isinstance(value, Instance) and site.resolver.member(value.cls, "__format__") is not None


def _is_plain(site: Site, base: Value) -> bool:
    return isinstance(base, External) and base.dotted in site.resolver.types["plain_bases"]


def error_of(site: Site, node: Node) -> Entry:
    """A bare exception as message: its text."""
    return Entry("error", f"str({source_of(node)})", span(node), is_pure(node), fixed=False, owner="")


def dynamic(site: Site, node: Node) -> Entry:
    """A message that only the running program knows: its text, as a field of its own."""
    value = site.value(node)
    if isinstance(value, Caught):
        return error_of(site, node)
    name = "error" if code(node).startswith(("str(", "repr(")) and suggest(node).name == "error" else "message"
    text = source_of(node)
    return Entry(
        name, text if _is_surely_text(site, node, value) else f"str({text})", span(node), is_pure(node), fixed=False
    )


def _is_surely_text(site: Site, node: Node, value: Value) -> bool:
    if isinstance(value, Primitive):
        return True
    called = code(field_of(node, "function")) if node.type == "call" else ""
    names = site.resolver.types
    if called.rpartition(".")[2] in names["text_calls"]:
        return True
    last = code(node).rpartition(".")[2]
    return node.type == "binary_operator" or (node.type in ("identifier", "attribute") and last in names["text_names"])


def finish(entries: Sequence[Entry]) -> Fields | Refused:
    """Names made distinct, equal values merged, and the form chosen; names that were fixed stay as they are."""
    fixed = [entry.name for entry in entries if entry.fixed and entry.name is not None]
    for entry in entries:
        if entry.name is None and entry.keys is None and any(other.inline for other in entries):
            return Refused("spread-collision", "the spread may have a key that a value in the text would get as name")
        fixed += entry.keys or ()
    doubled = {name for name in fixed if fixed.count(name) > 1}
    if doubled:
        return Refused("duplicate-key", f"{sorted(doubled)[0]!r} is given twice")
    if "exc_info" in fixed:
        return Refused("latent-bug", "exc_info is only a field here: it never attached a traceback")
    reserved = [name for name in fixed if name.startswith(_LOGFIRE_KEYS)]
    if reserved:
        return Refused("reserved-key", f"{reserved[0]!r} has a meaning of its own in Logfire")
    kept = _named(_merged(entries), fixed)
    attributes = tuple(Attribute(entry.name, entry.code, entry.span, entry.inline) for entry in kept)
    return Fields(attributes, any(entry.name is None or not _is_keyword(entry.name) for entry in kept))


def _merged(entries: Sequence[Entry]) -> list[Entry]:
    seen = {entry.code for entry in entries if entry.fixed and entry.pure}
    kept: list[Entry] = []
    for entry in entries:
        if entry.fixed or not entry.pure or entry.code not in seen:
            kept.append(entry)
            seen.add(entry.code)
    return kept


def _named(entries: list[Entry], taken: Sequence[str]) -> list[Entry]:
    wanted = [Wanted(entry.name or "value", entry.owner) for entry in entries if not entry.fixed]
    names = iter(distinct(wanted, taken))
    return [entry if entry.fixed else replace(entry, name=next(names)) for entry in entries]


def _is_keyword(name: str) -> bool:
    same = unicodedata.normalize("NFKC", name) == name  # Python normalises identifiers, but not strings
    return same and name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")
