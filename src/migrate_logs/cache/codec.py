"""Owns how values become bytes in the cache, and values again: JSON under a schema, so that nothing else can come out of it."""

from __future__ import annotations

import gc
from functools import cache
from typing import Any

import msgspec

UNFIT = (msgspec.MsgspecError, UnicodeError, RecursionError, MemoryError, OverflowError)


def packed(value: object) -> bytes | None:
    """A value as bytes; None where it cannot be kept, as text with half a character in it."""
    try:
        return msgspec.json.encode(value)
    except (*UNFIT, TypeError):
        return None


def unpacked(data: bytes, kind: Any) -> Any:
    """The value of type `kind` (dataclasses, tuples, ...) that the bytes are; None where they are no such thing."""
    collecting = gc.isenabled()
    gc.disable()  # nothing of what is made here can be garbage yet, and looking for it takes as long as making it
    try:
        return _decoder(kind).decode(data)
    except UNFIT:
        return None
    finally:
        if collecting:
            gc.enable()


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)
