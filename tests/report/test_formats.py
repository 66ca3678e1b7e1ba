"""What each format says of a report, and that nothing in the migrated code can steer it."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cli.sandbox import Sandbox
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from markdown_it import MarkdownIt

from migrate_logs.cli.report import report as command
from migrate_logs.model import Problem
from migrate_logs.options import Phase
from migrate_logs.report import formats
from migrate_logs.report.count import Count, Item, ModuleCount
from migrate_logs.report.formats import markdown, text
from migrate_logs.report.kinds import Kind
from migrate_logs.report.view import View
from migrate_logs.report.views import Report
from report.trees import PROJECT, made, module, put
from report.trees import report as counted

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))
HOSTILE = "a\x1b[2J|`<script>alert(1)</script>](http://x)\n::error::@me \u202e'\"&]]>.py"


def valid(text: str) -> dict[str, Any]:
    """The JSON of a report, which must be as the published schema says."""
    content: dict[str, Any] = json.loads(text)
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(content)
    return content


def hostile() -> Report:
    """A report in which every text that comes from the migrated code wants to get out of its place."""
    item = Item(HOSTILE, 3, 1, "loguru", "dynamic-level", HOSTILE, HOSTILE, HOSTILE, 0.4, HOSTILE)
    count = Count(migrated=1, automatic=2, person=1)
    module = ModuleCount(
        HOSTILE, Kind.APPLICATION, count, (("loguru", Count(automatic=2, person=1)), ("logfire", Count(migrated=1))),
        (item,), 7,
    )  # fmt: skip
    bad = ModuleCount(
        "b" + HOSTILE,
        Kind.APPLICATION,
        Count(unreadable=1),
        problem=Problem("b" + HOSTILE, 1, 1, "unreadable", HOSTILE),
    )
    return Report(HOSTILE, (module, bad), None, (Phase(HOSTILE, ("*.py",), date(2026, 1, 1)),), date(2026, 2, 1))


def test_text_has_the_numbers_and_the_words(sandbox: Sandbox) -> None:
    text = formats.renderer("text")(counted(sandbox.root, put(sandbox, PROJECT)))
    assert "20.0 %" in text
    assert "10 calls: 2 on Logfire, 3 automatic, 1 needs a person, 1 kept by a comment, 3 in unreadable files" in text
    assert "1 file migrated, 1 file mixed, 1 file unmigrated, 1 file unreadable, 3 files without logging" in text
    assert re.search(r"^src/app/mixed\.py +25\.0 % +1 +1 +1 +1 +0 ", text, re.MULTILINE)
    assert re.search(r"^ +1  dynamic-level  The level is chosen at run time$", text, re.MULTILINE)
    assert "tests: 2 calls in 1 file: 0 on Logfire, 2 automatic, 0 need a person" in text
    assert "Next easy win src/app/agents/create.py, 2 automatic calls (unless a name is unsure)\n" in text
    assert "\n  migrate-logs migrate src/app/agents/create.py --write\n" in text


def test_a_long_table_is_cut_where_nobody_asks_for_all() -> None:
    modules = tuple(module(f"m{number:02}.py", automatic=1) for number in range(23))
    assert "and 3 more; -v shows all" in formats.renderer("text")(made(*modules))
    assert "m22.py" in formats.renderer("text")(Report("app", modules, full=True))


def test_a_bar_is_full_only_when_all_is_done() -> None:
    nearly = formats.renderer("text")(made(module("a.py", migrated=9999, automatic=1)))
    done = formats.renderer("text")(made(module("a.py", migrated=10000)))
    assert "█" * 47 + "▓  99.9 %" in nearly
    assert "█" * 48 + "  100 %" in done


@pytest.mark.parametrize("view", View)
def test_every_view_has_its_table(sandbox: Sandbox, view: View) -> None:
    found = counted(sandbox.root, put(sandbox, PROJECT))
    asked = Report("app", found.modules, view=view)
    heading = view.capitalize()
    assert re.search(rf"^{heading} +Share +Done +Auto +Person", formats.renderer("text")(asked), re.MULTILINE)
    assert f"| {heading} | Share | Done | Auto | Person |" in formats.renderer("markdown")(asked)


def test_an_empty_project_is_no_failure() -> None:
    for name in formats.names():
        assert formats.renderer(name)(made()) != ""
    assert "0 calls" in formats.renderer("text")(made())
    assert valid(formats.renderer("json")(made()))["easy_win"] is None


def test_json_follows_its_schema(sandbox: Sandbox) -> None:
    content = valid(formats.renderer("json")(counted(sandbox.root, put(sandbox, PROJECT))))
    count = {"migrated": 2, "automatic": 3, "person": 1, "suppressed": 1, "unreadable": 3, "total": 10, "share": 0.2}
    assert content["totals"] == count
    assert [each["path"] for each in content["modules"] if each["kind"] == "tests"] == ["tests/test_app.py"]
    assert [(each["path"], each["line"]) for each in content["person"]] == [("src/app/mixed.py", 11)]
    assert content["unreadable"][0]["call_lines"] == 3
    for view in content["views"].values():
        assert sum(row["total"] for row in view) == 10


def test_the_schema_refuses_what_it_does_not_know(sandbox: Sandbox) -> None:
    content = valid(formats.renderer("json")(counted(sandbox.root, put(sandbox, PROJECT))))
    for broken in (content | {"more": 1}, content | {"version": 2}, content | {"modules": [{"path": "a.py"}]}):
        with pytest.raises(ValidationError):
            valid(json.dumps(broken))


def test_markdown_is_cut_to_what_github_takes() -> None:
    modules = tuple(module(f"package_{number:05}/{'x' * 90}.py", automatic=1) for number in range(9000))
    text = markdown.render(Report("app", modules))
    assert 0.9 * markdown.LIMIT < len(text.encode()) <= markdown.LIMIT
    shown = text.count("\n| `package")
    assert f"*{9000 - shown:,} rows cut here: GitHub takes 1 MiB. The JSON report has all.*" in text
    assert "Next easy win" in text


def test_markdown_of_a_small_report_is_whole(sandbox: Sandbox) -> None:
    text = markdown.render(counted(sandbox.root, put(sandbox, PROJECT)))
    assert "| `src/app/agents/create.py` | 0.0 % | 0 | 2 | 0 | 0 | 0 | 🟨🟨🟨🟨🟨🟨🟨🟨🟨🟨 |" in text
    assert "1 × <code>dynamic-level</code>" in text
    assert "cut here" not in text


def test_nothing_steers_a_terminal_or_a_page() -> None:
    text, marked = formats.renderer("text")(hostile()), formats.renderer("markdown")(hostile())
    assert "\x1b" not in text + marked
    assert "\u202e" not in text + marked
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(marked)
    assert "<script" not in page
    assert "<a " not in page
    assert "@me" not in re.sub(r"<code>.*?</code>", "", page)
    assert page.count("<table>") == 2
    assert page.count("<td") == 2 * 7 + 4
    assert "\n::error" not in text + marked
    assert valid(formats.renderer("json")(hostile()))["modules"][0]["path"] == HOSTILE


def test_the_help_names_every_format() -> None:
    (option,) = [each for each in command.__annotations__["format"].__metadata__ if hasattr(each, "help")]
    assert set(re.findall(r"\w+", option.help)) >= set(formats.names())


@pytest.mark.parametrize("width", [40, 60, 80, 1000])
def test_a_table_keeps_to_the_terminal(width: int) -> None:
    report = made(module(f"src/{'application/' * 4}a.py", automatic=900, migrated=100), module("b.py", automatic=1))
    shown = ["".join(piece for piece, _ in line) for line in text.lines(report, width)]
    table = shown[1:2] + shown[shown.index("") + 1 :][:3]
    assert max(map(len, table)) <= width
    assert "a.py" in table[2]
    assert ("▓" in table[2]) is (width >= 80)
    assert (shown == ["".join(piece for piece, _ in line) for line in text.lines(report)]) is (width == 1000)
