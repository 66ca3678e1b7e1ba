"""Owns the course of a migration over time: what was counted when, how fast it went lately, and where that would lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from migrate_logs.model import Library

UNREADABLE = "unreadable"  # stands beside the libraries: lines that look like calls in files that cannot be read
RECENT = timedelta(weeks=8)  # what "lately" means
_FEW_DAYS, _FEW_CALLS = 14, 5  # a shorter or smaller fall is no trend
_FAR = timedelta(days=3 * 365)  # nobody should be told a day beyond that


@dataclass(frozen=True, slots=True)
class Point:
    """The calls of a project at one commit, by library (see `UNREADABLE`); `time` is in seconds and never falls.

    `others` are calls of tests, examples and scripts, which are no part of the application.
    """

    commit: str
    time: int
    calls: Mapping[str, int]
    others: Mapping[str, int]

    @property
    def day(self) -> date:
        """The day of the commit, in UTC."""
        return datetime.fromtimestamp(self.time, UTC).date()

    @property
    def migrated(self) -> int:
        """The application's calls on Logfire."""
        return self.calls.get(Library.LOGFIRE, 0)

    @property
    def total(self) -> int:
        """All calls of the application."""
        return sum(self.calls.values())

    @property
    def open(self) -> int:
        """Those that are not on Logfire, whatever the reason."""
        return self.total - self.migrated


@dataclass(frozen=True, slots=True)
class History:
    """The points of a migration, oldest first, at least one.

    `step` is how far apart they are ("commit", "day", "week", "month"), of the `commits` that were walked over. `shallow`
    says that the clone ends before the history does; `missing` counts versions of files that the clone lacks.
    """

    points: tuple[Point, ...]
    step: str = "commit"
    commits: int = 0
    shallow: bool = False
    missing: int = 0

    @property
    def first(self) -> Point:
        """The oldest point."""
        return self.points[0]

    @property
    def last(self) -> Point:
        """The newest point: the commit that is checked out."""
        return self.points[-1]

    @property
    def takes_time(self) -> bool:
        """False where all happened at one moment, so that there is nothing to draw."""
        return self.first.time < self.last.time


@dataclass(frozen=True, slots=True)
class Trend:
    """How the open calls changed lately: by how many (negative is good) in how many days, and the day that it points to.

    `end` is None where the numbers carry no forecast.
    """

    change: int
    days: int
    end: date | None

    @property
    def a_week(self) -> float:
        """The change in seven days."""
        return 7 * self.change / self.days


def trend(history: History) -> Trend | None:
    """What the last weeks tell; None where all points are of one day.

    The forecast is the straight line on from there. It is made only where the calls fell by a few over at least two weeks,
    in both halves of that time, and where it ends within three years.
    """
    points, last = history.points, history.last
    before = state(points, last.day - RECENT)
    days = (last.day - before.day).days
    if not days:
        return None
    change = last.open - before.open
    return Trend(change, days, _end(before, state(points, before.day + timedelta(days=days // 2)), last))


def _end(before: Point, middle: Point, last: Point) -> date | None:
    days, fallen = (last.day - before.day).days, before.open - last.open
    steady = before.open > middle.open > last.open
    if not last.open or days < _FEW_DAYS or fallen < _FEW_CALLS or not steady:
        return None
    left = timedelta(days=-(-last.open * days // fallen))
    return last.day + left if left <= _FAR else None


def state(points: Sequence[Point], day: date) -> Point:
    """The point that holds at the end of a day, the first one for days before all of them."""
    return next((point for point in reversed(points) if point.day <= day), points[0])


def thinned(points: Sequence[Point], most: int) -> tuple[Point, ...]:
    """At most `most` (2 or more) of the points, evenly over the time; the first and the last are among them."""
    if len(points) <= most:
        return tuple(points)
    first, last = points[0].time, points[-1].time
    slices = {max(most - 2, 1) * (point.time - first) // (last - first + 1): point for point in points[1:-1]}
    return (points[0], *(slices.values() if most > 2 else ()), points[-1])
