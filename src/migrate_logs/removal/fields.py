"""Owns what becomes of `log = logger.bind(...)`: the fields get a name of their own, and the logger stays while it is used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from migrate_logs.model import Edit, EditKind, Span, Stored
from migrate_logs.source import Source


def edits(source: Source, stored: Iterable[Stored], going: Collection[Span]) -> list[Edit]:
    """The edits that give the fields of loggers names of their own; `going` are statements that nobody needs any more.

    The arguments of `bind` stay where they are, untouched, with the comments in them.
    """
    return [edit for each in stored for edit in _edits(source, each, each.statement in going)]


def _edits(source: Source, stored: Stored, is_going: bool) -> Iterator[Edit]:
    if stored.head is None:
        return
    yield Edit(stored.head, f"{stored.fields} = dict", EditKind.FIELDS)
    if not is_going:
        at = stored.statement.start
        indent = source.text[source.line_start(at) : at].decode()
        logger = f"{source.newline}{indent}{source.slice(stored.head)}(**{stored.fields})"
        yield Edit(Span(stored.statement.end, stored.statement.end), logger, EditKind.FIELDS)
