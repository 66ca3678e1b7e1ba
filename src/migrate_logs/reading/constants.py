"""Owns the texts that names stand for where a call uses them: constants, members of enums, names of one function."""

from __future__ import annotations

from collections.abc import Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.constants import text_of
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.literals import constant
from migrate_logs.source import code, field_of, unwrap


def told(resolver: Resolver, module: Module, node: Node) -> str | None:
    """The text of a name or attribute chain; None where the source does not tell it.

    Besides the constants of the project: members of an enum that are asked for by `.value`, and names that their function
    binds once, to a literal, before they are used.
    """
    if node.type == "attribute" and code(field_of(node, "attribute")) == "value":
        text = text_of(resolver, module, field_of(node, "object"))
        if text is not None:
            return text
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        if found is not None and found[0].kind == "function":
            return _local(found[1], node)
    return text_of(resolver, module, node)


def _local(bindings: Sequence[Binding], use: Node) -> str | None:
    if len(bindings) != 1 or bindings[0].kind is not Kind.ASSIGN or bindings[0].value is None:
        return None
    value = bindings[0].value
    return constant(unwrap(value)) if value.end_byte <= use.start_byte else None
