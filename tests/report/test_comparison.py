"""What a change does to the migration: against an earlier report, and as a comment on a pull request."""

import json
import re
from dataclasses import replace

import pytest
from cli.sandbox import Sandbox
from hypothesis import given, settings
from markdown_it import MarkdownIt

from migrate_logs import __version__
from migrate_logs.model import Problem
from migrate_logs.report import comment, formats
from migrate_logs.report.comparison import Comparison, compare
from migrate_logs.report.count import AUTOMATIC, SUPPRESSED, Count, Item, ModuleCount, summed
from migrate_logs.report.kinds import Kind
from migrate_logs.report.news import fate
from migrate_logs.report.views import Report
from report.test_formats import HOSTILE, valid
from report.test_shards import WHOLE
from report.trees import LOGURU, MIGRATED, PROJECT, put


def everywhere(path: str) -> bool:
    return True


def calls(path: str, *sources: str, reason: str = AUTOMATIC, done: int = 0) -> ModuleCount:
    """A file with these calls, one a line."""
    items = tuple(Item(path, line, 1, "loguru", reason, "seen", source) for line, source in enumerate(sources, 1))
    easy, hard = (items, ()) if reason == AUTOMATIC else ((), items)
    held = len(hard) if reason == SUPPRESSED else 0
    count = Count(migrated=done, automatic=len(easy), person=len(hard) - held, suppressed=held)
    return ModuleCount(path, Kind.APPLICATION, count, items=hard, easy=easy)


def between(then: list[ModuleCount], now: list[ModuleCount]) -> Comparison:
    return compare(now, then, everywhere, __version__)


def new(then: list[ModuleCount], now: list[ModuleCount]) -> list[tuple[str, int]]:
    return [(item.path, item.line) for item in between(then, now).new]


def unreadable(path: str, lines: int = 2) -> ModuleCount:
    problem = Problem(path, 1, 1, "unreadable", "no utf-8")
    return ModuleCount(path, Kind.APPLICATION, Count(unreadable=lines), problem=problem)


def test_of_more_equal_calls_the_last_is_new() -> None:
    assert new([calls("a.py", "x()", "y()")], [calls("a.py", "x()", "x()", "y()")]) == [("a.py", 2)]


def test_a_formatter_makes_nothing_new_and_an_edit_does() -> None:
    before = [calls("a.py", "log.info('a', size)", "log.info('b')")]
    assert new(before, [calls("a.py", 'log.info(\n    "a",\n    size,\n)', 'log.info("b")')]) == []
    assert new(before, [calls("a.py", "log.info('a', size)", "log.info('B')")]) == [("a.py", 2)]


def test_a_call_that_moved_to_another_file_is_not_new() -> None:
    assert new([calls("a.py", "x()", "y()")], [calls("b.py", "x()", "y()")]) == []
    assert new([calls("a.py", "x()")], [calls("a.py", "x()"), calls("b.py", "x()")]) == [("b.py", 1)]
    assert new([calls("a.py", "x()")], [calls("b.py", "x()"), calls("c.py", "x()")]) == [("c.py", 1)]


def test_a_call_may_change_its_state() -> None:
    assert new([calls("a.py", "x()")], [calls("a.py", "x()", reason="dynamic-level")]) == []
    assert new([calls("a.py", "x()", reason=SUPPRESSED)], [calls("a.py", "x()")]) == []
    assert new([], [calls("a.py", "x()", reason=SUPPRESSED)]) == []


def test_files_that_were_unreadable_and_files_that_are() -> None:
    assert new([unreadable("a.py")], [calls("a.py", "x()")]) == []
    found = between([calls("a.py", "x()"), unreadable("b.py")], [unreadable("a.py", 1), unreadable("b.py")])
    assert (found.new, found.lost, found.finished) == ((), ("a.py",), ())


def test_what_becomes_of_files() -> None:
    then = [calls("a.py", "x()"), calls("b.py", "y()"), calls("c.py", "z()", done=1), calls("d.py", done=2)]
    then += [calls("f.py", done=1)]
    now = [
        calls("a.py", done=1),
        ModuleCount("b.py", Kind.APPLICATION),
        calls("c.py", "z()", done=2),
        calls("e.py", "w()"),
        calls("f.py", "v()", done=1),
    ]
    found = between(then, now)
    assert [(change.path, fate(change)) for change in found.changes] == [
        ("a.py", "finished"),
        ("b.py", "finished"),
        ("c.py", ""),
        ("d.py", "gone"),
        ("e.py", "new"),
        ("f.py", "reopened"),
    ]
    assert (found.before, found.after) == (Count(migrated=4, automatic=3), Count(migrated=4, automatic=3))


def test_tests_are_no_part_of_it() -> None:
    assert new([], [replace(calls("tests/a.py", "x()"), kind=Kind.TESTS)]) == []


@settings(max_examples=40, deadline=None)
@given(WHOLE, WHOLE)
def test_the_changes_of_the_files_are_the_change_of_the_whole(
    then: tuple[ModuleCount, ...], now: tuple[ModuleCount, ...]
) -> None:
    found = between(list(then), list(now))
    assert Report("", then).count == found.before
    assert Report("", now).count == found.after
    before, after = (summed(getattr(each, side) for each in found.changes) for side in ("before", "after"))
    for part in ("migrated", "automatic", "person", "suppressed", "unreadable"):
        whole = getattr(found.after, part) - getattr(found.before, part)
        assert getattr(after, part) - getattr(before, part) == whole
    assert len(found.new) >= max(0, found.after.open - found.before.open - _hidden(then, now))


def _hidden(*sides: tuple[ModuleCount, ...]) -> int:
    """Open calls that are never new: kept ones, lines of unreadable files, and what stands where such a file was."""
    unread = {module.path for side in sides for module in side if module.problem}
    modules = [module for side in sides for module in side if module.kind is Kind.APPLICATION]
    held = sum(module.count.suppressed + module.count.unreadable for module in modules)
    return held + sum(module.count.open for module in modules if module.path in unread)


@settings(max_examples=40, deadline=None)
@given(WHOLE)
def test_a_report_against_itself_has_changed_nothing(found: tuple[ModuleCount, ...]) -> None:
    told = between(list(found), list(found))
    assert (told.changes, told.new, told.before) == ((), (), told.after)


# ---- the comment


def commented(then: list[ModuleCount], now: list[ModuleCount], name: str = "app") -> str:
    return formats.renderer("markdown")(Report(name, tuple(now), comparison=between(then, now)))


def test_a_change_without_an_effect_is_told_in_a_line() -> None:
    text = commented([calls("a.py", "x()", done=1)], [calls("a.py", "x()", done=1)])
    assert text == (
        "<!-- migrate-logs report: app -->\n### Logfire migration of app: 50.0 %\n\nNothing changes: 1 of 2 calls left to migrate.\n"
    )


def test_the_comment_is_found_again_and_its_marker_cannot_be_left() -> None:
    first = commented([], [calls("a.py", "x()")], "my app --><script>").split("\n")[0]
    assert first == "<!-- migrate-logs report: my-app-script- -->"
    assert commented([], [], "my app --><script>").split("\n")[0] == first


def test_the_comment_fits_into_what_github_takes() -> None:
    many = [calls(f"package_{number:04}/{'é' * 60}.py", f"log.info('{'🎉' * 200}')") for number in range(900)]
    text = commented([], many)
    size = len(text.encode("utf-16-le")) // 2
    assert 0.9 * comment.LIMIT < size <= comment.LIMIT
    shown = text.count("\n| `package")
    cuts = [int(cut.replace(",", "")) for cut in re.findall(r"\*([\d,]+) rows? cut here", text)]
    assert shown + sum(cuts) == 2 * 900  # the new calls, and the files
    assert text.startswith("<!-- migrate-logs report: app -->\n")
    assert text.endswith("</details>\n")


def test_hostile_text_stays_in_its_place() -> None:
    item = Item(HOSTILE, 3, 1, "loguru", "dynamic-level", HOSTILE, HOSTILE, HOSTILE, 0.4, HOSTILE)
    module = ModuleCount(
        HOSTILE, Kind.APPLICATION, Count(person=1), items=(item, replace(item, line=4, proposal="", after=""))
    )
    for name in ("markdown", "text", "html"):
        report = Report(HOSTILE, (module,), comparison=replace(between([], [module]), tool=HOSTILE))
        text = formats.renderer(name)(report)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "<script>alert" not in text or name != "html"
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(commented([], [module], HOSTILE))
    assert "<script" not in page
    assert "<a " not in page
    assert "@me" not in re.sub(r"<code>.*?</code>", "", page)
    assert page.count("<td") == 3 * 4 + 2 * 3 + 6
    assert valid(formats.renderer("json")(report))["comparison"]["lost"] == []


# ---- the command line


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    """A project with a report of how it was."""
    put(sandbox, PROJECT)
    sandbox.commit()
    assert sandbox.run("report", "--format", "json", "-o", "base.json").returncode == 0
    return sandbox


def report(sandbox: Sandbox, *words: str, code: int = 0) -> tuple[str, str]:
    """Both streams of a run with `--base base.json`; another exit code fails the test."""
    done = sandbox.run("report", "--base", "base.json", *words)
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode(), done.stderr.decode()


def test_a_pull_request_that_moves_on(project: Sandbox) -> None:
    project.put("src/app/agents/create.py", MIGRATED)
    out, err = report(project, "--no-regress")
    assert "Since the earlier report 20.0 % -> 33.3 %: on Logfire 3 (+1), automatic 1 (-2), need a person 1" in out
    assert "  src/app/agents/create.py: +1 on Logfire, -2 automatic  finished\n" in out
    assert "went backwards" not in err


def test_a_pull_request_that_goes_back(project: Sandbox) -> None:
    text = LOGURU + "\n\ndef stop(size):\n    logger.warning('Agent {} stopped', size)\n    logger.log(size, 'Odd')\n"
    project.put("src/app/agents/create.py", text)
    out, err = report(project, "--no-regress", "--format", "markdown", code=1)
    assert (
        "| `src/app/agents/create.py:8` | `logger.warning('Agent {} stopped', size)` | `logfire.warning('agent.stopped', size=size)` ("
        in out
    )
    assert (
        r"| `src/app/agents/create.py:9` | `logger.log(size, 'Odd')` | the level \`size\` is known at run time only |"
        in out
    )
    assert (
        "src/app/agents/create.py:8:5: unmigrated-call: new, and not on Logfire: logger.warning('Agent {} stopped', size)"
        in err
    )
    assert err.splitlines()[-1] == "the migration went backwards: 2 new calls not on Logfire, against base.json"


def test_a_file_that_cannot_be_read_any_more_is_a_step_back(project: Sandbox) -> None:
    project.put("src/app/agents/create.py", b"from loguru import logger\nlogger.info('\xff')\n")
    out, err = report(project, "--no-regress", "--format", "markdown", code=1)
    assert "**1 file that cannot be read any more**\n\n- `src/app/agents/create.py`" in out
    assert err.splitlines()[-1].endswith("0 new calls not on Logfire, 1 file unreadable, against base.json")


def test_only_what_both_have_looked_at_is_compared(project: Sandbox) -> None:
    project.put("src/app/new.py", LOGURU)
    assert "new or edited" not in report(project, "src/app/agents", "--no-regress")[0]
    content = json.loads(report(project, "src/app/agents", "--format", "json")[0])["comparison"]
    assert (content["before"]["total"], content["after"]["total"], content["changes"]) == (3, 3, [])


def test_the_catalog_names_what_a_new_call_would_become(project: Sandbox) -> None:
    project.put("src/app/agents/create.py", LOGURU + "logger.info('Agent went away')\n")
    assert project.run("events", "--update").returncode == 0
    catalog = (project.root / "events.toml").read_text()
    block = catalog[catalog.index('old = "Agent went away"') :]
    name = re.search(r'new = "([^"]+)"', block)
    assert name
    project.put("events.toml", catalog.replace(block, block.replace(f'new = "{name[1]}"', 'new = "agent.departed"', 1)))
    assert "`logfire.info('agent.departed')` (100% sure)" in report(project, "--format", "markdown")[0]


def test_an_earlier_report_of_another_project_is_named(project: Sandbox) -> None:
    content = json.loads((project.root / "base.json").read_text())
    assert "it is about" not in report(project)[1]
    project.put("base.json", json.dumps(content | {"project": "payments"}))
    said = f"base.json: it is about payments, this report about {project.root.name}"
    assert said in report(project)[1].splitlines()
    assert said not in report(project, "-q")[1]


def test_a_file_that_the_earlier_report_left_out_is_new(project: Sandbox) -> None:
    assert project.run("report", "--exclude", "create.py", "--format", "json", "-o", "base.json").returncode == 0
    assert "2 new calls not on Logfire" in report(project, "--no-regress", code=1)[1]


def test_an_older_tool_is_named(project: Sandbox) -> None:
    text = (project.root / "base.json").read_text()
    project.put("base.json", text.replace(f'"version": "{__version__}"', '"version": "0.0.1"'))
    assert "The earlier report was made by migrate-logs 0.0.1." in report(project)[0]
    assert "made by migrate-logs 0.0.1" in report(project, "--format", "markdown")[0].replace("\\", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--base", "main.json"], "error: main.json: no such file"),
        (["--base", "part.json"], "error: part.json: it is shard 1 of 2"),
        (["--base", "base.json", "--names"], "error: base.json: it was made without --names, this report is not"),
        (["--base", "src/app/mixed.py"], "error: src/app/mixed.py: it is not JSON, or was cut off: "),
    ],
)
def test_an_earlier_report_that_cannot_be_used(project: Sandbox, words: list[str], said: str) -> None:
    assert project.run("report", "--shard", "1/2", "--format", "json", "-o", "part.json").returncode == 0
    done = project.run("report", *words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(said)


def test_json_with_all_that_is_new_follows_its_schema(project: Sandbox) -> None:
    project.put("src/app/agents/create.py", LOGURU + "logger.info('Agent left')\n")
    project.commit()
    assert project.run("baseline", "create").returncode == 0
    assert project.run("events", "--update").returncode == 0
    content = valid(report(project, "--format", "json", "--diff-base", "HEAD")[0])
    assert [item["source"] for item in content["comparison"]["new"]] == ["logger.info('Agent left')"]
    assert content["ratchet"]["diff_base"] == "HEAD"
    assert "agent.left" in {event["new"] for event in content["events"]}
    assert valid(project.run("report", "--shard", "1/2", "--format", "json").stdout.decode())["shard"]["index"] == 1
