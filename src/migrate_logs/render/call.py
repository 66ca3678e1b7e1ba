"""Owns how a log call is written for Logfire: the old call expression goes in, the new one comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

from migrate_logs.literals import written
from migrate_logs.model import Attribute, LogCall, Span
from migrate_logs.render.layout import SPREAD, Gap, Item, Layout
from migrate_logs.source import Source

_SIMPLE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_PLAIN_TEXT = re.compile(r"""'[\w.]*'|"[\w.]*\"""")
_QUOTE = re.compile(r"[\"']")


@dataclass(frozen=True, slots=True)
class Style:
    """How a file writes: the name that Logfire has in it, its usual quote, and whether to keep old messages."""

    logfire: str
    quote: str
    keep_message: bool = False


def render(call: LogCall, event: str, source: Source, style: Style) -> str:
    """The new call's text. The line structure of the old call stays, as do the comments in it."""
    segment = source.slice(call.call)
    found = _QUOTE.search(segment)
    quote = found.group() if found else style.quote
    method, items = _items(call, event, quote, style)
    function = f"{style.logfire}.{method}"
    layout = Layout(call, items, source, len(function) + 1)
    new = cst.Call(
        func=_expression(function),
        whitespace_before_args=_whitespace(layout.lead, ""),
        args=[_argument(layout, at, item, at == len(items) - 1) for at, item in enumerate(items)],
    )
    return cst.Module([], default_newline=source.newline).code_for_node(new)


def _argument(layout: Layout, at: int, item: Item, is_last: bool) -> cst.Arg:
    gap = layout.gaps[at]
    comma = not is_last or layout.trailing_comma
    return cst.Arg(
        value=_expression(layout.codes[at]),
        star=SPREAD if item.keyword == SPREAD else "",
        keyword=cst.Name(item.keyword) if item.keyword not in (None, SPREAD) else None,
        equal=_EQUAL if item.keyword not in (None, SPREAD) else cst.MaybeSentinel.DEFAULT,
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
        (Item(each.name or SPREAD, each.code, each.span, inline=each.inline) for each in attributes),
        key=lambda item: item.span,
    )
    if call.exception is not None:
        exception = Item("_exc_info", call.exception.code, call.exception.span)
        # In the receiver (`opt(exception=e)`) it stands first, but reads better behind the fields.
        is_late = exception.span < call.message and not _is_in_turn(call.exception, attributes)
        items.insert(len(items) if is_late else sum(item.span < exception.span for item in items), exception)
    return call.method, [name, *items]


def _is_in_turn(exception: Attribute, attributes: Sequence[Attribute]) -> bool:
    """True where what gets the exception does something, and so does what gets another value: their order stays."""
    return exception.is_doing and any(each.is_doing for each in attributes)


def _mapping(call: LogCall, attributes: Sequence[Attribute], quote: str) -> list[Item]:
    entries = tuple(Item(None, _entry(each, quote), each.span, inline=each.inline) for each in attributes)
    whole = Span(attributes[0].span.start, attributes[-1].span.end)
    items = [Item("attributes", "{" + ", ".join(each.code for each in entries) + "}", whole, entries=entries)]
    if call.exception is not None:
        exception = Item("exc_info", call.exception.code, call.exception.span)
        is_first = exception.span < whole and _is_in_turn(call.exception, attributes)
        items.insert(0 if is_first else len(items), exception)
    elif call.method == "exception":
        items.append(Item("exc_info", "True", Span(items[0].span.end, items[0].span.end)))
    return items


def _entry(attribute: Attribute, quote: str) -> str:
    if attribute.name is None:
        return f"**{attribute.code}"
    return f"{written(attribute.name, quote)}: {attribute.code}"


def _kept_message(call: LogCall, quote: str) -> list[Attribute]:
    """The old text as a constant template, beside a field of that name as `message_template`."""
    taken = {name for each in call.attributes for name in each.names}
    name = next((each for each in ("message", "message_template") if each not in taken), None)
    if name is None:
        return []
    return [Attribute(name, written(call.template, quote), Span(call.message.start, call.message.start))]
