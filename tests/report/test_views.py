"""Views split the same calls in several ways; owners and phases say where each goes."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrate_logs.options import Phase
from migrate_logs.report import owners
from migrate_logs.report.count import Count, Item, ModuleCount, summed
from migrate_logs.report.kinds import Kind
from migrate_logs.report.view import View
from migrate_logs.report.views import Report, causes, easy_win, rows, standings
from report.trees import made, module

REASONS = ("dynamic-level", "name-unsure", "suppressed")
LIBRARIES = ("loguru", "logging", "structlog", "unknown")
NUMBERS = st.integers(0, 50)


@st.composite
def modules(draw: st.DrawFn) -> ModuleCount:
    """A file with calls of all sorts, put together the way `count.counted` does."""
    path = "/".join(draw(st.lists(st.sampled_from(["a", "b", "c d", "é"]), min_size=1, max_size=4))) + ".py"
    items = tuple(
        Item(path, line, 1, draw(st.sampled_from(LIBRARIES)), draw(st.sampled_from(REASONS)), "", "")
        for line in range(1, draw(st.integers(0, 5)) + 1)
    )
    parts = {"logfire": Count(migrated=draw(NUMBERS))}
    for name in LIBRARIES:
        mine = [item for item in items if item.library == name]
        held = sum(item.reason == "suppressed" for item in mine)
        automatic = 0 if name == "unknown" else draw(NUMBERS)
        parts[name] = Count(automatic=automatic, person=len(mine) - held, suppressed=held)
    count = summed((*parts.values(), Count(unreadable=draw(st.sampled_from([0, 0, 3])))))
    kept = tuple((name, part) for name, part in parts.items() if part.total)
    return ModuleCount(path, draw(st.sampled_from(Kind)), count, kept, items)


WHOLE = st.lists(modules(), max_size=12, unique_by=lambda module: module.path)
OWNERS = owners.parse("* @all\na/ @a @b\n/b\n")
PHASES = (Phase("first", ("a/",)), Phase("second", ("*.py", "!b/")))


def whole(found: list[ModuleCount]) -> Report:
    return Report("app", tuple(sorted(found, key=lambda each: each.path)), OWNERS, PHASES)


@given(WHOLE)
def test_all_views_sum_to_the_same_totals(found: list[ModuleCount]) -> None:
    report = whole(found)
    expected = Count(
        *(
            sum(getattr(each.count, name) for each in found if each.kind is Kind.APPLICATION)
            for name in ("migrated", "automatic", "person", "suppressed", "unreadable")
        )
    )
    assert report.count == expected
    for view in View:
        assert summed(row.count for row in rows(report, view)) == expected


@given(WHOLE, st.randoms())
def test_the_order_of_files_does_not_matter(found: list[ModuleCount], chance: random.Random) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)
    for view in View:
        assert rows(whole(shuffled), view) == rows(whole(found), view)


@given(WHOLE)
def test_every_refused_call_stands_under_one_reason(found: list[ModuleCount]) -> None:
    report = whole(found)
    assert sum(len(cause.items) for cause in causes(report)) == report.count.person


def test_most_open_calls_come_first() -> None:
    report = made(
        module("a.py", automatic=1), module("b.py", migrated=9), module("c/d.py", automatic=5), module("e.py")
    )
    assert [row.name for row in rows(report, View.MODULE)] == ["c/d.py", "a.py", "b.py"]
    assert [(row.name, row.files) for row in rows(report, View.FOLDER)] == [("c", 1), (".", 2)]
    assert [(row.name, row.count.total) for row in rows(report, View.LIBRARY)] == [("loguru", 6), ("logfire", 9)]


def test_an_easy_win_leaves_nothing_behind() -> None:
    big = module("big.py", automatic=9, person=1)
    small, smaller = module("small.py", automatic=3), module("smaller.py", automatic=2)
    assert easy_win(made(big, small, smaller)) == small
    assert easy_win(made(big)) == big
    assert easy_win(made(module("done.py", migrated=4), module("tests/test_a.py", Kind.TESTS, automatic=4))) is None


def test_what_a_migration_may_have_left_for_its_names_is_the_last_easy_win() -> None:
    """Where names were not looked at, nothing tells that the command would write anything."""
    left, new = module("left.py", migrated=5, automatic=9), module("new.py", automatic=2, person=1)
    assert easy_win(made(left, new)) == new
    assert easy_win(made(left)) == left
    assert easy_win(replace(made(left, new), named=True)) == left
    assert easy_win(replace(made(left, new), min_confidence=0.0)) == left


@pytest.mark.parametrize(
    ("line", "path", "matches"),
    [
        ("*", "a/b.py", True),
        ("*.py", "a/b.py", True),
        ("*.js", "a/b.py", False),
        ("b.py", "a/b.py", True),
        ("/b.py", "a/b.py", False),
        ("/a/", "a/b/c.py", True),
        ("a/", "x/a/c.py", True),
        ("/a", "a/b.py", True),
        ("a/b", "x/a/b/c.py", False),
        ("docs/*", "docs/a.py", True),
        ("docs/*", "docs/a/b.py", False),
        ("/*", "a.py", True),
        ("/*", "docs/a.py", False),
        ("/a/**/c.py", "a/c.py", True),
        ("/a/**/c.py", "a/b/b/c.py", True),
        ("**/logs", "x/y/logs/a.py", True),
        ("/a/**", "a/b/c.py", True),
        ("a?.py", "ab.py", True),
        ("a[b].py", "ab.py", False),  # CODEOWNERS knows no sets
        (r"my\ app/", "my app/a.py", True),
    ],
)
def test_patterns_of_owners(line: str, path: str, matches: bool) -> None:
    assert owners.parse(f"{line} @team").of(path) == ("@team" if matches else "(nobody)")


def test_the_last_line_that_matches_owns() -> None:
    found = owners.parse("# comment @no\n* @all # really\n\n/a/ @a me@example.com\n/a/free/\n")
    assert found.of("b.py") == "@all"
    assert found.of("a/b.py") == "@a me@example.com"
    assert found.of("a/free/b.py") == "(nobody)"


def test_sections_of_gitlab_give_owners_to_lines_without() -> None:
    found = owners.parse("[Backend][2] @back\n/api/\n/db/ @dba\n^[Docs]\n/docs/ @doc\n")
    assert [found.of(path) for path in ("api/a.py", "db/a.py", "docs/a.py")] == ["@back", "@dba", "@doc"]


def test_every_section_of_gitlab_adds_its_owners() -> None:
    found = owners.parse("* @all\n[Backend] @back\n*.py\n/web/ @web\n[Docs]\n/docs/ @doc @back\n[BACKEND]\n/db/\n")
    assert [found.of(path) for path in ("a.py", "web/a.py", "docs/a.py", "a.txt", "db/a.py")] == [
        "@all @back",
        "@all @web",
        "@all @back @doc",
        "@all",
        "@all",
    ]


def test_what_gitlab_excludes_from_a_section_stays_out() -> None:
    found = owners.parse("* @all\n[Backend] @back\n*.py\n!/config/\n/config/routes.py @ops\n")
    assert [found.of(path) for path in ("a.py", "config/a.py", "config/routes.py")] == ["@all @back", "@all", "@all"]
    assert owners.parse("* @all\n!a.py\n").of("a.py") == "@all"  # GitHub takes no such line


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert owners.parse("\ufeff*.py @team\r\n").of("a.py") == "@team"


def test_a_set_is_no_heading() -> None:
    assert owners.parse("*.py @team\n[ab].py @other\n*.txt\n").of("a.txt") == "(nobody)"


def test_owners_of_a_project_below_the_repository() -> None:
    assert owners.parse("/services/api/ @api\n", "services/api/").of("src/a.py") == "@api"


TARGET = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("today", "left", "state"),
    [
        (date(2026, 12, 1), 1, "open"),
        (date(2026, 12, 2), 1, "late"),
        (date(2027, 12, 2), 0, "done"),
        (date(2026, 1, 1), 0, "done"),
    ],
)
def test_a_phase_keeps_its_day_or_is_late(today: date, left: int, state: str) -> None:
    phases = (Phase("chat", ("chat/",), TARGET), Phase("rest", ("*.py",)))
    report = Report(
        "app", (module("a.py", automatic=7), module("chat/a.py", migrated=2, automatic=left)), None, phases, today
    )
    chat, rest = standings(report)
    assert (chat.state, chat.target, chat.row.count) == (state, TARGET, Count(migrated=2, automatic=left))
    assert (rest.state, rest.target, rest.row.count) == ("open", None, Count(automatic=7))


def test_the_first_phase_that_fits_takes_a_file_and_the_rest_has_none() -> None:
    phases = (
        Phase("chat", ("chat.py",)), Phase("services", ("services/",)), Phase("empty", ("nothing/",)),
        Phase("taken", ("services/chat.py",)), Phase("silent", ("silent.py",)),
    )  # fmt: skip
    found = (
        module("silent.py"),
        module("a.py", automatic=1),
        module("services/chat.py", automatic=2),
        module("services/user.py", automatic=4),
    )
    report = Report("app", found, None, phases)
    assert [(row.name, row.count.automatic) for row in rows(report, View.PHASE)] == [
        ("chat", 2),
        ("services", 4),
        ("(no phase)", 1),
    ]
    assert [(each.row.name, str(each.state)) for each in standings(report)][2:] == [
        ("empty", "empty"),
        ("taken", "taken"),
        ("silent", "done"),
    ]
