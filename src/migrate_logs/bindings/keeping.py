"""Owns who has what a module keeps: whether the place of a logger is for its function alone, a collection for the module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.importers import Importers
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.spellings import spellings
from migrate_logs.model import Span
from migrate_logs.source import code, field_of, span


def is_own_place(module: Module, importers: Importers, place: Node, inside: Sequence[Span]) -> bool:
    """True where nobody reads what is kept in a name, an attribute or an element, but the functions `inside`.

    A name with an underscore in front is the module's own, as everybody agrees; any other may be read by other files, and
    a collection with such a name is there to be looked at.
    """
    is_element = place.type == "subscript"
    while place.type == "subscript":
        place = field_of(place, "value")
    named = field_of(place, "attribute") if place.type == "attribute" else place
    name = code(named)
    if named.type != "identifier" or _is_local(module, place):
        return False
    is_public = not name.startswith("_")
    if is_public and (is_element or importers.may_hold(module.path, lambda text: text.takes(name.encode()))):
        return False
    return not any(True for node in _reads(module, name) if not any(each.holds(span(node)) for each in inside))


def is_handed_on(module: Module, name: str) -> bool:
    """True where somebody else may get the collection that a name or an attribute of a module is, and put something into it."""
    return any(not _is_looked_into(node) for node in _reads(module, name))


def _is_looked_into(node: Node) -> bool:
    """True for `_known` in `_known[key]`, `_known.get(key)`, `key in _known`, `for each in _known`."""
    around = node.parent
    if around is not None and around.type == "attribute" and field_of(around, "attribute") == node:
        node, around = around, around.parent
    if around is None or around.type in ("comparison_operator", "global_statement"):
        return around is not None
    inside = {"subscript": "value", "attribute": "object", "for_statement": "right", "for_in_clause": "right"}
    return around.type in inside and field_of(around, inside[around.type]) == node


def _is_local(module: Module, place: Node) -> bool:
    """True for a name of a function, which may be another one for a collection that is known elsewhere."""
    found = module.scopes.find(code(place), place.start_byte) if place.type == "identifier" else None
    return found is not None and found[0] is not module.scopes.module


def _reads(module: Module, name: str) -> Iterator[Node]:
    """Where a module reads a name or an attribute."""
    for at in spellings(module.source.text, name):
        node = module.source.root.descendant_for_byte_range(at, at + len(name.encode()))
        if node is not None and node.type == "identifier" and not _is_target(node):
            yield node


def _is_target(node: Node) -> bool:
    """True for `name` in `name = ...` and `x.name = ...`."""
    parent = node.parent
    if parent is not None and parent.type == "attribute" and parent.child_by_field_name("attribute") == node:
        node, parent = parent, parent.parent
    return parent is not None and parent.type == "assignment" and parent.child_by_field_name("left") == node
