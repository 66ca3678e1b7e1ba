"""The guard of a rename: one constant string takes the place of another."""

import pytest

from migrate_logs.guard import GuardError, check
from migrate_logs.model import Edit, EditKind, Span
from migrate_logs.source import Source

OLD = b'logfire.info("user.made", x=f("user.made"))\n'


def guarded(start: int, end: int, text: str) -> None:
    new = OLD[:start] + text.encode() + OLD[end:]
    check(Source("a.py", OLD), Source("a.py", new), [Edit(Span(start, end), text, EditKind.NAME)])


def test_a_name_for_a_name_passes() -> None:
    guarded(13, 24, "'user.born'")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (13, 24, "name"),
        (13, 24, 'f"{x}"'),
        (13, 24, '"a" "b"'),
        (13, 24, '"a", y=g()'),
        (28, 42, '"a"'),
        (14, 23, "user.born"),
    ],
)
def test_anything_else_does_not(start: int, end: int, text: str) -> None:
    with pytest.raises(GuardError):
        guarded(start, end, text)
