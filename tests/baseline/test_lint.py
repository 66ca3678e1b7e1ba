"""`lint` with a baseline: known problems are silent, new ones are named, and nothing else changes."""

import json

import pytest

from baseline.project import FILE, HEAD, Project

NEW = "logs through loguru; `migrate-logs migrate` can rewrite it, or says why not"


def test_known_problems_are_counted_and_fail_nothing(project: Project) -> None:
    project.old("a.py", "one", "two")
    assert project.baseline("create") == "3 known problems are in the baseline.\n"
    assert project.lint() == "3 known problems are in the baseline.\n"
    assert project.lint("-q") == ""


def test_only_the_new_one_is_named(project: Project) -> None:
    project.old("a.py", "one", "two", "three")
    project.baseline("create")
    project.old("a.py", "one", "new", "two", "three")
    assert project.lint(code=1) == (
        f"a.py:4:1: unmigrated-call: `logger.info` {NEW}\nFound 1 finding. 4 known problems are in the baseline.\n"
    )


def test_moved_code_changes_nothing(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    moved = "\n\ndef f() -> None:\n    logger.info(\n        'two',  # the second\n    )\n\n\nlogger.info('one')\n"
    project.put("a.py", '"""Text."""\n' + HEAD + moved)
    assert project.lint("--frozen-baseline") == "3 known problems are in the baseline.\n"


def test_a_formatter_makes_nothing_new(project: Project) -> None:
    project.put(
        "a.py",
        """\
import logging
from loguru import (logger)

logging.info(
    "order "
    "created"
)
logger.info(F'Job {x!r}' " done", rate=.5, mask = 0XAb, odd=((x+y))*2, \\
    text='it\\'s \\xAB', last = lambda : x and y)
""",
    )
    project.baseline("create")
    project.put(
        "a.py",
        """\
import logging
from loguru import logger

logging.info("order created")
logger.info(
    f"Job {x!r} done",
    rate=0.5,
    mask=0xAB,
    odd=((x + y)) * 2,
    text="it's \\xab",
    last=lambda: x and y,
)
""",
    )
    assert project.lint("--frozen-baseline") == "4 known problems are in the baseline.\n"


def test_one_fixed_and_one_added_is_caught(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    project.old("a.py", "one", "three")
    assert project.new() == [("a.py", 4, "unmigrated-call")]


def test_of_equal_calls_the_last_is_new(project: Project) -> None:
    project.old("a.py", "one", "one")
    project.baseline("create")
    project.old("a.py", "one", "one", "one")
    assert project.new() == [("a.py", 5, "unmigrated-call")]


def test_an_entry_is_of_one_file(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    project.old("b.py", "one")
    assert project.new() == [("b.py", 1, "unmigrated-import"), ("b.py", 3, "unmigrated-call")]


@pytest.mark.parametrize("paths", [(), ("b.py",)])
def test_a_renamed_file_has_what_it_had(project: Project, paths: tuple[str, ...]) -> None:
    project.old("a.py", "one", "one")
    project.baseline("create")
    (project.root / "a.py").unlink()
    project.old("b.py", "one", "one", "two", "one")
    assert project.new("--frozen-baseline", *paths) == [("b.py", 5, "unmigrated-call"), ("b.py", 6, "unmigrated-call")]


def test_a_file_that_was_taken_apart_has_what_it_had(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    (project.root / "a.py").unlink()
    project.old("b.py", "one")
    project.old("c.py", "two")
    assert project.new("--frozen-baseline") == [("c.py", 1, "unmigrated-import")], "there was one"


def test_a_known_file_takes_nothing_from_one_that_is_gone(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py")
    project.baseline("create")
    (project.root / "a.py").unlink()
    project.old("b.py", "one")
    assert project.new() == [("b.py", 3, "unmigrated-call")]


def test_all_problems_without_the_baseline(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    assert project.lint("--no-baseline", code=1).endswith("Found 2 findings.\n")
    assert "do not go together" in project.lint("--no-baseline", "--frozen-baseline", code=2)


def test_suppressed_problems_are_in_no_baseline(project: Project) -> None:
    project.put("a.py", HEAD + 'logger.info("one")  # migrate-logs: ignore[unmigrated-call] stays\n')
    assert project.baseline("create") == "1 known problem is in the baseline.\n"


def test_standard_input_is_a_file_like_others(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    given = HEAD + 'logger.info("new")\nlogger.info("one")\n'
    done = project.run("lint", "-", "--stdin-filename", "a.py", stdin=given.encode())
    assert done.returncode == 1
    assert done.stdout.decode().startswith("a.py:3:1: unmigrated-call")
    assert done.stdout.decode().count("unmigrated") == 1


def test_the_baseline_stands_beside_the_configuration(project: Project) -> None:
    project.put("service/pyproject.toml", "[tool.migrate-logs]\n")
    project.old("service/app/a.py", "one")
    assert project.run("baseline", "create", ".", cwd="service/app").returncode == 0
    assert '"app/a.py": {' in (project.root / "service" / FILE).read_text()
    assert project.lint("service") == "2 known problems are in the baseline.\n"


# ---- slack
def test_slack_is_told_and_fails_only_where_frozen(project: Project) -> None:
    project.old("a.py", "one", "two", "two")
    project.baseline("create")
    project.old("a.py", "one", "two")
    gone = "1 known problem is gone: `migrate-logs baseline update` takes note.\n"
    assert project.lint() == f"3 known problems are in the baseline.\n{gone}"
    frozen = project.lint("--frozen-baseline", code=1)
    assert frozen == f"3 known problems are in the baseline.\n{gone}a.py: unmigrated-call: 1 too many in the baseline\n"
    assert project.lint("--frozen-baseline", "-q", code=1) == "a.py: unmigrated-call: 1 too many in the baseline\n"
    assert project.lint("--frozen-baseline", "a.py", code=1) == frozen  # the short way of the hook
    project.lint("--frozen-baseline", "--exit-zero")


def test_a_file_that_is_gone_is_slack(project: Project) -> None:
    project.old("a.py", "one")
    project.old("app/b.py", "two")
    project.baseline("create")
    (project.root / "app/b.py").unlink()
    said = project.lint("--frozen-baseline", code=1)
    assert "app/b.py: unmigrated-call: 1 too many in the baseline\n" in said
    assert "app/b.py: unmigrated-import: 1 too many in the baseline\n" in said


def test_what_a_run_has_not_seen_is_no_slack(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py", "two")
    project.baseline("create")
    project.put("b.py", "")
    project.lint("--frozen-baseline", "a.py")
    project.lint("--frozen-baseline", "--select", "event-case")
    project.lint("--frozen-baseline", "--exclude", "b.py")
    project.lint("--frozen-baseline", code=1)


def test_what_stands_behind_a_syntax_error_is_no_slack(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    project.put("a.py", "def (\nlogger\n")
    project.lint("--frozen-baseline", ".")


def test_names_that_are_compared_need_the_whole_project(project: Project) -> None:
    project.put("a.py", 'import logfire\n\nlogfire.info("agents.created")\n')
    project.put("b.py", 'import logfire\n\nlogfire.info("agent.created")\nlogfire.info("agent.created")\n')
    assert "event-near-duplicate" in project.lint("--select", "event-near-duplicate", "--exit-zero")
    project.baseline("create")
    before = project.text()
    project.lint("--frozen-baseline", "a.py")
    project.baseline("update", "a.py")
    assert project.text() == before
    project.put("b.py", "")
    assert "a.py: event-near-duplicate: 1 too many" in project.lint("--frozen-baseline", code=1)


# ---- formats
def test_programs_get_new_ones_and_numbers(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    project.old("a.py", "one", "new")
    document = json.loads(project.lint("--output-format", "json", code=1))
    assert [finding["line"] for finding in document["findings"]] == [4]
    gone = {"path": "a.py", "rule": "unmigrated-call", "count": 1}
    assert document["baseline"] == {"known": 2, "gone": [gone]}
    assert project.lint("--output-format", "github", code=1).count("::error") == 1
    (run,) = json.loads(project.lint("--output-format", "sarif", code=1))["runs"]
    assert len(run["results"]) == 1


# ---- broken ones
@pytest.mark.parametrize("command", [("lint",), ("lint", "a.py"), ("baseline", "update"), ("baseline", "show")])
def test_a_malformed_baseline_is_one_line(project: Project, command: tuple[str, ...]) -> None:
    project.old("a.py", "one")
    project.put(FILE, '{\n"version": 1,\n<<<<<<< HEAD\n')
    done = project.run(*command)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines()[0] == (
        "error: .migrate-logs-baseline.json:3: holds the marks of a merge that is not finished"
    )
    assert project.text() == '{\n"version": 1,\n<<<<<<< HEAD\n'


@pytest.mark.parametrize("command", [("lint",), ("lint", "a.py"), ("baseline", "create"), ("baseline", "show")])
def test_a_baseline_that_is_a_link_to_nowhere(project: Project, command: tuple[str, ...]) -> None:
    project.old("a.py", "one")
    (project.root / FILE).symlink_to("nowhere.json")
    done = project.run(*command)
    assert (done.returncode, done.stdout) == (2, b"")
    said = "error: .migrate-logs-baseline.json: cannot be read: it is a link that leads nowhere"
    assert done.stderr.decode().splitlines()[0] == said


def test_a_baseline_that_is_no_text(project: Project) -> None:
    project.old("a.py", "one")
    project.put(FILE, b"\xff")
    assert "error: .migrate-logs-baseline.json: is not UTF-8\n" in project.lint(code=2)
    project.lint("--no-baseline", code=1)
