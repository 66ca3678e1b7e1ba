"""Owns what a message is made of: literal text and the values in it, or nothing that a source tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.reading.site import Refused


@dataclass(frozen=True, slots=True)
class Hole:
    """A value in a message: its expression, how it was formatted, and the template's words around it.

    `path` is what a template takes of the value (".name" of `{0.name}`); `dynamic_spec` the source of a format spec that
    holds expressions itself, and `nested` those expressions; `cuts_text` marks a %-style precision, which works on `str(x)`;
    `is_field` marks a value that is a field of the call under a name of its own; `name` is a name that was chosen already;
    `made` is the offset at which it becomes text, the end of an f-string's hole or of a `%`; None: when all arguments are there.
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


Piece = str | Hole


@dataclass(frozen=True, slots=True)
class Text:
    """A message that was understood: text and values in the order of the text; `surplus` values are passed but not shown."""

    pieces: tuple[Piece, ...]
    surplus: tuple[Node, ...] = ()

    @property
    def literal(self) -> str | None:
        """The text of a message without values in it; None where there are some."""
        return "".join(map(str, self.pieces)) if all(isinstance(piece, str) for piece in self.pieces) else None


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
