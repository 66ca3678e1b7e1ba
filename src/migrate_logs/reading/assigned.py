"""Owns which assignment surely ran last before a name is read."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.source import code, field_of

_LOOPS = frozenset({"for_statement", "while_statement"})


def assigned(module: Module, name: Node) -> Node | None:
    """What the last assignment before `name` gives it, where no way leads to `name` without it or with another one behind it."""
    found, here = module.scopes.find(code(name), name.start_byte), module.scopes.at(name.start_byte)
    if found is None or found[0] is not here:
        return None
    bindings = [each for each in here.names.get(code(name), ()) if each.kind is not Kind.PARAMETER]
    before = [each for each in bindings if each.node.start_byte < name.start_byte]
    if not before or any(module.scopes.at(each.node.start_byte) is not here for each in bindings):
        return None  # a function within, or one that says `global`, binds it at a time of its own
    last = max(before, key=lambda each: each.node.start_byte).node
    statement = last.parent
    if last.type != "assignment" or field_of(last, "left").type != "identifier" or statement is None:
        return None
    is_run = statement.type == "expression_statement" and _runs_into(statement.parent, name)
    return last.child_by_field_name("right") if is_run else None


def _runs_into(block: Node | None, node: Node) -> bool:
    """True where `node` stands in a block, and in no loop of it: what stands behind `node` does not run before it."""
    parent = node.parent
    while parent is not None and parent != block:
        if parent.type in _LOOPS:
            return False
        parent = parent.parent
    return parent is not None
