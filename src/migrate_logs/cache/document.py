"""Owns JSON documents in the cache: kept short, and given out as they were written.

Nothing but JSON is taken, and it is written anew each time. So whatever somebody else puts there, it becomes no more than
values: no order to a terminal or a CI system, no script.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from msgspec import Raw

from migrate_logs.cache.codec import UNFIT
from migrate_logs.json_text import pretty


@dataclass(frozen=True, slots=True)
class Kept:
    """A document, what was said beside it, before it and after it, and the exit code."""

    document: Raw
    code: int
    remarks: tuple[str, ...]
    complaints: tuple[str, ...]


def shortened(text: str) -> Raw | None:
    """A document without what makes it readable; None for a text that `restored` would not give back."""
    try:
        document = Raw(msgspec.json.format(text.encode(), indent=-1))
    except UNFIT:
        return None
    return document if restored(document) == text else None


def restored(document: Raw) -> str | None:
    """The text of a document, as `json_text` writes it, with a final line feed; None where it is no JSON."""
    try:
        return f"{pretty(document)}\n"
    except UNFIT:
        return None
