"""Owns where a file names a function or a class without calling it: what somebody may get there to call."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.rules import load
from migrate_logs.source import code, field_of

_NAMED = frozenset({Kind.IMPORT, Kind.FUNCTION, Kind.CLASS})
# What a name only stands in: imports, annotations, decorators, `except` clauses, the head of a class or a function.
_NAMING = frozenset(
    {"dotted_name", "aliased_import", "type", "decorator", "except_clause", "parameters", "global_statement"}
)
_PARTS = frozenset(
    {"attribute", "tuple", "subscript", "as_pattern", "binary_operator", "generic_type", "type_parameter"}
)


def mentions(module: Module, word: str, is_method: bool) -> Iterator[Node]:
    """The names, attributes and texts of a file that may stand for the function or class that `word` is, as a value."""
    root, size = module.source.root, len(word.encode())
    for start in module.mentions(word):
        node = root.descendant_for_byte_range(start, start + size)
        if node is not None and _is_value(module, node, word, is_method):
            yield node


def runs_nothing(call: Node) -> bool:
    """True for a call that looks at the classes and functions that it is given, and calls none of them."""
    return code(field_of(call, "function")).rpartition(".")[2] in load("types")["runs_nothing"]


def _is_value(module: Module, node: Node, word: str, is_method: bool) -> bool:
    if node.type == "string_content":
        return _spells(node, word)
    if node.type != "identifier" or node.parent is None or _is_only_named(node):
        return False
    if node.parent.type == "attribute" and field_of(node.parent, "attribute") == node:
        return True
    if is_method:
        return module.scopes.at(node.start_byte).kind == "class"
    found = module.scopes.find(word, node.start_byte)
    return found is None or any(each.kind in _NAMED for each in found[1])


def _spells(content: Node, word: str) -> bool:
    """True for a text that is the path of something to be imported, or that an attribute is got by."""
    text, string = code(content), content.parent
    path, _, last = text.replace(":", ".").rpartition(".")
    if last != word:
        return False
    around = string.parent if string is not None else None
    call = around.parent if around is not None and around.type == "argument_list" else None
    is_got = call is not None and call.type == "call" and code(field_of(call, "function")).endswith(_GETTERS)
    return bool(path) or is_got


_GETTERS = ("getattr", "methodcaller", "attrgetter")


def _is_only_named(node: Node) -> bool:
    inner, around = node, node.parent
    while around is not None and around.type in _PARTS:
        inner, around = around, around.parent
    if around is None or around.type in _NAMING:
        return True
    if around.type != "argument_list" or around.parent is None:
        return around.type.endswith("parameter") and around.child_by_field_name("value") != inner
    return around.parent.type == "class_definition" or runs_nothing(around.parent)
