"""Owns in which column the lines of a call stand: what was aligned to a bracket moves with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.model import Span
from migrate_logs.source import Source
from migrate_logs.source import code as source_code

_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_BREAK = re.compile(r"\r\n|\n|\r")
_HIDDEN = frozenset({"string", "comment"})


@dataclass(frozen=True, slots=True)
class _Bracket:
    """An open bracket: its old column, how far it moved, and how far the beginning of its line did."""

    column: int
    moved: int
    line_moved: int
    is_hanging: bool

    def moves(self, width: int) -> int:
        """How far a line in it moves that has `width` blanks: with the bracket, or with the line that it is on."""
        return self.line_moved if self.is_hanging or width < self.column else self.moved


class Ruler:
    """The columns of one call, whose parenthesis moves: its function is written anew, and `width` long with it."""

    def __init__(self, source: Source, start: int, opening: int, width: int) -> None:
        self._source = source
        head = source.text[source.line_start(start) : start].decode()
        before = source.text[source.line_start(opening) : opening].decode()
        self.new, self._old = len(head) + width, len(before)
        self._is_plain = "\t" not in head and "\t" not in before

    def aligned(self, indent: str) -> str:
        """The indentation of a line that stood behind the opening parenthesis, or deeper; a shallower one stays."""
        is_aligned = self._is_plain and not indent.strip(" ") and len(indent) >= self._old
        return " " * self.new if is_aligned else indent

    def moved(self, code: str, span: Span, column: int, indent: str, is_broken: bool) -> str:
        """An argument that comes to stand in `column`, in a line indented by `indent`; `code` has the text of `span` in it.

        `is_broken` says that the call has a line break behind its parenthesis, so that nothing is aligned to that.
        """
        text = self._source.slice(span)
        at = code.find(text)
        if at < 0 or not self._is_plain or not _BREAK.search(text):
            return code
        old = self._column(span.start)
        line_moved = len(indent) - len(self._indent(span.start))
        own = _Bracket(self._old, self.new - self._old, line_moved, is_broken)
        lines = _moved_lines(text, self._masked(span, text), old, column + at - old, own)
        return code[:at] + "".join(lines) + code[at + len(text) :]

    def _masked(self, span: Span, text: str) -> str:
        """The text with all strings and comments blanked out, and with them the line breaks inside strings."""
        data, masked = text.encode(), text
        for node in _hidden(self._source.root.descendant_for_byte_range(span.start, span.end), span):
            start = len(data[: node.start_byte - span.start].decode())
            end = start + len(source_code(node))
            masked = masked[:start] + ("x" if node.type == "string" else " ") * (end - start) + masked[end:]
        return masked

    def _column(self, offset: int) -> int:
        return len(self._source.text[self._source.line_start(offset) : offset].decode())

    def _indent(self, offset: int) -> str:
        line = self._source.text[self._source.line_start(offset) : self._source.line_end(offset)].decode()
        return line[: len(line) - len(line.lstrip())]


def _hidden(node: Node | None, span: Span) -> Iterator[Node]:
    """The strings and comments in a range, none of them inside another."""
    if node is None or node.end_byte <= span.start or node.start_byte >= span.end:
        return
    if node.type in _HIDDEN and span.start <= node.start_byte and node.end_byte <= span.end:
        yield node
        return
    for child in node.children:
        yield from _hidden(child, span)


def _moved_lines(text: str, masked: str, column: int, moved: int, call: _Bracket) -> Iterator[str]:
    """The lines of an argument whose first line begins in `column` and moved; `call` is the parenthesis around it."""
    open_brackets, line_moved, at = [call], call.line_moved, 0
    for shown in _LINES.split(masked):
        line = text[at : at + len(shown)]
        if at:
            width, column = len(shown) - len(shown.lstrip(" ")), 0
            is_code = shown.strip() and not shown[width].isspace()
            moved = line_moved = max(open_brackets[-1].moves(width), -width) if is_code else 0
            line = " " * moved + line if moved > 0 else line[-moved:]
        yield line
        at += len(shown)
        _track(open_brackets, shown, column, moved, line_moved)


def _track(open_brackets: list[_Bracket], line: str, column: int, moved: int, line_moved: int) -> None:
    """Open and close brackets as a line does."""
    for place, character in enumerate(line):
        if character in "([{":
            is_hanging = not line[place + 1 :].strip()
            open_brackets.append(_Bracket(column + place, moved, line_moved, is_hanging))
        elif character in ")]}" and len(open_brackets) > 1:
            open_brackets.pop()
