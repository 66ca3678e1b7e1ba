"""Owns the old text as a constant: a template with the attributes' names in place of the values."""

from __future__ import annotations

from collections.abc import Sequence

from migrate_logs.model import Attribute
from migrate_logs.reading.fields import code_of
from migrate_logs.reading.pieces import Hole, Text
from migrate_logs.reading.site import Site
from migrate_logs.source import span


def kept(site: Site, text: Text, attributes: Sequence[Attribute]) -> str:
    """The message with `{name}` for each value; braces that are text are doubled."""
    parts = [
        doubled(piece) if isinstance(piece, str) else f"{{{_name(site, piece, attributes)}}}" for piece in text.pieces
    ]
    return "".join(parts)


def doubled(text: str) -> str:
    """A text as a template that means it."""
    return text.replace("{", "{{").replace("}", "}}")


def _name(site: Site, hole: Hole, attributes: Sequence[Attribute]) -> str:
    """The attribute that was made from a hole, or the one that it was merged with."""
    own = [each for each in attributes if each.span == span(hole.node)]
    if len(own) != 1:
        text = code_of(site, hole)
        own = [each for each in attributes if each.code == text]
    return own[0].name or "" if own else ""
