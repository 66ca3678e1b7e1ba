"""The splice."""

import pytest

from migrate_logs.edits import splice
from migrate_logs.model import Edit, EditKind, Span


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text, EditKind.CALL)


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], "abcdef"),
        ([(0, 0, "X")], "Xabcdef"),
        ([(6, 6, "X")], "abcdefX"),
        ([(1, 3, "")], "adef"),
        ([(0, 6, "")], ""),
        ([(1, 2, "é→")], "aé→cdef"),
        ([(4, 5, "Y"), (0, 1, "X")], "XbcdYf"),
        ([(0, 2, "X"), (2, 4, "Y")], "XYef"),
        ([(2, 2, "X"), (2, 4, "Y")], "abXYef"),
    ],
)
def test_every_edit_is_made(edits: list[tuple[int, int, str]], after: str) -> None:
    assert splice(b"abcdef", [edit(*each) for each in edits]) == after.encode()


@pytest.mark.parametrize("edits", [[(0, 3, "X"), (2, 4, "Y")], [(0, 6, "X"), (1, 2, "Y")]])
def test_edits_must_not_overlap(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        splice(b"abcdef", [edit(*each) for each in edits])
