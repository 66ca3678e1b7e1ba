"""Proves on every fixture that the tool writes what was written by hand, refuses what is marked, and that the result runs."""

import os
from pathlib import Path

import pytest
from differential.harness import Case, Outcome, judge
from differential.tool import Migration, read_tree
from fixture_cases import Files, Fixture, answer, fixtures, marked, run, with_bom, with_crlf
from fixture_changes import parsed, strange_changes

from migrate_logs.rules import load

ALL = fixtures()
ELSEWHERE = {
    *("guard", "internal", "not-written", "unreadable"),  # why a file is not served, rather than a call
    *("already-logfire", "name-unsure", "too-deep"),  # nothing to migrate, takes a threshold, takes a huge file
}
every_fixture = pytest.mark.parametrize("fixture", ALL, ids=str)


def shown(files: Files) -> str:
    """All files as one text, for a readable difference."""
    return "".join(f"==> {path}\n{data.decode('utf-8', 'backslashreplace')}" for path, data in sorted(files.items()))


def is_readable(fixture: Fixture) -> bool:
    """True where the running Python can compile the program."""
    return all(parsed(data) is not None for data in fixture.before.values())


# ---- the texts
def test_every_reason_to_refuse_has_a_fixture() -> None:
    shown_somewhere = {reason for fixture in ALL for _, _, reason in marked(fixture.before)}
    assert shown_somewhere == load("reasons")["reasons"].keys() - ELSEWHERE


@every_fixture
def test_the_tool_writes_what_was_written_by_hand(fixture: Fixture) -> None:
    found = answer(fixture)
    assert not found.problems
    assert shown(found.files) == shown(fixture.after)
    assert found.files == fixture.after
    assert bool(found.rewrites) == (fixture.after != fixture.before)


@every_fixture
def test_the_tool_refuses_what_is_marked(fixture: Fixture) -> None:
    assert answer(fixture).refusals == marked(fixture.before)


@every_fixture
def test_a_second_pass_plans_nothing(fixture: Fixture) -> None:
    again = run(fixture.after)
    assert not again.problems
    assert not again.rewrites
    assert again.files == fixture.after


@every_fixture
def test_only_lines_of_logging_change(fixture: Fixture) -> None:
    if not is_readable(fixture):
        pytest.skip("the running Python cannot read this program")
    found = answer(fixture)
    strange = {path: strange_changes(data, found.files[path]) for path, data in fixture.before.items()}
    assert not {path: lines for path, lines in strange.items() if lines}


def test_a_changed_line_that_logs_nothing_is_seen() -> None:
    old = b'import logging\nlogging.info("a")\nx = 1  # one\n'
    assert not strange_changes(old, b'import logfire\nlogfire.info("a.b")\nx = 1  # one\n')
    assert strange_changes(old, b'import logfire\nlogfire.info("a.b")\nx = 1\n')
    assert strange_changes(old, b'import logfire\nlogfire.info("a.b")\nx = 1  # one\ny = 2\n')


@every_fixture
def test_windows_line_ends_stay(fixture: Fixture) -> None:
    found = run({path: with_crlf(data) for path, data in fixture.before.items()})
    assert shown(found.files) == shown({path: with_crlf(data) for path, data in fixture.after.items()})
    assert found.refusals == marked(fixture.before)


@every_fixture
def test_a_byte_order_mark_stays(fixture: Fixture) -> None:
    if not fixture.is_utf8:
        pytest.skip("its encoding has no byte order mark")
    found = run({path: with_bom(data) for path, data in fixture.before.items()})
    assert shown(found.files) == shown({path: with_bom(data) for path, data in fixture.after.items()})
    assert found.refusals == marked(fixture.before)


# ---- the runs
def case_of(fixture: Fixture) -> Case:
    """The fixture as a program of the differential harness, which takes names in `untouched_` for programs that log nothing."""
    library, _, idiom = fixture.name.partition("/")
    name = f"{idiom}-{library}"
    return Case(name, name, f"{name}/main.py")


def lay_out(files: Files, folder: Path) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@pytest.fixture(scope="session")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What the harness says of every program and its hand-written result; all of them are run in one batch."""
    home = tmp_path_factory.mktemp("fixtures").resolve()
    readable = [fixture for fixture in ALL if is_readable(fixture)]
    refusals: set[tuple[str, int, str]] = set()
    again: dict[str, bytes] = {}
    for fixture in readable:
        top = case_of(fixture).top
        lay_out(fixture.before, home / "before" / top)
        lay_out(fixture.after, home / "after" / top)
        refusals |= {(f"{top}/{path}", line, reason) for path, line, reason in answer(fixture).refusals}
        again |= {f"{top}/{path}": data for path, data in run(fixture.after).files.items()}
    migration = Migration(read_tree(home / "before"), read_tree(home / "after"), again, frozenset(refusals))
    return judge([case_of(fixture) for fixture in readable], home / "before", home / "after", migration)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="programs run in forked processes")
@every_fixture
def test_the_result_records_the_same(fixture: Fixture, outcomes: dict[str, Outcome]) -> None:
    if not is_readable(fixture):
        pytest.skip("the running Python cannot read this program")
    outcome = outcomes[case_of(fixture).name]
    assert not outcome.problems, "\n".join([f"{outcome.verdict}:", *outcome.problems])
