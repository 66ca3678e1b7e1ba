"""Owns the description of a live value: what Logfire would export for it and how it is written down."""

import datetime
import decimal
import enum
import fractions
import json
import math
import pathlib
import uuid
from collections.abc import Callable

from logfire._internal.json_encoder import logfire_json_dumps

from .records import Json, Kind, Value, tidy

INT64 = range(-(2**63), 2**63)
KINDS: tuple[tuple[tuple[type, ...], Kind], ...] = (
    ((type(None), bool), Kind.CONSTANT),
    ((enum.Enum,), Kind.SCALAR),
    ((str, bytes, bytearray), Kind.TEXT),
    ((int, float, complex, decimal.Decimal, fractions.Fraction), Kind.NUMBER),
    ((range, datetime.date, datetime.time, datetime.timedelta, uuid.UUID, pathlib.PurePath), Kind.SCALAR),
    ((list, tuple, set, frozenset, dict), Kind.CONTAINER),
)


def kind_of(value: object) -> Kind:
    """The sort of a value; the first row of `KINDS` that fits, else an object."""
    return next((kind for types, kind in KINDS if isinstance(value, types)), Kind.OBJECT)


def shown(how: Callable[[object], object], value: object) -> str:
    """`how(value)` as text; a value whose own methods fail is shown by its class."""
    try:
        return tidy(str(how(value)))
    except Exception:
        return f"<{type(value).__name__}>"


def exported(value: object) -> Json:
    """What Logfire exports for a value, JSON-decoded."""
    if type(value) is int and value not in INT64:
        return str(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    try:
        decoded: Json = json.loads(tidy(logfire_json_dumps(value)))
    except Exception:
        return shown(repr, value)
    return decoded


def describe(value: object, rendered: str | None = None, *, key: str | None = None, optional: bool = False) -> Value:
    """The description of one live value, and of the piece of a message that it became."""
    text = shown(str, value)
    return Value(
        json=exported(value),
        kind=kind_of(value),
        text=text,
        repr=shown(repr, value),
        ascii=shown(ascii, value),
        content=tidy(str.__str__(value)) if isinstance(value, str) else text,
        rendered=None if rendered is None else tidy(rendered),
        key=key,
        optional=optional,
        error=isinstance(value, BaseException),
    )
