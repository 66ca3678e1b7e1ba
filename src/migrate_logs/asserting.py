"""Owns the tests that look at what is logged: they know nothing of a call that goes to Logfire."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from migrate_logs.rules import load

_TEST = re.compile(rb"^(?:[ \t]*@[^\n]*\n)*[ \t]*(?:async[ \t]+)?def[ \t]+\w+", re.MULTILINE)  # with its decorators


def asserting(text: bytes) -> int:
    """How many functions of a test file look at what is logged; what stands outside of any counts as one."""
    if b"log" not in text.lower():
        return 0
    starts = [found.start() for found in _TEST.finditer(text)]
    return len({bisect_right(starts, found.start()) for found in _asserted().finditer(text)})


@cache
def _asserted() -> re.Pattern[bytes]:
    return re.compile("|".join(load("records")["asserted"]).encode())
