"""Where a text spells a name."""

import pytest

from migrate_logs.bindings.spellings import spellings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x", [0]),
        ("x = x.x + xx", [0, 4, 6]),
        ("_x x_ x1 1x", []),
        ("# x 'x'", [2, 5]),
        ("\u00e9x x", [4]),
        ("", []),
    ],
)
def test_whole_words_alone(text: str, found: list[int]) -> None:
    assert list(spellings(text.encode(), "x")) == found


def test_a_name_that_the_parser_made_up_is_spelled_nowhere() -> None:
    assert list(spellings(b"a b", "")) == []
