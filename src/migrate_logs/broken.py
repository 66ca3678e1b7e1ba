"""Owns code that does not parse: where it is, and what in it looks like a log call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.source import Source, captures

# The methods by which a call looks like one that logs.
LEVELS = frozenset(["debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "success", "trace"])
_CALL_LIKE = re.compile(
    rb"(?<![\w.])(?:(?:self|cls)\.)?_{0,2}(?:\w+_)?log(?:ger|ging)?\.(?:"
    + "|".join(sorted(LEVELS)).encode()
    + rb")\s*\(",
    re.IGNORECASE,
)
# Python 2 statements parse, but nothing about them is safe to touch.
_PYTHON2 = "[(print_statement) (exec_statement)] @old"
_PYTHON2_HINTS = (re.compile(rb"print\b(?!\()"), re.compile(rb"exec\b(?!\()"))


def call_lines(data: bytes) -> int:
    """How many lines of a text that cannot be parsed look like log calls."""
    return sum(_CALL_LIKE.search(line) is not None for line in data.splitlines())


def errors(source: Source) -> list[Node]:
    """What does not parse; in a file with statements of Python 2 that is all of it."""
    if any(hint.search(source.text) for hint in _PYTHON2_HINTS) and "old" in captures(_PYTHON2, source.root):
        return [source.root]
    return source.errors


def is_near(source: Source, node: Node, found: Sequence[Node]) -> bool:
    """True inside an error, and in a top-level statement that holds one or that lost the line above its indentation."""
    if any(error.start_byte <= node.end_byte and node.start_byte <= error.end_byte for error in found):
        return True
    top = next((each for each in source.root.children if each.end_byte > node.start_byte), node)
    return top.has_error or top.start_point.column > 0


def unseen(source: Source, found: Sequence[Node], seen: set[int]) -> Iterator[tuple[Node, str]]:
    """What looks like a call where the parser sees none, with its text; what starts where one was `seen` is known."""
    for error in found:
        for match in _CALL_LIKE.finditer(source.text, error.start_byte, error.end_byte):
            node = source.root.descendant_for_byte_range(match.start(), match.start() + 1)
            if node is not None and node.type == "identifier" and match.start() not in seen:
                seen.add(match.start())
                yield node, match.group().decode()
