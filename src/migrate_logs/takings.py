"""Owns the search for the calls that a place lies in, in a time that hardly grows with the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from migrate_logs.model import Span, Taken


class Takings:
    """What rewriting the calls of a file takes away; calls stand beside or inside each other, and never overlap."""

    def __init__(self, taken: Sequence[Taken]) -> None:
        self._taken = sorted(taken, key=lambda each: (each.span.start, -each.span.end))
        self._starts = [each.span.start for each in self._taken]
        self._around = list(_enclosing([each.span for each in self._taken]))

    @property
    def spans(self) -> Iterator[Span]:
        """The ranges of the calls."""
        return (each.span for each in self._taken)

    def call_of(self, at: Span) -> int | None:
        """The start of the call that takes `at` away, the outermost of them; None where it stays."""
        found = None
        index = bisect_right(self._starts, at.start) - 1
        while index >= 0:
            if self._taken[index].holds(at):
                found = self._starts[index]
            index = self._around[index]
        return found


def _enclosing(spans: Sequence[Span]) -> Iterator[int]:
    """For each range the index of the one around it, -1 for none; outer ranges come first."""
    open_ones: list[int] = []
    for index, span in enumerate(spans):
        while open_ones and spans[open_ones[-1]].end <= span.start:
            open_ones.pop()
        yield open_ones[-1] if open_ones else -1
        open_ones.append(index)
