"""Takings find the call that a place lies in, whatever stands beside or inside it."""

from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.model import Span, Taken
from migrate_logs.takings import Takings

OUTER = Taken(Span(10, 50), (Span(20, 40),))
INNER = Taken(Span(25, 35), ())
NEXT = Taken(Span(60, 70), (Span(65, 68),))


def test_a_place_is_told_its_call() -> None:
    taken = Takings([NEXT, INNER, OUTER])
    assert taken.call_of(Span(10, 12)) == 10
    assert taken.call_of(Span(45, 50)) == 10
    assert taken.call_of(Span(25, 30)) == 25  # kept by the outer call, taken by the inner one
    assert taken.call_of(Span(36, 38)) is None  # kept by the outer call
    assert taken.call_of(Span(52, 55)) is None
    assert taken.call_of(Span(60, 61)) == 60
    assert taken.call_of(Span(66, 67)) is None
    assert taken.call_of(Span(0, 5)) is None
    assert Takings([]).call_of(Span(0, 5)) is None


@st.composite
def nested(draw: st.DrawFn, start: int = 0, end: int = 60, depth: int = 3) -> list[Taken]:
    """Calls beside and inside each other, the inner ones in what the outer ones keep."""
    found: list[Taken] = []
    at = start
    while at + 4 <= end and draw(st.booleans()):
        first = draw(st.integers(at, end - 4))
        last = draw(st.integers(first + 4, end))
        kept = Span(first + 1, last - 1)
        found.append(Taken(Span(first, last), (kept,)))
        found += draw(nested(kept.start, kept.end, depth - 1)) if depth else []
        at = last
    return found


@given(nested(), st.integers(0, 60), st.integers(1, 5))
def test_the_answer_is_that_of_looking_at_all_of_them(taken: list[Taken], start: int, length: int) -> None:
    at = Span(start, start + length)
    wanted = next((each.span.start for each in taken if each.holds(at)), None)
    assert Takings(taken).call_of(at) == wanted
