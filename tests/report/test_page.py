"""The HTML page as a text: the same for the same report, small, and closed to everything outside."""

import re

import pytest
from cli.sandbox import Sandbox

from migrate_logs.report import formats
from migrate_logs.report.count import Count, Item, ModuleCount
from migrate_logs.report.kinds import Kind
from migrate_logs.report.page.markup import Markup, join, prose, tag, text
from migrate_logs.report.page.tables import Branch, tree
from report.test_formats import HOSTILE, hostile
from report.trees import PROJECT, made, module, put, report

render = formats.renderer("html")


def test_the_same_report_gives_the_same_bytes(sandbox: Sandbox) -> None:
    paths = put(sandbox, PROJECT)
    assert render(report(sandbox.root, paths)) == render(report(sandbox.root, paths[::-1]))


def test_nothing_is_taken_from_elsewhere() -> None:
    page = render(hostile())
    assert re.findall(r"(?:src|href|url|action|@import)\s*[=(]\s*[\"']?([^\"')>\s]*)", page) == ["data:,"]


def test_text_of_others_is_never_markup() -> None:
    page = render(hostile())
    assert "<script>alert" not in page
    assert page.count("<script>") == page.count("</script>") == 1
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert page.count(str(text(HOSTILE.split("\n")[0]))) > 3


def test_a_large_project_stays_below_a_megabyte() -> None:
    modules = tuple(
        ModuleCount(
            f"some/package_{number // 20}/module_{number}.py", Kind.APPLICATION, Count(automatic=3, person=2), (),
            (Item("some/path.py", 7, 1, "loguru", "dynamic-level", "the level is known at run time", "x" * 200),) * 2,
        )
        for number in range(5000)
    )  # fmt: skip
    page = render(made(*modules))
    assert len(page.encode()) < 1_000_000
    assert "4,000 more are in the JSON report." in page
    assert "9,940 more are in the JSON report." in page


def test_markup_escapes_what_is_not_markup() -> None:
    assert tag("a", "<b>", tag("i", "&"), title='"', hidden=True, open=False) == (
        '<a title="&quot;" hidden>&lt;b&gt;<i>&amp;</i></a>'
    )
    assert join("<", Markup("<br>"), "\x00") == "&lt;<br>\\x00"


def test_what_stands_between_backticks_is_code() -> None:
    assert prose("the level `<x>` is known") == "the level <code>&lt;x&gt;</code> is known"
    assert prose("one ` alone <") == "one ` alone &lt;"


def test_an_old_call_and_the_new_one_are_moved_to_the_margin_alike() -> None:
    old, new = ("logger.info(\n            x\n        )", 'logfire.info(\n            "a.done", x=x\n        )')
    item = Item("a.py", 7, 9, "loguru", "name-unsure", "a guess", old, "a.done", 0.5, new)
    page = render(made(ModuleCount("a.py", Kind.APPLICATION, Count(person=1), (), (item,))))
    assert "logger.info(\n    x\n)</del>" in page
    assert "logfire.info(\n    &quot;a.done&quot;, x=x\n)<small>" in page


def test_the_tree_joins_folders_that_hold_nothing_else() -> None:
    found = [module("src/app/a.py", automatic=1), module("src/app/api/x.py", migrated=2), module("src/app/api/y.py")]
    shown = list(tree(found, {each.path for each in found}))
    assert [(each.path, each.depth) if isinstance(each, Branch) else (each[0].path, each[1]) for each in shown] == [
        ("src/app/", 0),
        ("src/app/api/", 1),
        ("src/app/api/x.py", 2),
        ("src/app/api/y.py", 2),
        ("src/app/a.py", 1),
    ]


def test_folders_count_the_files_that_are_not_shown() -> None:
    found = [module("app/a.py", automatic=1), module("app/b/x.py", migrated=2), module("app/c/y.py", automatic=4)]
    shown = list(tree(found, {"app/a.py", "app/c/y.py"}))
    branches = {each.path: each.count for each in shown if isinstance(each, Branch)}
    assert branches == {"app/": Count(migrated=2, automatic=5), "app/c/": Count(automatic=4)}


@pytest.mark.parametrize("count", [Count(migrated=1), Count(migrated=1, automatic=1, person=1), Count(unreadable=1)])
def test_a_ring_is_a_whole(count: Count) -> None:
    page = render(made(ModuleCount("a.py", Kind.APPLICATION, count)))
    starts = [float(found) for found in re.findall(r'stroke-dashoffset="(-?[\d.]+)"', page)]
    assert starts[0] == 0
    assert len(starts) == 1 + sum(
        1 for number in (count.migrated, count.automatic, count.person, count.unreadable) if number
    )
