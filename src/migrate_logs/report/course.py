"""Owns the burn-down in words and numbers that several formats share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from migrate_logs.report.burndown import History, Point, Trend, trend
from migrate_logs.report.count import Count
from migrate_logs.report.views import Report
from migrate_logs.report.words import percent
from migrate_logs.wording import number

_STEPS = {
    "day": "the last commit of each day",
    "week": "the last commit of each week",
    "month": "the last commit of each month",
}
_SHORT = 9  # characters of a commit's name
_NAMED = 6  # days on an axis, besides the first


def count_of(point: Point) -> Count:
    """The calls of a point as far as the share is concerned: what is open is not looked at any closer."""
    return Count(migrated=point.migrated, automatic=point.open)


def share(point: Point) -> str:
    """The migrated share at a point."""
    return percent(count_of(point))


def summary(history: History) -> str:
    """From where to where it went: "1,080 → 283 calls left in 112 days, 18.4 % → 81.0 % on Logfire"."""
    first, last = history.first, history.last
    if first is last:
        return f"{number(last.open, 'call')} left, {share(last)} on Logfire; it is the only commit to look at"
    time = number((last.day - first.day).days, "day")
    return f"{first.open:,} → {number(last.open, 'call')} left in {time}, {share(first)} → {share(last)} on Logfire"


def pace(history: History) -> str:
    """How fast it went lately, and to which day that leads, where it leads to one; empty where there is no time to tell."""
    found = trend(history)
    if found is None:
        return ""
    return f"{_rate(found)}; {_outlook(found, history)}"


def _rate(found: Trend) -> str:
    lately = f"in the last {number(found.days, 'day')}" if found.days > 1 else "in the last day"
    if not found.change:
        return f"as many calls left as before {lately}"
    way = "fewer" if found.change < 0 else "more"
    return f"{number(abs(found.change), f'{way} call')} left {lately}, {abs(found.a_week):,.1f} a week"


def _outlook(found: Trend, history: History) -> str:
    if not history.last.open:
        return "nothing is left"
    if found.end is None:
        return "too little or too uneven a fall to tell an end from"
    return f"at that pace, nothing would be left around {found.end}"


def notes(report: Report, history: History) -> tuple[str, ...]:
    """What a reader has to know of where the numbers come from."""
    last = history.last
    said = [f"Counted at {last.commit[:_SHORT]} of {last.day}{_before(history)}, as configured today."]
    if (last.migrated, last.total) != (report.count.migrated, report.count.total):
        verb = "is" if report.count.open == 1 else "are"
        said.append(f"The work tree differs from that commit: {number(report.count.open, 'call')} {verb} left there.")
    if history.shallow:
        said.append(f"The clone is shallow: it ends at {history.first.day}, the history does not.")
    if history.missing:
        said.append(
            f"{number(history.missing, 'version')} of files are not in this clone; their calls are missing here."
        )
    return tuple(said)


def _before(history: History) -> str:
    walked = number(history.commits - 1, "commit")
    step = _STEPS.get(history.step)
    if history.first is history.last:
        return ""
    return f" and {walked} before it" if step is None else f" and {step} before it, {walked} in all"


def slices(points: Sequence[Point], count: int) -> list[Point]:
    """What held at `count` (2 or more) moments, evenly over the time from the first point to the last."""
    first, last = points[0].time, points[-1].time
    moments = [first + (last - first) * at // (count - 1) for at in range(count - 1)]
    return [*(next(each for each in reversed(points) if each.time <= moment) for moment in moments), points[-1]]


def ticks(top: int) -> list[int]:
    """Round numbers from 0 on, the last of them `top` and 1 or more: six at most."""
    top = max(top, 1)
    sizes = (digit * 10**power for power in range(len(str(top))) for digit in (1, 2, 5))
    size = next(size for size in sizes if size * 5 >= top)
    return list(range(0, top + size, size))[: -(-top // size) + 1]


def days(first: date, last: date) -> list[date]:
    """A few days to name on an axis from one day to another, the first and the last among them."""
    steps = min((last - first).days, _NAMED)
    return [first + timedelta(days=(last - first).days * at // steps) for at in range(steps + 1)] if steps else [first]
