"""Owns how the values of a call become attributes: which expression, under which name, in which order."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node, Parser

from migrate_logs.bindings.purity import runs_something
from migrate_logs.bindings.values import Caught, Primitive, Value
from migrate_logs.model import Attribute, Span, Stored
from migrate_logs.naming.attributes import Wanted, distinct, form_of, noun_before, owner_of, suggest
from migrate_logs.reading.again import merged
from migrate_logs.reading.changes import changed_after, changed_before
from migrate_logs.reading.displays import written_items
from migrate_logs.reading.entry import Entry
from migrate_logs.reading.misnomers import no_errors
from migrate_logs.reading.pieces import Hole, Piece, Text
from migrate_logs.reading.shown import cannot_be_formatted, may_be_object, shown, source_of
from migrate_logs.reading.site import Refused, Site, is_pure
from migrate_logs.reading.specs import static_spec
from migrate_logs.reading.unfinished import lacking
from migrate_logs.source import PYTHON, children, code, field_of, span
from migrate_logs.templates import classify_spec

# Logfire reads these keys as its own: a field of that name would replace the message, the level or the code location.
_LOGFIRE_KEYS = ("logfire.", "code.")


@dataclass(frozen=True, slots=True)
class Fields:
    """Finished attributes in source order, and whether they fit in keywords."""

    attributes: tuple[Attribute, ...]
    as_mapping: bool


def field(name: str, node: Node, wrap: str = "{}") -> Entry:
    """A value that its author gave a name; it stays what it is."""
    return Entry(name, wrap.format(source_of(node)), span(node), is_pure(node))


def spread(node: Node, wrap: str = "{}", keys: frozenset[str] | None = None) -> Entry:
    """`**mapping`, with its keys where they can be seen."""
    return Entry(None, wrap.format(source_of(node)), span(node), pure=False, keys=keys)


def kept_by(fields: Stored, at: int) -> Entry:
    """The fields that a logger keeps under a name, for a call whose arguments end at an offset."""
    return Entry(None, fields.fields, Span(at, at), pure=False, keys=frozenset(fields.keys), stored=fields)


def items(display: Node) -> list[Entry] | Refused:
    """The items of a dict display, or of `dict(a=1)`."""
    entries: list[Entry] = []
    for item in written_items(display):
        if item.computed:
            return Refused("computed-key", f"the key `{item.computed}` is {item.trouble}")
        entries.append(spread(item.value) if item.key is None else field(item.key, item.value))
    return entries


def holes(site: Site, text: Text, are_names_asked: bool = False) -> list[Entry] | Refused:
    """The values of a message. A surplus value was never shown: it goes, where dropping it changes nothing.

    `are_names_asked` says that the names decide whether the call can be rewritten.
    """
    for piece in text.pieces:
        if isinstance(piece, Hole) and cannot_be_formatted(piece):
            return Refused("latent-bug", f"{code(piece.node)} cannot be formatted as {piece.spec!r}: this call raises")
        if (
            isinstance(piece, Hole)
            and piece.nested
            and (piece.quote in piece.dynamic_spec or "\n" in piece.dynamic_spec)
        ):
            return Refused("unsupported-format", f"the format of {code(piece.node)} holds quotes and expressions")
    for node in text.surplus:
        if not is_pure(node) or runs_something(site.resolver, site.module, node):
            return Refused("surplus-argument", f"{code(node)} is evaluated but not in the text")
    if site.counting and not are_names_asked and (plain := _counted(site, text)) is not None:
        return plain
    entries: list[Entry] = []
    for at, piece in enumerate(text.pieces):
        if not isinstance(piece, Hole) or piece.is_field:
            continue
        entry = _hole(site, piece, _neighbour(text.pieces, at - 1), _neighbour(text.pieces, at + 1))
        if _is_text_too_soon(site, piece, entry):
            return Refused("unsupported-format", f"{code(piece.node)} is changed by the call before it becomes text")
        if lacks := lacking(site, piece):
            return Refused(
                "latent-bug", f"the text of {code(piece.node)} needs {lacks}, which is set later: this call fails"
            )
        again = [other for other in entries if other.span == entry.span]  # "{0} {0}": one argument, evaluated once
        is_repeated = entry.pure or (piece.path != "" and is_pure(piece.node))  # the template takes each part by itself
        if any(other.code != entry.code for other in again) and not is_repeated:
            return Refused("unsupported-format", f"{code(piece.node)} is evaluated once and shown in two ways")
        is_run_again = (
            piece.path != "" and not entry.pure
        )  # "{0.ticket} {0.ticket}": a property that gives the next one
        if is_run_again or not any(other.code == entry.code for other in again):
            entries.append(entry)
    return sorted(entries, key=lambda entry: entry.span)


def _is_text_too_soon(site: Site, hole: Hole, entry: Entry) -> bool:
    """True where a template shows a value as all arguments leave it, and its text would be made before they are there."""
    return entry.code != source_of(hole.node) and changed_before(site, hole)


def _counted(site: Site, text: Text) -> list[Entry] | None:
    """The values where nobody asks how they are written; None where that decides whether the call can be rewritten."""
    given = [piece for piece in text.pieces if isinstance(piece, Hole) and not piece.is_field]
    is_twice = len({span(hole.node) for hole in given}) < len(given)
    if is_twice or any(changed_before(site, hole) for hole in given):
        return None
    return [
        Entry("value", code(hole.node), span(hole.node), is_pure(hole.node), fixed=False, inline=True) for hole in given
    ]


def _neighbour(pieces: Sequence[Piece], at: int) -> str:
    piece = pieces[at] if 0 <= at < len(pieces) else ""
    return piece if isinstance(piece, str) else ""


def _hole(site: Site, hole: Hole, before: str, after: str) -> Entry:
    node, value = _taken(site, hole)
    harmless = no_errors(site, hole.node)
    is_cut = classify_spec(static_spec(site, hole), hole.conversion) == "cut"
    suggestion = suggest(node, before, after, cut=is_cut, harmless=harmless)
    name = "error" if isinstance(value, Caught) else suggestion.name
    if code(node) == "e" and harmless:
        name = noun_before(before) or name  # an event, an element
    is_still = is_pure(node) and not _runs_something(site, hole, node)
    pure = is_still and not changed_after(site, hole, value)
    return Entry(
        hole.name or name,
        shown(site, hole, node, value, lambda: _value_of(site, hole, node)),
        span(hole.node),
        pure,
        fixed=False,
        inline=True,
        owner=owner_of(node, harmless),
        form=form_of(node),
        near=suggestion.near,
    )


def code_of(site: Site, hole: Hole) -> str:
    """The expression that logs what a hole showed."""
    node, value = _taken(site, hole)
    return shown(site, hole, node, value, lambda: _value_of(site, hole, node))


def _taken(site: Site, hole: Hole) -> tuple[Node, Value]:
    """What a hole takes of its argument, and what that stands for."""
    part = _part(hole) if hole.path else hole.node
    return part, _value_of(site, hole, part)


def _value_of(site: Site, hole: Hole, part: Node) -> Value:
    """What a part of an argument stands for, as if the code and not the template took it."""
    match part.type if hole.path and part.end_byte > len(hole.node.text or b"") else "all of it":
        case "attribute":
            return site.resolver.attribute(
                _value_of(site, hole, field_of(part, "object")), code(field_of(part, "attribute"))
            )
        case "subscript":
            return site.resolver.subscripted(
                _value_of(site, hole, field_of(part, "value")), field_of(part, "subscript")
            )
    return site.value(hole.node)


def _runs_something(site: Site, hole: Hole, part: Node) -> bool:
    """True where reading a value, or the part of it that a template takes, runs a property that does more than give it."""
    while hole.path and part.end_byte > len(hole.node.text or b"") and part.type in ("attribute", "subscript"):
        inner = field_of(part, "object" if part.type == "attribute" else "value")
        if part.type == "attribute":
            run = site.resolver.property_of(_value_of(site, hole, inner), code(field_of(part, "attribute")))
            if run is not None and not site.resolver.is_quiet(run):
                return True
        part = inner
    return runs_something(site.resolver, site.module, hole.node)


def _part(hole: Hole) -> Node:
    """The expression that a template's field takes of its argument, as a node."""
    tree = Parser(PYTHON).parse((code(hole.node) + hole.path).encode())
    return children(children(tree.root_node)[0])[0] if tree.root_node.named_children else hole.node


def error_of(node: Node) -> Entry:
    """A bare exception as message: its text."""
    return Entry("error", f"str({source_of(node)})", span(node), is_pure(node), fixed=False, owner="")


def dynamic(site: Site, node: Node) -> Entry:
    """A message that only the running program knows: its text, as a field of its own."""
    value = site.value(node)
    if isinstance(value, Caught):
        return error_of(node)
    suggested = suggest(node, harmless=no_errors(site, node)).name if code(node).startswith(("str(", "repr(")) else ""
    name = "error" if suggested == "error" else "message"
    text = source_of(node)
    return Entry(
        name, text if _is_surely_text(site, node, value) else f"str({text})", span(node), is_pure(node), fixed=False
    )


def _is_surely_text(site: Site, node: Node, value: Value) -> bool:
    """True for what its maker or its name says to be a text, unless something in sight says that it is an object."""
    if isinstance(value, Primitive):
        return True
    if may_be_object(site, node, value, lambda: site.value(node)):
        return False
    called = code(field_of(node, "function")) if node.type == "call" else ""
    names = site.resolver.types
    if called.rpartition(".")[2] in names["text_calls"]:
        return True
    last = code(node).rpartition(".")[2]
    return node.type == "binary_operator" or (node.type in ("identifier", "attribute") and last in names["text_names"])


def finish(site: Site, entries: Sequence[Entry]) -> Fields | Refused:
    """Names made distinct, equal values merged, and the form chosen; names that were fixed stay as they are."""
    fixed = [entry.name for entry in entries if entry.fixed and entry.name is not None]
    for entry in entries:
        fixed += entry.keys or ()
    doubled = {name for name in fixed if fixed.count(name) > 1}
    if doubled:
        return Refused("duplicate-key", f"{sorted(doubled)[0]!r} is given twice")
    if "exc_info" in fixed:
        return Refused("latent-bug", "exc_info is only a field here: it never attached a traceback")
    if "" in fixed:
        return Refused("reserved-key", "a field without a name is dropped on export")
    reserved = [name for name in fixed if name.startswith(_LOGFIRE_KEYS)]
    if reserved:
        return Refused("reserved-key", f"{reserved[0]!r} has a meaning of its own in Logfire")
    kept = _named(merged(site, entries), fixed)
    open_spreads = [entry for entry in entries if entry.name is None and entry.keys is None]
    names = {entry.name for entry in kept if entry.inline}
    if any(not names <= entry.excluded for entry in open_spreads):
        return Refused("spread-collision", "the spread may have a key that a value in the text would get as name")
    attributes = tuple(Attribute(entry.name, entry.code, entry.span, entry.inline, entry.stored) for entry in kept)
    return Fields(attributes, not all(each.names and all(map(_is_keyword, each.names)) for each in attributes))


def _named(entries: list[Entry], taken: Sequence[str]) -> list[Entry]:
    wanted = [
        Wanted(entry.name or "value", entry.owner, entry.form, entry.near) for entry in entries if not entry.fixed
    ]
    names = iter(distinct(wanted, taken))
    return [entry if entry.fixed else replace(entry, name=next(names)) for entry in entries]


def _is_keyword(name: str) -> bool:
    same = unicodedata.normalize("NFKC", name) == name  # Python normalises identifiers, but not strings
    return same and name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")
