"""Owns the defaults of type parameters (`class Box[T = int]`), which the grammar does not know: a bound takes their place.

A single character changes, so that all offsets stay.
"""

import re
from collections.abc import Callable, Iterator

_LISTS = re.compile(rb"\b(?:class|def|type)[ \t]+[^\W\d]\w*[ \t]*\[")
_TOKEN = re.compile(rb"\"[^\"\n]*\"|'[^'\n]*'|#[^\n]*|[\[({]|[\])}]|[<>!=:]=|[,:=]")


def without_defaults(text: bytes, is_code: Callable[[int], bool]) -> bytes:
    """The text with `T: int` for `T = int`, and `T: Base | int` for `T: Base = int`; only what `is_code` is looked at."""
    changed = bytearray(text)
    for found in _LISTS.finditer(text):
        for at, mark in _defaults(text, found.end()) if is_code(found.start()) else ():
            changed[at : at + 1] = mark
    return bytes(changed)


def _defaults(text: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Where the defaults of a list of type parameters begin, each with what may stand there in their place."""
    depth, mark = 1, b":"
    for token in _TOKEN.finditer(text, start):
        match token[0]:
            case b"[" | b"(" | b"{":
                depth += 1
            case b"]" | b")" | b"}":
                depth -= 1
            case b"," if depth == 1:
                mark = b":"
            case b":" if depth == 1:
                mark = b"|"
            case b"=" if depth == 1:
                yield token.start(), mark
        if not depth:
            return
