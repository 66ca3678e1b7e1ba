"""The trend of a history, and what is drawn of it."""

import itertools
from datetime import date

import pytest

from history.repository import DAY, START
from migrate_logs.report.burndown import History, Point, Trend, thinned, trend
from migrate_logs.report.chart import chart
from migrate_logs.report.course import days, pace, slices, summary, ticks


def made(*left: tuple[float, int], done: int = 0) -> History:
    """A history with so many calls left at days of 2026; the rest of 1,000 is done, where nothing else is said."""
    points = [
        Point(str(day), int(START + day * DAY), {"loguru": calls, "logfire": done or 1000 - calls}, {})
        for day, calls in left
    ]
    return History(tuple(points), commits=len(points))


def test_a_steady_fall_leads_to_a_day() -> None:
    found = trend(made((0, 1000), (28, 500), (56, 200)))
    assert found == Trend(-800, 56, date(2026, 3, 12))  # 200 left at 800 in 56 days: 14 days more
    assert found.a_week == -100
    assert pace(made((0, 1000), (28, 500), (56, 200))) == (
        "800 fewer calls left in the last 56 days, 100.0 a week; at that pace, nothing would be left around 2026-03-12"
    )


def test_only_the_last_eight_weeks_count() -> None:
    found = trend(made((0, 1000), (100, 900), (120, 890), (156, 800)))
    assert found == Trend(-100, 56, date(2027, 8, 28))  # 800 left at 100 in 56 days: 448 days after June 6


@pytest.mark.parametrize(
    "left",
    [
        [(0, 100), (56, 200)],  # it grows
        [(0, 100), (56, 100)],  # it stays
        [(0, 100), (10, 50)],  # too short
        [(0, 100), (56, 97)],  # too little
        [(0, 1000), (28, 1000), (56, 500)],  # all at once, lately
        [(0, 1000), (28, 500), (56, 500)],  # all at once, long ago
        [(0, 1000), (28, 995), (56, 990)],  # years from now
        [(0, 100), (56, 0)],  # it is done
    ],
)
def test_no_other_trend_is_a_forecast(left: list[tuple[float, int]]) -> None:
    found = trend(made(*left))
    assert found is not None
    assert found.end is None


def test_one_day_is_no_trend() -> None:
    assert trend(made((0, 100), (0.2, 50))) is None
    assert pace(made((0, 100))) == ""


def test_words_for_a_history() -> None:
    assert summary(made((0, 1000), (10, 250))) == "1,000 → 250 calls left in 10 days, 0.0 % → 75.0 % on Logfire"
    assert summary(made((0, 250))) == "250 calls left, 75.0 % on Logfire; it is the only commit to look at"
    assert summary(made((0, 1))).startswith("1 call left, ")
    assert summary(made((0, 0), (1, 1))).startswith("0 → 1 call left in 1 day, ")
    assert pace(made((0, 5), (7, 5), done=1)) == (
        "as many calls left as before in the last 7 days; too little or too uneven a fall to tell an end from"
    )
    assert pace(made((0, 5), (1, 6))).startswith("1 more call left in the last day, 7.0 a week; ")
    assert pace(made((0, 5), (7, 0))) == "5 fewer calls left in the last 7 days, 5.0 a week; nothing is left"


def test_points_are_thinned_over_the_time() -> None:
    history = made(*((day, 1000 - day) for day in range(100)))
    assert thinned(history.points, 200) == history.points
    kept = [int(point.commit) for point in thinned(history.points, 11)]
    assert len(kept) == 11
    assert (kept[0], kept[-1]) == (0, 99)
    assert max(after - before for before, after in itertools.pairwise(kept)) <= 12
    assert len(thinned(history.points, 2)) == 2


def test_slices_hold_what_held_then() -> None:
    points = made((0, 9), (1, 8), (10, 1)).points
    assert [point.open for point in slices(points, 6)] == [9, 8, 8, 8, 8, 1]


@pytest.mark.parametrize(
    ("top", "marks"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (7, [0, 2, 4, 6, 8]),
        (61, [0, 20, 40, 60, 80]),
        (1080, [0, 500, 1000, 1500]),
    ],
)
def test_marks_are_round_numbers(top: int, marks: list[int]) -> None:
    assert ticks(top) == marks


def test_days_on_an_axis() -> None:
    assert days(date(2026, 1, 1), date(2026, 1, 1)) == [date(2026, 1, 1)]
    assert days(date(2026, 1, 1), date(2026, 1, 3)) == [date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)]
    assert len(days(date(2025, 1, 1), date(2026, 1, 1))) == 7


def test_the_chart() -> None:
    rows = list(chart(made((0, 1000), (10, 500), (20, 0)).points, 24, 4))
    assert rows == [
        "1,000 ████████████",
        "      ████████████",
        "      ███████████████████████",
        "      ███████████████████████",
        "    0 2026-01-01    2026-01-21",
    ]
    assert [row[6:] for row in chart(made((0, 1), (20, 1000)).points, 5, 2)] == [
        "    █",
        "▁▁▁▁█",
        "2026-01-01 2026-01-21",
    ]
