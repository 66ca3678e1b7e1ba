"""Owns where a name stands in a file, as code: not in strings, comments or as somebody's attribute."""

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.model import Span


def occurrences(module: Module, name: str, within: Span | None = None) -> Iterator[Node]:
    """The identifier nodes that spell `name`, in source order; attributes, keywords and parameters are others' names."""
    text = module.source.text
    for match in re.finditer(rb"(?<![\w])" + re.escape(name.encode()) + rb"(?![\w])", text):
        if within is not None and not within.holds(Span(match.start(), match.end())):
            continue
        node = module.source.root.descendant_for_byte_range(match.start(), match.end())
        if node is not None and node.type == "identifier" and node.end_byte == match.end() and not _is_label(node):
            yield node


def _is_label(node: Node) -> bool:
    parent = node.parent
    if parent is None:
        return False
    if parent.type in ("parameters", "lambda_parameters", "list_splat_pattern", "dictionary_splat_pattern"):
        return True
    if parent.type in ("default_parameter", "typed_default_parameter"):
        return parent.child_by_field_name("name") == node
    if parent.type == "typed_parameter":
        return parent.named_children[0] == node
    if parent.type == "attribute":
        return parent.child_by_field_name("attribute") == node
    return parent.type == "keyword_argument" and parent.child_by_field_name("name") == node
