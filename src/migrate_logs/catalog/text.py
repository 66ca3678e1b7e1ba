"""Owns the text of the catalog file: cut into blocks and read, and written again with every comment where it was."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from migrate_logs.catalog import block
from migrate_logs.catalog.entry import EntryError, entry
from migrate_logs.catalog.event import Event
from migrate_logs.catalog.union import DifferenceError, joined, united
from migrate_logs.catalog.update import in_order

HEADER = """\
# The event names of this project: one block an event, sorted by its old text.
#
# Change `new`, or set `status` to "accepted" (the name is right) or "keep" (the old text stays the name).
# A block left at "proposed" gets the tool's name where that is sure enough. `confidence` runs from 0 to 1.
# Your words and comments stay; `migrate-logs events --update` keeps the rest up to date.
"""
MARKER = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_MARK = "\ufeff"  # the byte order mark
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class CatalogError(Exception):
    """A catalog that cannot be used: the line, and one sentence on what is wrong and what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"{line}: {message}")
        self.line, self.message = line, message


class ConflictError(CatalogError):
    """A catalog with the marks of a merge that git could not finish."""


@dataclass(frozen=True, slots=True)
class Block:
    """An `[[event]]` block as it stands in the file, and what it was read as."""

    text: str
    event: Event


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries, and the text that they were read from; `source` is the whole file, None where there was none."""

    events: tuple[Event, ...] = ()
    header: str = HEADER
    blocks: tuple[Block, ...] = ()
    newline: str = "\n"
    source: str | None = None


def read(text: str) -> Catalog:
    """The catalog of a file; blocks that a merge has doubled are put together. CatalogError names the line."""
    return replace(united_blocks(content(text)), source=text, newline="\r\n" if "\r\n" in text else "\n")


def united_blocks(text: str) -> Catalog:
    """The catalog of a text with plain ends of lines. CatalogError as in `read`."""
    if marker := MARKER.search(text):
        raise ConflictError(
            text.count("\n", 0, marker.start()) + 1,
            "holds the marks of a merge; `migrate-logs events --update` puts both sides together",
        )
    header, pieces = cut(text)
    if stray := next(iter(_parse(header, 1)), None):
        raise CatalogError(
            1 + _line_of(header, stray), f'"{stray}" stands outside of a block; a catalog holds [[event]] blocks only'
        )
    blocks: list[Block] = []
    events: dict[tuple[str, bool, bool, str], Event] = {}
    for line, piece in pieces:
        event = replace(event_of(piece, line), origin=len(blocks))
        blocks.append(Block(piece, event))
        twin = events.get(event.key)
        both = united(twin, event) if twin else event
        if both is None:
            raise CatalogError(
                line + _offset(piece), f"a second block decides about {event.old!r} otherwise; leave one of the two"
            )
        if twin is not None:
            first = blocks[twin.origin]
            blocks[twin.origin] = replace(first, text=_joined(first.text, piece, line))
        events[event.key] = both
    return Catalog(in_order(events.values()), header, tuple(blocks))


def content(text: str) -> str:
    """A text as it is compared: no byte order mark, lines that end as ours do, the last one, too."""
    text = text.removeprefix(_MARK).replace("\r\n", "\n")
    return text if text.endswith("\n") or not text else f"{text}\n"


def write(catalog: Catalog) -> str:
    """The text of the catalog: the header, and the blocks in order."""
    mark = _MARK if (catalog.source or "").startswith(_MARK) else ""
    return mark + "\n".join(_pieces(catalog)).replace("\n", catalog.newline)


def lines(catalog: Catalog) -> dict[Event, int]:
    """The line of the file, as it would be written, that has an event's `old`."""
    found: dict[Event, int] = {}
    line = 1
    pieces = list(_pieces(catalog))
    events = in_order(catalog.events)
    for event, piece in zip((None,) * (len(pieces) - len(events)) + events, pieces, strict=True):
        if event is not None:
            found[event] = line + _offset(piece) + 1
        line += piece.count("\n") + 1
    return found


def _pieces(catalog: Catalog) -> Iterator[str]:
    """The header, if there is any, and each block, with their ends."""
    if catalog.header.strip():
        yield catalog.header.rstrip("\n") + "\n"
    for event in in_order(catalog.events):
        old = catalog.blocks[event.origin] if event.origin >= 0 else None
        text = block.mended(old.text, block.values(old.event), block.values(event)) if old else block.fresh(event)
        yield text.strip("\n") + "\n"


def cut(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text before the first block, and each block with the line that it begins in; comments above belong to a block.

    Those that follow the block before without an empty line are that one's, and so are those at the end of the file.
    """
    starts = block.starts(text)
    if not starts:
        return text, []
    ends = [_content_end(text, start, end) for start, end in itertools.pairwise(starts)]
    first = starts[0] - len(_adjacent(text[: starts[0]]))
    bounds = [first, *ends, len(text)]
    pieces: list[tuple[int, str]] = []
    line = text.count("\n", 0, first) + 1
    for begin, end in itertools.pairwise(bounds):
        pieces.append((line, text[begin:end]))
        line += text.count("\n", begin, end)
    return text[:first], pieces


def _adjacent(text: str) -> str:
    """The comment lines at the end of a text, up to an empty line."""
    found = re.search(r"(?:^[ \t]*#[^\n]*\n)+\Z", text, re.MULTILINE)
    return found[0] if found and (found.start() == 0 or text[: found.start()].endswith("\n\n")) else ""


def _content_end(text: str, start: int, end: int) -> int:
    """Where a block ends: behind its last line that is no comment, and the comments directly below."""
    inside = text[start:end]
    gap = re.search(r"(?:^[ \t]*\n(?:^[ \t]*(?:#[^\n]*)?\n)*)\Z", inside, re.MULTILINE)
    return start + gap.start() if gap else end


def _joined(piece: str, other: str, line: int) -> str:
    """The text of a block with what people wrote in a second one, which begins in `line`."""
    try:
        return joined(piece, other)
    except DifferenceError as error:
        raise CatalogError(line + _offset(other), f"{error}; leave one of the two") from None


def event_of(piece: str, line: int) -> Event:
    """What the text of a block says, which begins in `line`."""
    parsed = _parse(piece, line)
    tables = parsed.pop("event", [])
    if parsed or len(tables) != 1:
        stray = next(iter(parsed), "event")
        raise CatalogError(
            line + _line_of(piece, stray), f"[{stray}] is no part of a catalog; it holds [[event]] blocks only"
        )
    try:
        found = entry(tables[0])
    except EntryError as error:
        raise CatalogError(line + _offset(piece, error.key), str(error)) from None
    return replace(found, noted=found.noted or ("#" in piece and bool(block.comments(piece))))


def _line_of(text: str, key: str) -> int:
    """How many lines into a text a key or a table of that name stands that belongs to no block."""
    found = re.search(rf"""^[ \t]*(?:\[\[?[ \t]*)?(["']?){re.escape(key)}\1[ \t]*[].=]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) if found else 0


def _parse(piece: str, line: int) -> dict[str, Any]:
    try:
        return tomllib.loads(piece)
    except tomllib.TOMLDecodeError as error:
        found = _POSITION.search(str(error))
        at = int(found[1]) - 1 if found and found[1] else piece.rstrip().count("\n")
        message = str(error)[: found.start()] if found else str(error)
        raise CatalogError(line + at, f"is not valid TOML: {message}; mend that line, or restore the file") from None


def _offset(piece: str, key: str = "") -> int:
    """How many lines into a block a key stands; without one its header."""
    head, *items = block.split(piece)
    at = head.text.count("\n")
    for item in items if key else ():
        if item.key == key:
            return at
        at += item.text.count("\n")
    return head.text.count("\n") - 1
