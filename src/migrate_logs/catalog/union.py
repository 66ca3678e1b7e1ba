"""Owns how two blocks of one event become one."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

from migrate_logs.catalog.block import comments, split
from migrate_logs.catalog.entry import is_own
from migrate_logs.catalog.event import Event
from migrate_logs.model import Level

_ORDER = tuple(Level)


class DifferenceError(Exception):
    """Two blocks of one event in which people say different things under one key of theirs."""


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


def joined(piece: str, other: str) -> str:
    """The text of a block, with the comments and the keys of people that another one of the same event has beyond it.

    DifferenceError where both have a key of people, with other values.
    """
    if piece.strip() == other.strip():
        return piece
    ours, theirs = _table(piece), _table(other)
    own = {key for key in theirs if is_own(key)}
    if differing := sorted(key for key in own & ours.keys() if ours[key] != theirs[key]):
        raise DifferenceError(f"a second block of {theirs['old']!r} says {differing[0]!r} otherwise")
    items, others = split(piece), split(other)
    moved = [each for each in others if each.key in own - ours.keys()]
    known, rest = comments(piece), comments("".join(each.text for each in others if each not in moved))
    above = "".join(f"{each}\n" for each in dict.fromkeys(rest) if each not in known)
    behind = max(at for at, item in enumerate(items, 1) if item.key and not item.is_table)
    texts = [item.text for item in items]
    texts.insert(behind, "".join(each.text for each in moved if not each.is_table))
    tables = "".join(each.text for each in moved if each.is_table)
    return f"{above}{''.join(texts).rstrip()}\n{tables}"


def _table(piece: str) -> dict[str, Any]:
    (table,) = tomllib.loads(piece)["event"]
    return dict(table)


def _attributes(one: Event, other: Event) -> tuple[str, ...]:
    every = {name.removesuffix("?") for name in (*one.attributes, *other.attributes)}
    shared = set(one.attributes) & set(other.attributes)
    return tuple(name if name in shared else f"{name}?" for name in sorted(every))
