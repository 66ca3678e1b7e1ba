"""Owns the equals sign that fills a format: `{title:=^40}` is no assignment, though the grammar takes it for one.

It is parsed with a mark in its place, a byte that no UTF-8 text has; `unmarked` puts the sign back.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MARK = b"\xff"
# No expression begins like this: `{title:=^40}`, `{total:=+9.2f}`.
_FILL = re.compile(rb"(?<=:)=(?=[<>=^]|[-+ ]?#?\d[\d,_.]*[bcdeEfFgGnosxX%]\})")


def with_marks(text: bytes, is_code: Callable[[int], bool]) -> bytes:
    """A text of the same length with a mark for each such sign; `is_code` tells what stands in no string and no comment."""
    return _FILL.sub(lambda found: _MARK if is_code(found.start()) else found[0], text)


def unmarked(text: bytes) -> bytes:
    """A part of such a text as it stands in the file."""
    return text.replace(_MARK, b"=")
