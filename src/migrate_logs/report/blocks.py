"""Owns Markdown that has to fit into a limit: text that steers nothing, and rows that are cut from the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from migrate_logs.escaping import visible
from migrate_logs.wording import number

_WORDS = 500  # what the words about a cut take at most
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~&:]|(?<=www)\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that always stand, with rows between them that may be cut from the end."""

    head: Sequence[str] = ()
    rows: Sequence[str] = ()
    tail: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """How much there may be, in which unit a line is measured, and what is said behind the number of rows that were cut."""

    limit: int
    size: Callable[[str], int]
    note: str

    def needs(self, lines: Sequence[str]) -> int:
        """What lines take, each with its end."""
        return sum(self.size(line) + 1 for line in lines)


def in_bytes(line: str) -> int:
    """The bytes of a line as it is written to a file."""
    return len(line.encode("utf-8", "backslashreplace"))


def in_characters(line: str) -> int:
    """The characters of a line, counted as those count that call an emoji two."""
    return len(line.encode("utf-16-le", "surrogatepass")) // 2


def fitted(blocks: Sequence[Block], room: Room) -> str:
    """All blocks, one after the other; the rows have what the heads leave of the limit."""
    left = room.limit - sum(room.needs((*block.head, *block.tail)) + _WORDS for block in blocks)
    lines: list[str] = []
    for block in blocks:
        kept = _first(block.rows, left, room)
        left -= room.needs(kept)
        lines += [*block.head, *kept]
        if cut := len(block.rows) - len(kept):
            lines += ["", f"*{number(cut, 'row')} {room.note}*"]
        lines += block.tail
    return "\n".join(lines).strip("\n") + "\n"


def _first(rows: Sequence[str], left: int, room: Room) -> list[str]:
    kept: list[str] = []
    for row in rows:
        left -= room.needs([row])
        if left < 0:
            break
        kept.append(row)
    return kept


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line; nothing in it makes a link, a mention or HTML."""
    plain = visible(text).replace("\t", " ")
    return _SPECIAL.sub(r"\\\1", plain).replace("@", "@\u200b")  # GitHub looks for mentions when all escapes are gone


def code(text: str, in_table: bool = False) -> str:
    """Text as code, on one line; a table is the one place where its bars have to be escaped."""
    plain = visible(text).replace("\t", " ")
    plain = plain.replace("|", "\\|") if in_table else plain
    fence = "`" * (max(map(len, re.findall("`+", plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
