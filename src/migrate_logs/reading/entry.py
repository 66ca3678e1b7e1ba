"""Owns a value on its way to an attribute, between the reading of a call and the names that its attributes get."""

from __future__ import annotations

from dataclasses import dataclass

from migrate_logs.model import Span, Stored


@dataclass(frozen=True, slots=True)
class Entry:
    """A value on its way to an attribute; `fixed` names were chosen by the author of the call.

    No name: a spread, and `keys` are its keys where they can be seen, `excluded` some that it cannot have.
    """

    name: str | None
    code: str
    span: Span
    pure: bool
    fixed: bool = True
    inline: bool = False
    owner: str = ""
    form: str = ""
    near: str = ""
    keys: frozenset[str] | None = None
    excluded: frozenset[str] = frozenset()
    stored: Stored | None = None
