"""Owns how a log call is written for Logfire: the old call expression goes in, the new one comes out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from migrate_logs.literals import written
from migrate_logs.model import Attribute, Comment, LogCall, Span
from migrate_logs.source import Source

_SIMPLE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_PLAIN_TEXT = re.compile(r"""'[\w.]*'|"[\w.]*\"""")
_ENDS_LINE = re.compile(rb"[\r\n][ \t\r\n)\]}]*\Z")  # what is dropped may stand above
_QUOTE = re.compile(r"[\"']")


@dataclass(frozen=True, slots=True)
class Style:
    """How a file writes: the name that Logfire has in it, its usual quote, and whether to keep old messages."""

    logfire: str
    quote: str
    keep_message: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One argument of the new call, or entry of its mapping, and the piece of the old call that it stands for."""

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


def render(call: LogCall, event: str, source: Source, style: Style) -> str:
    """The new call's text. The line structure of the old call stays, as do the comments in it."""
    segment = source.slice(call.call)
    found = _QUOTE.search(segment)
    quote = found.group() if found else style.quote
    method, items = _items(call, event, quote, style)
    layout = _Layout(call, items, source)
    new = cst.Call(
        func=_expression(f"{style.logfire}.{method}"),
        whitespace_before_args=_whitespace(layout.lead, ""),
        args=[_argument(layout, at, item, at == len(items) - 1) for at, item in enumerate(items)],
    )
    return cst.Module([], default_newline=source.newline).code_for_node(new)


def _argument(layout: _Layout, at: int, item: Item, is_last: bool) -> cst.Arg:
    gap = layout.gaps[at]
    comma = not is_last or layout.trailing_comma
    return cst.Arg(
        value=_expression(layout.codes[at]),
        keyword=cst.Name(item.keyword) if item.keyword else None,
        equal=_EQUAL if item.keyword else cst.MaybeSentinel.DEFAULT,
        comma=cst.Comma(whitespace_after=_whitespace(gap, "" if is_last else " "))
        if comma
        else cst.MaybeSentinel.DEFAULT,
        whitespace_after_arg=_whitespace(gap, "") if not comma else _NOTHING,
    )


_NOTHING = cst.SimpleWhitespace("")
_EQUAL = cst.AssignEqual(_NOTHING, _NOTHING)


def _expression(code: str) -> cst.BaseExpression:
    if _PLAIN_TEXT.fullmatch(code):
        return cst.SimpleString(code)
    if _SIMPLE.fullmatch(code):
        first, *rest = code.split(".")
        node: cst.BaseExpression = cst.Name(first)
        for part in rest:
            node = cst.Attribute(node, cst.Name(part))
        return node
    # Inside the call's parentheses an expression may span lines, so it is parsed inside a pair of its own.
    node = cst.parse_expression(f"({code})")
    return node.with_changes(lpar=node.lpar[1:], rpar=node.rpar[:-1])


def _whitespace(gap: Gap, blank: str) -> cst.BaseParenthesizableWhitespace:
    if not gap.breaks and not gap.comments:
        return cst.SimpleWhitespace(blank)
    first, *rest = (None, *gap.comments) if not gap.comments or gap.comments[0].own_line else gap.comments
    return cst.ParenthesizedWhitespace(
        first_line=cst.TrailingWhitespace(
            cst.SimpleWhitespace("  " if first else ""), cst.Comment(first.text) if first else None
        ),
        empty_lines=[
            cst.EmptyLine(False, cst.SimpleWhitespace(gap.indent), cst.Comment(each.text)) for each in rest if each
        ],
        indent=False,
        last_line=cst.SimpleWhitespace(gap.indent if gap.closing is None else gap.closing),
    )


# ---- arguments ----------------------------------------------------------------------------------------------------------


def _items(call: LogCall, event: str, quote: str, style: Style) -> tuple[str, list[Item]]:
    name = Item(None, written(event, quote), call.message)
    attributes = [*call.attributes]
    if style.keep_message and not call.dynamic:
        attributes = [*_kept_message(call, quote), *attributes]
    if call.as_mapping:
        return "log", [
            Item(None, f"{quote}{call.level}{quote}", call.message),
            name,
            *_mapping(call, attributes, quote),
        ]
    items = sorted(
        (Item(each.name, each.code, each.span, inline=each.inline) for each in attributes), key=lambda item: item.span
    )
    if call.exception is not None:
        exception = Item("_exc_info", call.exception.code, call.exception.span)
        # In the receiver (`opt(exception=e)`) it stands first, but reads better behind the fields.
        at = len(items) if exception.span < call.message else sum(item.span < exception.span for item in items)
        items.insert(at, exception)
    return call.method, [name, *items]


def _mapping(call: LogCall, attributes: Sequence[Attribute], quote: str) -> list[Item]:
    entries = tuple(Item(None, _entry(each, quote), each.span, inline=each.inline) for each in attributes)
    whole = Span(attributes[0].span.start, attributes[-1].span.end)
    items = [Item("attributes", "{" + ", ".join(each.code for each in entries) + "}", whole, entries=entries)]
    if call.exception is not None:
        items.append(Item("exc_info", call.exception.code, call.exception.span))
    elif call.method == "exception":
        items.append(Item("exc_info", "True", Span(items[0].span.end, items[0].span.end)))
    return items


def _entry(attribute: Attribute, quote: str) -> str:
    if attribute.name is None:
        return f"**{attribute.code}"
    return f"{written(attribute.name, quote)}: {attribute.code}"


def _kept_message(call: LogCall, quote: str) -> list[Attribute]:
    """The old text as a constant template, beside a field of that name as `message_template`."""
    taken = {each.name for each in call.attributes}
    name = next((each for each in ("message", "message_template") if each not in taken), None)
    if name is None:
        return []
    return [Attribute(name, written(call.template, quote), Span(call.message.start, call.message.start))]


# ---- layout -------------------------------------------------------------------------------------------------------------


class _Layout:
    """Where the new call breaks its lines, and where the comments go; `codes` are its arguments, in the lines they take."""

    def __init__(self, call: LogCall, items: Sequence[Item], source: Source) -> None:
        self._source = source
        opening, closing = _parentheses(call, source)
        loose = _loose_comments(call, items)
        first, last = items[0].span, max(items, key=lambda item: item.span.end).span
        tail = self._code(max(last.end, opening), closing, call)
        breaks = [self._breaks(call, one, two) for one, two in itertools.pairwise(items)]
        ends_broken = _ENDS_LINE.search(tail) is not None
        indent = self._argument_indent(call, opening)
        is_aligned = len(indent) >= opening - source.line_start(opening)
        leads_broken = self._has_newline(opening, first.start, call) or (any(breaks) and ends_broken and not is_aligned)
        self.trailing_comma = tail.rstrip(b" \t\r\n)]}").endswith(b",")
        lead = [comment for comment in loose if comment.span.end <= first.start]
        self.lead = Gap(leads_broken, (indent if leads_broken else "") or self._indent(first.start), tuple(lead))
        self.gaps = []
        for at in range(len(items)):
            following = items[at + 1] if at + 1 < len(items) else None
            mine = tuple(comment for comment in loose if comment not in lead and _owner(comment, items) == at)
            own = indent if leads_broken else self._indent((following or items[at]).span.start)
            if following is None:
                self.gaps.append(Gap(ends_broken or bool(mine), own, mine, self._indent(closing)))
            else:
                self.gaps.append(Gap(breaks[at] or bool(mine), own, mine))
        self.codes = [self._in_lines(call, at, item) for at, item in enumerate(items)]

    def _in_lines(self, call: LogCall, at: int, item: Item) -> str:
        """An argument; of a mapping whose values stood on several lines, each entry has a line."""
        if not any(self._breaks(call, one, two) for one, two in itertools.pairwise(item.entries)):
            return item.code
        outer, newline = self.gaps[at - 1].indent, self._source.newline
        inner = outer + ("\t" if outer.endswith("\t") else "    ")
        return "{" + "".join(f"{newline}{inner}{each.code}," for each in item.entries) + newline + outer + "}"

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


def _owner(comment: Comment, items: Sequence[Item]) -> int:
    """The last argument that ends before the comment; else the event name."""
    before = [at for at, item in enumerate(items) if item.span.end <= comment.span.start]
    return max(before, default=0, key=lambda at: items[at].span.end)
