"""Owns which values of a call are one: what is written twice, and cannot have become another one in between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.values import Function
from migrate_logs.model import Span
from migrate_logs.naming.attributes import is_identity
from migrate_logs.reading.changes import is_changing
from migrate_logs.reading.entry import Entry
from migrate_logs.reading.site import Site
from migrate_logs.reading.touching import is_altered, only_asks
from migrate_logs.source import captures, code, field_of, unwrap

_TEXT = re.compile(r"str\(([^\W\d]\w*(?:\.[^\W\d]\w*)*)\)")
_DOING = "[(call) (await) (yield) (named_expression)] @doing"


def merged(site: Site, entries: Sequence[Entry]) -> list[Entry]:
    """The values without those that another one is: a field of the author, or one that the text showed before."""
    fixed = [entry for entry in entries if entry.fixed]
    kept: list[Entry] = []
    for entry in entries:
        others = [*fixed, *(each for each in kept if each.pure and not each.fixed)]
        if entry.fixed or not entry.pure or not any(_are_one(site, other, entry) for other in others):
            kept.append(entry)
    return kept


def _are_one(site: Site, other: Entry, entry: Entry) -> bool:
    text = _TEXT.fullmatch(other.code) if other.fixed else None
    is_text = text is not None and entry.code in (text[0], text[1])  # `f"{host}", host=str(host)`: one text
    if not is_text and not (other.pure and other.code == entry.code):
        return False
    first, second = sorted((other.span, entry.span))
    return not _may_differ(site, entry.span, first.end, second.start)


def _may_differ(site: Site, at: Span, start: int, end: int) -> bool:
    """True where what a call does between two readings of a name, or of an attribute, may bind it anew."""
    doing = list(_doing(site, start, end))
    node = site.module.source.root.descendant_for_byte_range(at.start, at.end) if doing else None
    if node is None:
        return False
    root, parts = unwrap(node), 0
    while root.type == "attribute":
        root, parts = unwrap(field_of(root, "object")), parts + 1
    if root.type != "identifier":
        return False
    if any(each.type == "named_expression" and code(field_of(each, "name")) == code(root) for each in doing):
        return True
    done = [each for each in doing if each.type != "named_expression" and not _asks(site, each)]
    if not done or (parts == 0 and not _is_bound_elsewhere(site, root)):
        return False
    is_unknown = any(each.type != "call" or not _is_in_sight(site, each) for each in done)
    return (is_unknown and not is_identity(node)) or is_altered(site, node, start, end)


def _doing(site: Site, start: int, end: int) -> Iterator[Node]:
    if start < end:
        found = captures(_DOING, site.call).get("doing", ())
        yield from (each for each in found if start <= each.start_byte < end)


def _asks(site: Site, node: Node) -> bool:
    return node.type == "call" and only_asks(site, node) and not is_changing(node) and not _is_in_sight(site, node)


def _is_in_sight(site: Site, call: Node) -> bool:
    return isinstance(site.value(field_of(call, "function")), Function)


def _is_bound_elsewhere(site: Site, name: Node) -> bool:
    """True for a name that a function says to be `global` or `nonlocal`: whoever is called may bind it."""
    scopes = site.module.scopes
    found = scopes.find(code(name), name.start_byte)
    bound = found[0].binding(code(name)) if found is not None else ()
    stated = [each for each in bound if each.kind is not Kind.PARAMETER]
    return found is not None and any(scopes.at(each.node.start_byte) is not found[0] for each in stated)
