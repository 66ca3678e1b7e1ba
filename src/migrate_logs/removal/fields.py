"""Owns what becomes of `log = logger.bind(...)`: the fields get a name of their own, and the logger stays while it is used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from migrate_logs.model import Edit, EditKind, Span, Stored
from migrate_logs.source import Source


def edits(source: Source, stored: Iterable[Stored], going: Collection[Span]) -> list[Edit]:
    """The edits that give the fields of loggers names of their own; `going` are statements that nobody needs any more.

    The arguments of `bind` stay where they are, untouched, with the comments in them. Fields that are added win over those
    of the same name, as they do in `bind`: `log_fields = dict(log_fields, user=user_id)`.
    """
    return [edit for each in stored for edit in _edits(source, each, each.statement in going)]


def _edits(source: Source, stored: Stored, is_going: bool) -> Iterator[Edit]:
    if stored.head is None:
        return
    if stored.head == stored.statement:
        yield _no_fields(source, stored, is_going)
        return
    yield Edit(stored.head, f"{stored.fields} = dict", EditKind.FIELDS)
    if stored.onto:
        inside = stored.head.end + 1
        yield Edit(Span(inside, inside), _first(source, inside, stored.onto), EditKind.FIELDS)
    if not is_going:
        yield _below(source, stored.statement, f"{source.slice(stored.head)}(**{stored.fields})")


def _no_fields(source: Source, stored: Stored, is_going: bool) -> Edit:
    """The fields of a logger that has none before it gets some: it may log before, or get none at all."""
    text = f"{stored.fields} = dict()"
    return Edit(stored.statement, text, EditKind.FIELDS) if is_going else _below(source, stored.statement, text)


def _below(source: Source, statement: Span, text: str) -> Edit:
    """The edit that puts a statement on a line below another one."""
    indent = source.text[source.line_start(statement.start) : statement.start].decode()
    return Edit(Span(statement.end, statement.end), f"{source.newline}{indent}{text}", EditKind.FIELDS)


def _first(source: Source, inside: int, fields: str) -> str:
    """Fields as the first argument, in a line of their own where the others have such lines."""
    if (below := _BELOW.match(source.text, inside)) is not None:
        return f"{source.newline}{below[1].decode()}{fields},"
    rest = source.text[inside : source.line_end(inside)].strip()
    return fields if rest.startswith(b")") else f"{fields}," if rest.startswith(b"#") else f"{fields}, "


_BELOW = re.compile(rb"[ \t]*(?:\r\n|\n|\r)([ \t]*)")
