"""Patterns that are written so that they are found fast, against the plain ones that they stand for."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.bindings import scopes
from migrate_logs.effects import rebinding, rendering
from migrate_logs.removal import members, mentions, spelled

WORDS = b"log Log LOG a _ . = == : , ( ) \\ global nonlocal exec eval .bind( get_logger( getLogger( ProcessorFormatter"
PIECES = [*WORDS.split(), b"def log", b" ", b"    ", b"\t", b"\n", b"\n    "]
PIECES += [b"return", b"class", b":", b"["]
GIVEN = rb"\b(\w+)[ \t]*(?::[^=\n]*)?=[^=\n]*(?:[\[({]\s*\n[^=\n]*)?log"
RETURNED = (
    rb"\bdef[ \t]+(\w+)(?:(?!\n[ \t]*(?:async[ \t]+)?(?:def|class)\b)[\s\S])*?\n[ \t]+(?:return|yield)\b[^\n]*log"
)
IN_LINES = re.MULTILINE | re.IGNORECASE
PATTERNS: list[tuple[Sequence[re.Pattern[bytes]], re.Pattern[bytes]]] = [
    (scopes._MOVING, re.compile(rb"\b(?:global|nonlocal)\b")),
    ([rendering._FORMATTER], re.compile(rb"\bProcessorFormatter(?!\w)")),
    (spelled._RUNS, re.compile(rb"(?<![\w.])(?:exec|eval)\s*\(")),
    ([rebinding._MADE], re.compile(rb"(\w+)[ \t]*(?::[^=\n]*)?=(?!=)[^=]*?(?:\.bind|[gG]et_?[lL]ogger)\(")),
    (
        [members._SETS_LOGGER],
        re.compile(
            rb"^[ \t]+(?:[\w.]*log[\w.]*[ \t]*(?::[^=\n]*)?=(?!=)"
            rb"|[\w.]+[ \t]*(?::[^=\n]*)?=(?!=)[^\n]*(?:log|[(\\]$))",
            IN_LINES,
        ),
    ),
    ([re.compile(mentions._HANDED[0] + rb"log")], re.compile(GIVEN)),
    ([re.compile(mentions._HANDED[2] + rb"log")], re.compile(RETURNED)),
]


@pytest.mark.parametrize(("fast", "plain"), PATTERNS)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_a_fast_pattern_finds_what_the_plain_one_does(
    fast: Sequence[re.Pattern[bytes]], plain: re.Pattern[bytes], pieces: list[bytes]
) -> None:
    text = b"".join(pieces)
    found = sorted(match.start() for each in fast for match in each.finditer(text))
    assert found == [match.start() for match in plain.finditer(text)]
