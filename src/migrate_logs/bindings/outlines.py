"""Owns the look at a file from outside of its functions: most of a file is in them, and of most nobody asks what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.source import Source, captures, field_of

_IMPORTS = frozenset({"import_statement", "import_from_statement"})
_SILENT = frozenset({"comment", "future_import_statement", "pass_statement"})
_DEFINITIONS = frozenset({"function_definition", "class_definition", "decorated_definition"})
_OPENING = re.compile(rb"\b(?:lambda|for)\b|:=")  # what has a scope in a head, or binds a name there


def outline(source: Source, query: str) -> tuple[dict[str, list[Node]], frozenset[int]]:
    """What the query for scopes finds outside of the functions of a module and of its classes, and where these start."""
    found: dict[str, list[Node]] = {"scope": [], "bind": []}
    closed: set[int] = set()
    waiting = [source.root]
    while waiting:
        for node in waiting.pop().named_children:
            kind = node.type
            if kind in _IMPORTS:
                found["bind"].append(node)
            elif kind in _DEFINITIONS:
                defined = field_of(node, "definition") if kind == "decorated_definition" else node
                body = field_of(defined, "body")
                found["scope"].append(defined)
                if defined.type == "class_definition":
                    waiting.append(body)
                else:
                    closed.add(defined.start_byte)
                _add(found, query, _head(source, node, defined, body))
            elif kind not in _SILENT:
                _add(found, query, [node])
    return found, frozenset(closed)


def _head(source: Source, node: Node, defined: Node, body: Node) -> Iterator[Node]:
    """The parts of a definition in front of its body, where the text tells that they may hold anything."""
    if _OPENING.search(source.text, node.start_byte, body.start_byte):
        parts = [*defined.named_children, *(node.named_children if node != defined else ())]
        yield from (each for each in parts if each not in (defined, body))


def _add(found: dict[str, list[Node]], query: str, nodes: Iterator[Node] | list[Node]) -> None:
    for node in nodes:
        for name, captured in captures(query, node).items():
            found[name] += captured
