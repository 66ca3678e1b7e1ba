"""Owns the texts that the names of events stand for: constants, members of enums, names of one function."""

from __future__ import annotations

from collections.abc import Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.constants import content_of
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.source import all_of, code, unwrap


def told(resolver: Resolver, module: Module, node: Node) -> str | None:
    """The text that Logfire gets for an expression; None where the source does not tell it, and for what should be one literal.

    Of an f-string Logfire takes the code for the template (its "f-string magic"), so the text is not the name. Besides the
    constants of the project: names that their function binds once, before they are used.
    """
    if node.type in ("string", "concatenated_string") or not all_of("identifier", node):
        return None
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        if found is not None and found[0].kind == "function" and (value := _local(found[1], node)) is not None:
            return content_of(resolver, module, value)
    return content_of(resolver, module, node)


def _local(bindings: Sequence[Binding], use: Node) -> Node | None:
    if len(bindings) != 1 or bindings[0].kind is not Kind.ASSIGN or bindings[0].value is None:
        return None
    value = bindings[0].value
    return unwrap(value) if value.end_byte <= use.start_byte else None
