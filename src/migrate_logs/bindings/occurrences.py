"""Owns where a name stands in a file, as code: not in strings, comments or as somebody's attribute."""

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.spellings import spellings
from migrate_logs.model import Span


def occurrences(module: Module, name: str, within: Span | None = None) -> Iterator[Node]:
    """The identifier nodes that spell `name`, in source order; attributes, keywords and parameters are others' names."""
    text = module.source.text
    for at in spellings(text, name):
        end = at + len(name.encode())
        if within is not None and not within.holds(Span(at, end)):
            continue
        node = module.source.root.descendant_for_byte_range(at, end)
        if node is not None and node.type == "identifier" and node.end_byte == end and not _is_label(node):
            yield node


# What shows all that an object has: `vars(self)`, `self.__dict__`; not one variable of it, set or asked for by its name.
_READS_ALL = re.compile(
    rb"(?<![\w.])vars\s*\(\s*[^()\s](?:[^()]|\([^()]*\))*\)(?!\s*\[)|\.__dict__\b(?!\s*\[|\.(?:update|setdefault|get)\b)"
)


def reads_all(text: bytes) -> bool:
    """True for a file that reads all variables of an object at once."""
    return (b"vars" in text or b"__dict__" in text) and _READS_ALL.search(text) is not None


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
    if parent.type == "dotted_name" and parent.parent is not None and parent.parent.type == "import_from_statement":
        return parent.parent.child_by_field_name("module_name") == parent  # `from logging.config import ...`
    return parent.type == "keyword_argument" and parent.child_by_field_name("name") == node
