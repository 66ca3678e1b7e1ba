"""Indented JSON is what the standard library writes."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.json_text import pretty

CONTENT = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(1e-4, 1e15)  # beyond these an exponent has more than one spelling
    | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@given(CONTENT)
def test_it_is_what_the_standard_library_writes(content: Any) -> None:
    assert pretty(content) == json.dumps(content, indent=2)


def test_half_a_character_is_escaped() -> None:
    assert pretty(["\ud800", "é"]) == '[\n  "\\ud800",\n  "\\u00e9"\n]'
