"""Owns what a message is made of: literal text and the values in it, or nothing that a source tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tree_sitter import Node

from migrate_logs.reading.site import Refused

_MARKS = re.compile("([\ue000-\uf8ff])")  # characters that Unicode keeps free for private use: one for each constant
_FIRST_MARK = 0xE000
_FILLED = frozenset("%{}")


@dataclass(frozen=True, slots=True)
class Hole:
    """A value in a message: its expression, how it was formatted, and the template's words around it.

    `path` is what a template takes of the value (".name" of `{0.name}`); `dynamic_spec` the source of a format spec that
    holds expressions itself, and `nested` those expressions; `cuts_text` marks a %-style precision, which works on `str(x)`;
    `is_field` marks a value that is a field of the call under a name of its own; `name` is a name that was chosen already;
    `made` is the offset at which it becomes text, the end of an f-string's hole or of a `%`; None: when all arguments are there;
    `constant` is the text of a constant that is added to others.
    """

    node: Node
    conversion: str = ""
    spec: str = ""
    path: str = ""
    dynamic_spec: str = ""
    nested: tuple[Node, ...] = ()
    cuts_text: bool = False
    is_field: bool = False
    name: str = ""
    quote: str = '"'
    made: int | None = None
    constant: str | None = None


Piece = str | Hole


@dataclass(frozen=True, slots=True)
class Text:
    """A message that was understood: text and values in the order of the text; `surplus` values are passed but not shown."""

    pieces: tuple[Piece, ...]
    surplus: tuple[Node, ...] = ()

    @property
    def literal(self) -> str | None:
        """The text of a message in which all values are constants; None where there are others."""
        texts = [piece if isinstance(piece, str) else piece.constant for piece in self.pieces]
        return None if None in texts else "".join(map(str, texts))

    @property
    def template(self) -> str | None:
        """The same as a template, with a mark for each constant that is none itself: `refilled` puts it back there."""
        if self.literal is None or _MARKS.search(self.literal):
            return self.literal
        pieces = (piece if isinstance(piece, str) else _mark(piece, at) for at, piece in enumerate(self.pieces))
        return "".join(pieces)


def _mark(hole: Hole, at: int) -> str:
    text = hole.constant or ""
    return text if _FILLED.intersection(text) else chr(_FIRST_MARK + at)


def refilled(message: Message, said: Text) -> Message:
    """What became of `said.template`, with its constants for the marks."""
    if not isinstance(message, Text) or said.template == said.literal:
        return message
    pieces = (part for piece in message.pieces for part in _unmarked(piece, said))
    return replace(message, pieces=joined(pieces))


def _unmarked(piece: Piece, said: Text) -> Iterable[Piece]:
    for part in _MARKS.split(piece) if isinstance(piece, str) else [piece]:
        is_mark = isinstance(part, str) and _MARKS.fullmatch(part)
        yield said.pieces[ord(str(part)) - _FIRST_MARK] if is_mark else part


@dataclass(frozen=True, slots=True)
class Dynamic:
    """A message that only the running program knows."""

    node: Node


Message = Text | Dynamic | Refused


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, with texts that stand next to each other made one."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)
