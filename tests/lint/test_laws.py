"""What holds for every file: fixes lint clean, are done at once, change nothing else, and nothing stops the lint."""

import ast

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checking import PATH, findings, fixed
from migrate_logs.lint.parts.registry import default_rules, rule_names
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.linting import Task, lint

WORDS = st.sampled_from(
    [
        "agent",
        "session",
        "create",
        "created",
        "creating",
        "failed",
        "load",
        "history",
        "not",
        "would",
        "delete",
        "Agent",
        "was",
    ]
)
NAMES = st.one_of(
    st.lists(WORDS, min_size=1, max_size=5).map("_".join),
    st.lists(WORDS, min_size=1, max_size=5).map(" ".join),
    st.lists(st.lists(WORDS, min_size=1, max_size=3).map("_".join), min_size=2, max_size=3).map(".".join),
    st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\\\"'"), max_size=30),
)
METHODS = st.sampled_from(["info", "debug", "error", "exception", "span", "warning"])
KEYS = st.sampled_from(
    ["model=m", "agentId=i()", "_id=i()", "exc_info=True", "_exc_info=e", "**more", "session_id=s", "x=1"]
)
CALLS = st.builds(
    lambda method, name, keys: f'logfire.{method}("{name}"{"".join(f", {key}" for key in dict.fromkeys(keys))})',
    METHODS, NAMES, st.lists(KEYS, max_size=3),
)  # fmt: skip
OTHERS = st.sampled_from(
    [
        "logfire.configure(console=True)",
        "logfire.configure(a=f(), console=True)",
        'logfire.log(9, "agent.created")',
        "pass",
    ]
)
FILES = st.lists(CALLS | OTHERS, max_size=6).map(lambda lines: "\n".join(["import logfire", *lines]) + "\n")


@settings(deadline=None)
@given(FILES)
def test_what_a_fix_touched_is_clean_and_a_second_one_has_nothing_to_do(text: str) -> None:
    after = fixed(text)
    assert not [finding for finding in findings(after) if finding.fixable]
    assert fixed(after) == after


@settings(deadline=None)
@given(FILES)
def test_a_fix_keeps_what_is_evaluated(text: str) -> None:
    calls = [
        [ast.unparse(node.func) for node in ast.walk(ast.parse(each)) if isinstance(node, ast.Call)]
        for each in (text, fixed(text))
    ]
    assert calls[0] == calls[1]


@settings(deadline=None)
@given(FILES)
def test_a_finding_stands_in_its_file(text: str) -> None:
    lines = text.split("\n")
    for finding in findings(text):
        line, column = finding.place.line, finding.place.column
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        assert (line, column) <= finding.end
        assert finding.lines[0] <= line <= finding.lines[1]
        assert finding.rule in rule_names()


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.booleans())
def test_no_file_stops_the_lint(data: bytes, fix: bool) -> None:
    text = b"import logfire, logging\nlogfire.info(" + data
    task = Task("/nowhere", Settings(default_rules()), fix=fix, given=(PATH, text))
    assert not [problem for problem in lint(task, [PATH]).verdict.problems if problem.ours]
