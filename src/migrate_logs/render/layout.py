"""Owns where a new call breaks its lines, and where the comments of the old one go."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from migrate_logs.model import Comment, LogCall, Span
from migrate_logs.render.columns import Ruler
from migrate_logs.source import Source

_ENDS_LINE = re.compile(rb"[\r\n][ \t\r\n)\]}]*\Z")  # what is dropped may stand above


SPREAD: Final = "**"


@dataclass(frozen=True, slots=True)
class Item:
    """One argument of the new call, or entry of its mapping, and the piece of the old call that it stands for.

    The keyword of a spread is its stars.
    """

    keyword: str | None
    code: str
    span: Span
    inline: bool = False
    entries: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What comes behind an argument: a line break or a blank, and the comments that belong there.

    Lines of comments have `indent`, and so has what follows; only a closing parenthesis may have its own.
    """

    breaks: bool
    indent: str
    comments: tuple[Comment, ...] = ()
    closing: str | None = None


class Layout:
    """Where the new call breaks its lines, and where the comments go; `codes` are its arguments, in the lines they take."""

    def __init__(self, call: LogCall, items: Sequence[Item], source: Source, width: int) -> None:
        self._source = source
        opening, closing = _parentheses(call, source)
        self._ruler = Ruler(source, call.span.start, opening, width)
        entered, loose = _parted(_loose_comments(call, items), items)
        first, last = items[0].span, max(items, key=lambda item: item.span.end).span
        tail = self._code(max(last.end, opening), closing, call)
        breaks = list(self._all_breaks(call, items, self._has_newline(opening, first.start, call)))
        ends_broken = _ENDS_LINE.search(tail) is not None
        indent = self._argument_indent(call, opening)
        is_aligned = len(indent) >= opening - source.line_start(opening)
        leads_broken = self._has_newline(opening, first.start, call) or (any(breaks) and ends_broken and not is_aligned)
        is_alone = not source.text[source.line_start(closing) : closing].strip()
        is_hugged = not (leads_broken or is_alone)  # `})` stays on the line of what is left
        self.trailing_comma = tail.rstrip(b" \t\r\n)]}").endswith(b",") and not (is_hugged and ends_broken)
        lead = [comment for comment in loose if comment.span.end <= first.start]
        self.lead = Gap(leads_broken, (indent if leads_broken else "") or self._indent(first.start), tuple(lead))
        self.gaps = []
        for at in range(len(items)):
            following = items[at + 1] if at + 1 < len(items) else None
            mine = tuple(comment for comment in loose if comment not in lead and _owner(comment, items) == at)
            own = indent if leads_broken else self._ruler.aligned(self._indent((following or items[at]).span.start))
            if following is None:
                own_line = self._indent(closing if is_alone else call.call.start)
                end = own_line if leads_broken else self._ruler.aligned(self._indent(closing))
                self.gaps.append(Gap((ends_broken and not is_hugged) or bool(mine), own, mine, end))
            else:
                self.gaps.append(Gap(breaks[at] or bool(mine), own, mine))
        self.codes = list(self._codes(call, items, entered))

    def _codes(self, call: LogCall, items: Sequence[Item], entered: Sequence[Comment]) -> Iterator[str]:
        """The arguments, each in the lines that it takes where it comes to stand."""
        is_broken = self.lead.breaks
        indent = self.lead.indent if is_broken else self._indent(call.span.start)
        column = len(indent) if is_broken else self._ruler.new
        for item, gap in zip(items, self.gaps, strict=True):
            name = item.keyword if item.keyword == SPREAD else f"{item.keyword}=" if item.keyword else ""
            if item.entries:
                code = self._in_lines(call, item, indent, entered)
            else:
                code = self._ruler.moved(item.code, item.span, column + len(name), indent, is_broken)
            yield code
            column += len(f"{name}{code}, ")
            if gap.breaks:
                indent, column = gap.indent, len(gap.indent)

    def _in_lines(self, call: LogCall, item: Item, outer: str, entered: Sequence[Comment]) -> str:
        """A mapping; one whose values stood on several lines, or with comments between them, has a line for each entry."""
        is_broken = any(self._breaks(call, one, two) for one, two in itertools.pairwise(item.entries))
        if not is_broken and not entered:
            return item.code
        newline, inner = self._source.newline, outer + ("\t" if outer.endswith("\t") else "    ")
        starts = [each.span.start for each in item.entries]
        text, at = "{", 0
        for start, each in zip(starts, item.entries, strict=True):
            for comment in entered[at:]:
                if comment.span.start > start:
                    break
                text, at = text + _comment(comment, newline + inner), at + 1
            text += newline + inner + self._ruler.moved(each.code, each.span, len(inner), inner, True) + ","
        return text + "".join(_comment(each, newline + inner) for each in entered[at:]) + newline + outer + "}"

    def _all_breaks(self, call: LogCall, items: Sequence[Item], breaks: bool) -> Iterator[bool]:
        """Whether each item begins a line, but for the first, of which `breaks` tells. A new spread does as the one before."""
        for one, two in itertools.pairwise(items):
            if two.keyword != SPREAD or two.span.start < two.span.end:
                breaks = self._breaks(call, one, two)
            yield breaks

    def _breaks(self, call: LogCall, one: Item, two: Item) -> bool:
        """Values of one message stay on a line; else a new line where the old call had one between the two."""
        if call.message.holds(one.span) and call.message.holds(two.span) and (two.inline or one.span == two.span):
            return False
        start, end = one.span.end, two.span.start
        return start <= end and self._has_newline(start, end, call)

    def _has_newline(self, start: int, end: int, call: LogCall) -> bool:
        gap = self._code(start, end, call)
        return b"\n" in gap or b"\r" in gap

    def _code(self, start: int, end: int, call: LogCall) -> bytes:
        """The old text between two offsets, without comments and without the message."""
        text = bytearray(self._source.text[start:end])
        for hidden in (*(comment.span for comment in call.comments), call.message):
            low, high = max(hidden.start - start, 0), min(hidden.end - start, len(text))
            if low < high:
                text[low:high] = b" " * (high - low)
        return bytes(text)

    def _argument_indent(self, call: LogCall, opening: int) -> str:
        """The indentation of the old call's first argument that starts a line."""
        lines = self._source.text[opening : call.call.end].decode().splitlines()[1:]
        first = next((line for line in lines if line.strip()), "")
        return first[: len(first) - len(first.lstrip())]

    def _indent(self, offset: int) -> str:
        start = self._source.line_start(offset)
        line = self._source.text[start : self._source.line_end(offset)].decode()
        return line[: len(line) - len(line.lstrip())]


def _parentheses(call: LogCall, source: Source) -> tuple[int, int]:
    """The offsets behind the opening and before the closing parenthesis of the call."""
    node = source.root.descendant_for_byte_range(call.call.start, call.call.end)
    while node is not None and (node.type != "call" or node.end_byte != call.call.end):
        node = node.parent
    listed = node.child_by_field_name("arguments") if node is not None else None
    assert listed is not None
    return listed.start_byte + 1, call.call.end - 1


def _loose_comments(call: LogCall, items: Sequence[Item]) -> list[Comment]:
    """The comments that no argument's own expression takes along."""
    kept = [item.span for item in items if item.keyword]
    return [
        comment
        for comment in call.comments
        if not any(held.holds(comment.span) and comment.text in item.code for held, item in _held(kept, items))
    ]


def _held(kept: Sequence[Span], items: Sequence[Item]) -> list[tuple[Span, Item]]:
    return [(item.span, item) for item in items if item.span in kept]


def _parted(comments: Sequence[Comment], items: Sequence[Item]) -> tuple[list[Comment], list[Comment]]:
    """The comments that stand between the entries of a mapping or above the first one, and all others."""
    whole = next((item for item in items if item.entries), None)
    entered = [each for each in comments if whole is not None and _is_entered(each, whole, items[0])]
    return entered, [each for each in comments if each not in entered]


def _is_entered(comment: Comment, whole: Item, message: Item) -> bool:
    first = whole.entries[0].span.start if message.span.end <= whole.span.start else whole.span.end
    is_above = comment.own_line and message.span.end <= comment.span.start < first
    return is_above or whole.entries[0].span.end <= comment.span.start < whole.entries[-1].span.start


def _comment(comment: Comment, new_line: str) -> str:
    """A comment between the entries of a mapping: on a line of its own, or behind the entry before it."""
    return (new_line if comment.own_line else "  ") + comment.text


def _owner(comment: Comment, items: Sequence[Item]) -> int:
    """The last argument that ends before the comment, and was there before; else the event name."""
    before = [at for at, item in enumerate(items) if item.span.end <= comment.span.start]
    return max(before, default=0, key=lambda at: (items[at].span.end, items[at].keyword != SPREAD, at))
