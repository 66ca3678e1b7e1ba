"""Owns the burn-down as rows of block characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.report.burndown import Point
from migrate_logs.report.course import slices

_EIGHTHS = " ▁▂▃▄▅▆▇█"


def chart(points: Sequence[Point], width: int, height: int) -> Iterator[str]:
    """The open calls over the time, the top row first; each row with a number at its left, the last with the days."""
    top = max(max(point.open for point in points), 1)
    columns = [point.open for point in slices(points, width)]
    wide = len(f"{top:,}")
    for row in range(height - 1, -1, -1):
        label = f"{top:,}" if row == height - 1 else ""
        yield f"{label:>{wide}} {''.join(_piece(open, top, row, height) for open in columns)}".rstrip()
    first, last = str(points[0].day), str(points[-1].day)
    yield f"{0:>{wide}} {first}{last:>{max(width - len(first), len(last) + 1)}}"


def _piece(open: int, top: int, row: int, height: int) -> str:
    """What of a column shows in a row; anything left shows in the lowest."""
    eighths = -(-8 * height * open // top)
    return _EIGHTHS[min(max(eighths - 8 * row, 0), 8)]
