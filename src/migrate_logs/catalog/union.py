"""Owns how two states of the catalog become one: doubled blocks, and the two sides of a merge that git could not finish."""

from __future__ import annotations

import re
from dataclasses import replace

from migrate_logs.catalog.event import Event
from migrate_logs.model import Level

_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(?P<ours>.*?)(?:^\|{7} [^\n]*\n.*?)?^={7}\n(?P<theirs>.*?)^>{7} [^\n]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
_ORDER = tuple(Level)


def united(one: Event, other: Event) -> Event | None:
    """Two entries of one event as one; None where people decided differently."""
    if one.is_decided and other.is_decided and (one.new, one.status) != (other.new, other.status):
        return None
    first = other if other.is_decided and not one.is_decided else one
    return replace(
        first,
        in_code=one.in_code or other.in_code,
        levels=tuple(sorted({*one.levels, *other.levels}, key=_ORDER.index)),
        attributes=_attributes(one, other),
        sites=tuple(sorted({*one.sites, *other.sites})),
        noted=one.noted or other.noted,
        origin=one.origin,
    )


def sides(text: str) -> tuple[str, str]:
    """The two files that a text with conflict marks was made of."""
    text = text.replace("\r\n", "\n")
    return _CONFLICT.sub(lambda found: found["ours"], text), _CONFLICT.sub(lambda found: found["theirs"], text)


def _attributes(one: Event, other: Event) -> tuple[str, ...]:
    every = {name.removesuffix("?") for name in (*one.attributes, *other.attributes)}
    shared = set(one.attributes) & set(other.attributes)
    return tuple(name if name in shared else f"{name}?" for name in sorted(every))
