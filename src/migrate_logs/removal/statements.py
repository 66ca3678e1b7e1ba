"""Owns edits of whole statements: taking out a definition or a name of an import without leaving a trace or a hole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import imported
from migrate_logs.model import Edit, EditKind, Span
from migrate_logs.source import Source, children, span

_BLANK = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
_IMPORTS = ("import_statement", "import_from_statement")


def without_names(source: Source, statement: Node, names: frozenset[str]) -> Edit:
    """Take the names `names` out of an import, or the whole statement where no other name is left in it."""
    if statement.type not in _IMPORTS:
        return removal(source, statement, EditKind.DEFINITION)
    if all(name in names for name, _ in imported(statement)):
        return removal(source, statement, EditKind.IMPORT)
    return _without_items(source, statement, names)


def _without_items(source: Source, statement: Node, names: frozenset[str]) -> Edit:
    """The text of an import without some of its items; each goes with its comma."""
    pieces: list[bytes] = []
    at = statement.start_byte
    for cut in _cuts(source, statement, names):
        pieces.append(source.text[at : cut.start])
        at = cut.end
    pieces.append(source.text[at : statement.end_byte])
    return Edit(span(statement), b"".join(pieces).decode(), EditKind.IMPORT)


def _cuts(source: Source, statement: Node, names: frozenset[str]) -> Iterator[Span]:
    """What to leave out for each run of items that go; a comment goes where all items of its line do."""
    grouped = itertools.groupby(imported(statement), key=lambda each: each[0] in names)
    runs = [(goes, [item for _, item in run]) for goes, run in grouped]
    for at, (goes, items) in enumerate(runs):
        if not goes:
            continue
        before = runs[at - 1][1][-1] if at else None
        on_line = list(_on_line_of(before, items)) if before else []
        rest = items[len(on_line) :]
        if before and on_line:
            yield Span(before.end_byte, on_line[-1].end_byte)
        if rest and at + 1 < len(runs):
            yield Span(rest[0].start_byte, runs[at + 1][1][0].start_byte)
        elif before and rest:
            yield _end(source, statement, [before, *on_line][-1], rest)


def _on_line_of(before: Node, items: Sequence[Node]) -> Iterator[Node]:
    """The first of some items, as far as they share the line on which the one before them ends."""
    pairs = itertools.pairwise([before, *items])
    return (
        two for one, two in itertools.takewhile(lambda pair: pair[0].end_point.row == pair[1].start_point.row, pairs)
    )


def _end(source: Source, statement: Node, above: Node, rest: Sequence[Node]) -> Span:
    """What to leave out for the last items, none of which is on the line of the one `above`."""
    text = source.text
    if b"#" not in text[above.end_byte : statement.end_byte]:
        return Span(above.end_byte, rest[-1].end_byte)
    # Only parentheses may hold a comment, so that the comma above may stay.
    commas = [child.end_byte for child in statement.children if child.type == ","]
    end = source.line_end(max(rest[-1].end_byte, *commas) - 1)
    if end < statement.end_byte:
        return Span(source.line_end(above.end_byte - 1), end)
    return Span(rest[0].start_byte, statement.end_byte - 1)


def removal(source: Source, statement: Node, kind: EditKind) -> Edit:
    """Take a statement out: its lines where they are its own, else its piece of the line; `pass` in an emptied block.

    A definition takes the text that documents it along: the string on the lines below it.
    """
    outer = (
        statement.parent
        if statement.parent is not None and statement.parent.type == "expression_statement"
        else statement
    )
    last = _docstring(source, outer) if kind is EditKind.DEFINITION else outer
    if _are_alone_in_block(outer, last):
        return Edit(Span(outer.start_byte, last.end_byte), "pass", EditKind.PASS)
    start, end = source.line_start(outer.start_byte), source.line_end(max(last.end_byte - 1, outer.start_byte))
    before = source.text[start : outer.start_byte]
    after = source.text[last.end_byte : end]
    if before.strip() or after.strip().startswith(b";"):
        return _piece(source, outer, kind)
    return Edit(Span(start, end), "", kind)


def _docstring(source: Source, definition: Node) -> Node:
    """The string that stands alone on the lines right below a definition; the definition itself where there is none.

    A comment behind the string would go with it, and so keeps it.
    """
    below = definition.next_named_sibling
    while below is not None and below.type == "comment" and below.start_point.row == definition.end_point.row:
        below = below.next_named_sibling
    if below is None or below.type != "expression_statement" or below.start_point.row != definition.end_point.row + 1:
        return definition
    after = source.text[below.end_byte : source.line_end(below.end_byte)].strip()
    text = below.named_children[0]
    is_constant = text.type == "string" and all(part.type != "interpolation" for part in text.named_children)
    return below if is_constant and not after else definition


def _piece(source: Source, statement: Node, kind: EditKind) -> Edit:
    """One statement of several on a line, with one of the semicolons around it."""
    text = source.text
    following = re.compile(rb"[ \t]*;[ \t]*").match(text, statement.end_byte)
    if following:
        return Edit(Span(statement.start_byte, following.end()), "", kind)
    line = text[source.line_start(statement.start_byte) : statement.start_byte]
    return Edit(Span(statement.start_byte - len(line) + len(line.rstrip(b" \t;")), statement.end_byte), "", kind)


def _are_alone_in_block(first: Node, last: Node) -> bool:
    block = first.parent
    return block is not None and block.type == "block" and set(children(block)) == {first, last}


def tidy(source: Source, edits: list[Edit]) -> list[Edit]:
    """Removed lines that touch become one edit, and take the smaller of the blank runs around them along."""
    merged: list[Edit] = []
    for edit in sorted(edits):
        last = merged[-1] if merged else None
        if last is not None and edit.span.start < last.span.end:  # two pieces of a line and the semicolon between them
            edit = Edit(Span(last.span.end, edit.span.end), edit.text, edit.kind)
        if (
            last is not None
            and not last.text
            and not edit.text
            and last.span.end == edit.span.start
            and _is_lines(source, last)
        ):
            merged[-1] = Edit(Span(last.span.start, edit.span.end), "", last.kind)
        else:
            merged.append(edit)
    return [_wider(source, edit) if _is_lines(source, edit) else edit for edit in merged]


def _is_lines(source: Source, edit: Edit) -> bool:
    return (
        not edit.text
        and edit.span.start == source.line_start(edit.span.start)
        and source.text[: edit.span.end].endswith((b"\n", b"\r"))
    )


def _wider(source: Source, edit: Edit) -> Edit:
    return Edit(Span(edit.span.start, _with_blank_lines(source, edit.span.start, edit.span.end)), "", edit.kind)


def _with_blank_lines(source: Source, start: int, end: int) -> int:
    """Where to end, so that the larger of the blank runs around the removed lines is left."""
    before, at = 0, start
    while at > 0 and _BLANK.fullmatch(source.text[source.line_start(at - 1) : at]):
        at = source.line_start(at - 1)
        before += 1
    opens_block = before == 0 and source.text[:at].rstrip().endswith(b":")
    # Where nothing stands above, or the line that opens the block, no blank line may stay below.
    lines = before if at > 0 and not opens_block else len(source.text)
    while lines > 0 and (blank := _BLANK.match(source.text, end)):
        end = blank.end()
        lines -= 1
    return end
