"""Owns the burn-down of the page: a chart that needs no script, and the same in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from migrate_logs.model import Library
from migrate_logs.report.burndown import UNREADABLE, History, Point, thinned, trend
from migrate_logs.report.count import UNKNOWN
from migrate_logs.report.course import days, notes, pace, share, summary, ticks
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.views import Report

_WIDE, _HIGH, _LEFT, _RIGHT, _TOP, _BOTTOM = 1000, 300, 56, 24, 26, 28  # units of the drawing, and its margins
_ROWS = 40  # of the table
_ORDER = (UNREADABLE, UNKNOWN, Library.STRUCTLOG, Library.LOGURU, Library.LOGGING)  # from the ground up
_NAMES = {UNREADABLE: "in unreadable files", UNKNOWN: "unknown loggers"}


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and calls to places in the drawing; the days go from `first` to `last`, the calls up to `top`."""

    first: int
    last: int
    top: int

    def x(self, moment: int) -> float:
        return _LEFT + (_WIDE - _LEFT - _RIGHT) * (moment - self.first) / max(self.last - self.first, 1)

    def y(self, calls: int) -> float:
        return _HIGH - _BOTTOM - (_HIGH - _TOP - _BOTTOM) * calls / self.top


def section(report: Report, history: History) -> Markup:
    """What the section holds: words, the chart, what its colours mean, where it comes from, and the table."""
    said = [tag("b", summary(history)), *([tag("span", pace(history))] if pace(history) else [])]
    words = tag("p", join(*(piece for at, each in enumerate(said) for piece in ((". ", each) if at else (each,)))), ".")
    told = tag("p", " ".join(notes(report, history)), class_="more")
    chart = tag("div", _chart(report, history), class_="frame") if history.takes_time else Markup()
    drawing = tag("div", words, _legend(history), chart, told, class_="card burndown")
    return join(drawing, _table(history))


def _libraries(history: History) -> list[str]:
    """What calls were left of, from the ground up."""
    seen = {name for point in history.points for name, calls in point.calls.items() if calls}
    return [name for name in map(str, _ORDER) if name in seen]


def _legend(history: History) -> Markup:
    entries = [
        tag(
            "li",
            tag("i", class_=f"dot {name}", aria_hidden="true"),
            f" {_NAMES.get(name, name)} ",
            _left(history, name),
        )
        for name in reversed(_libraries(history))
    ]
    return tag("ul", *entries, class_="keys")


def _left(history: History, name: str) -> Markup:
    return tag("b", f"{history.last.calls.get(name, 0):,}")


def _chart(report: Report, history: History) -> Markup:
    marks = [(phase.name, phase.target) for phase in report.phases if phase.target is not None]
    scale = _scaled(history, [_moment(day) for _, day in marks])
    title = tag("title", f"Calls that are not on Logfire: {summary(history)}", id="burndown-title")
    text = tag("desc", f"{pace(history)} " + " ".join(notes(report, history)), id="burndown-text")
    inside = [*_grid(scale), *_areas(history, scale), *_forecast(history, scale), *_targets(marks, scale)]
    return tag(
        "svg", title, text, *inside, viewBox=f"0 0 {_WIDE} {_HIGH}", class_="chart", role="img",
        aria_labelledby="burndown-title burndown-text",
    )  # fmt: skip


def _scaled(history: History, ahead: Sequence[int]) -> _Scale:
    """A scale for all points, and for what lies ahead as far as the points get half of the room."""
    first, last = history.first.time, history.last.time
    found = trend(history)
    end = [_moment(found.end)] if found is not None and found.end is not None else []
    near = [moment for moment in (*ahead, *end) if moment <= last + (last - first)]
    return _Scale(first, max([last, *near]), ticks(max(point.open for point in history.points))[-1])


def _grid(scale: _Scale) -> Iterator[Markup]:
    for calls in ticks(scale.top):
        y = f"{scale.y(calls):.1f}"
        yield tag("line", x1=_LEFT, x2=_WIDE - _RIGHT, y1=y, y2=y)
        yield tag("text", f"{calls:,}", x=_LEFT - 8, y=y, dy="0.35em", class_="number")
    shown = days(_day(scale.first), _day(scale.last))
    for at, day in enumerate(shown):
        place = "start" if at == 0 else "end" if at == len(shown) - 1 else "middle"
        yield tag("text", str(day), x=f"{_within(scale, day):.1f}", y=_HIGH - 8, text_anchor=place)


def _areas(history: History, scale: _Scale) -> Iterator[Markup]:
    """A layer for each library, on top of those below it; what was counted holds until the next point."""
    ground = [0] * len(history.points)
    for name in _libraries(history):
        top = [below + point.calls.get(name, 0) for below, point in zip(ground, history.points, strict=True)]
        outline = [*_steps(history.points, top, scale), *reversed(list(_steps(history.points, ground, scale)))]
        yield tag("path", d=f"M{'L'.join(outline)}Z", class_=name)
        ground = top
    yield tag("path", d=f"M{'L'.join(_steps(history.points, ground, scale))}", class_="left")


def _steps(points: Sequence[Point], heights: Sequence[int], scale: _Scale) -> Iterator[str]:
    before: float | None = None
    for point, calls in zip(points, heights, strict=True):
        x, y = scale.x(point.time), scale.y(calls)
        if before is not None and before != y:
            yield f"{x:.1f} {before:.1f}"
        yield f"{x:.1f} {y:.1f}"
        before = y


def _forecast(history: History, scale: _Scale) -> Iterator[Markup]:
    found, last = trend(history), history.last
    if found is None or found.end is None or _moment(found.end) > scale.last:
        return
    start, end = (scale.x(last.time), scale.y(last.open)), (scale.x(_moment(found.end)), scale.y(0))
    yield tag("path", d=f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}", class_="forecast")


def _targets(marks: Sequence[tuple[str, date]], scale: _Scale) -> Iterator[Markup]:
    """The days on which phases should be done, as far as they are in the drawing; names take turns at two heights."""
    shown = [(name, day) for name, day in marks if scale.first <= _moment(day) <= scale.last]
    for at, (name, day) in enumerate(sorted(shown, key=lambda mark: mark[1])):
        x, y = scale.x(_moment(day)), _TOP - 12 + 13 * (at % 2)
        place = "end" if x > _WIDE / 2 else "start"
        yield tag("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=y + 3, y2=_HIGH - _BOTTOM, class_="target")
        yield tag(
            "text",
            f"{name} {day}",
            x=f"{x - 4 if place == 'end' else x + 4:.1f}",
            y=y,
            class_="target",
            text_anchor=place,
        )


def _table(history: History) -> Markup:
    """The numbers behind the chart, folded away."""
    shown = thinned(history.points, _ROWS)
    names = list(reversed(_libraries(history)))
    heads = ["Share", "Done", "Left", *(_NAMES.get(name, name).capitalize() for name in names)]
    head = tag("tr", tag("th", "Day", scope="col"), *(tag("th", each, scope="col", class_="number") for each in heads))
    body = [_row(point, names) for point in reversed(shown)]
    table = tag("table", tag("caption", "Burn-down", class_="hidden"), tag("thead", head), tag("tbody", *body))
    said = (
        "In numbers"
        if len(shown) == len(history.points)
        else f"In numbers: {len(shown)} of {len(history.points)} points"
    )
    return tag("details", tag("summary", said), tag("div", table, class_="table"), class_="numbers")


def _row(point: Point, names: Sequence[str]) -> Markup:
    numbers = [share(point), *(f"{calls:,}" for calls in (point.migrated, point.open, *_of(point, names)))]
    return tag("tr", tag("th", str(point.day), scope="row"), *(tag("td", each, class_="number") for each in numbers))


def _of(point: Point, names: Sequence[str]) -> Iterator[int]:
    return (point.calls.get(name, 0) for name in names)


def _within(scale: _Scale, day: date) -> float:
    return min(max(scale.x(_moment(day)), _LEFT), _WIDE - _RIGHT)


def _moment(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment, UTC).date()
