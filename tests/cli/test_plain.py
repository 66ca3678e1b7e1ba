"""Plain command lines are read as Typer reads them, or not at all."""

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import migrate_logs.cli as cli
from migrate_logs.cli.parts import lint_run, migration, report_run
from migrate_logs.cli.parts.application import application
from migrate_logs.cli.parts.plain import plain_lint, plain_migrate, plain_report

READERS = {"lint": plain_lint, "report": plain_report, "migrate": plain_migrate}
WORDS = st.sampled_from(
    ["a.py", "b", ".", "-q", "--quiet", "-v", "--isolated", "--no-cache", "--cache-dir", "--cache-dir=x", "c", "json", "text",
     "--output-format", "--format", "-o", "--output-file", "--by", "owner", "--names", "--exit-zero", "--no-baseline", "", "-",
     "--force-exclude", "--no-respect-gitignore", "--history", "--since", "--no-regress", "--fix", "--select", "-j2", "--", "-h",
     "--write", "--diff", "--check", "--allow-dirty", "--keep-message", "--min-confidence", "-j", "--jobs", "0", "1", ".5", "1.5",
     "0.75", "00", "4", "-1", "1e-1", "\u0664"]
)  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MIGRATE_LOGS_")]:
        monkeypatch.delenv(name)


def by_typer(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> list[Any]:
    """The request that Typer makes of a command line; none where it complains."""
    asked: list[Any] = []

    def run(request: Any) -> int:
        asked.append(request)
        return 0

    with monkeypatch.context() as patched:
        patched.setattr(lint_run, "run", run)
        patched.setattr(report_run, "run", run)
        patched.setattr(migration, "run", run)
        with pytest.raises(SystemExit):
            application(words, cli.__name__, cli.__path__)(words, obj=tuple(words))
    return asked


@pytest.mark.parametrize(
    "words",
    [
        ["lint"],
        ["lint", "--force-exclude", "a.py", "b/c.py"],  # as the hook does
        ["lint", "--fix", "-q", "--isolated", "--exit-zero", "a.py"],
        ["lint", "--frozen-baseline", "a.py"],
        [
            "lint",
            "--isolated",
            "--no-respect-gitignore",
            "--exit-zero",
            "--output-format",
            "json",
            "--cache-dir",
            "c",
            ".",
        ],
        ["lint", "-o", "x.json", "--output-format", "sarif", "a.py", "b.py"],
        ["report"],
        ["report", "--isolated", "--no-respect-gitignore", "--format", "json", "--cache-dir", "c", "."],
        ["report", "--history", "--no-cache", "."],
        ["report", "--since", "2026-01-01", "--no-regress"],
        ["report", "-v", "--names", "--by", "owner", "--no-cache", "src"],
        ["migrate"],
        ["migrate", "--write", "--allow-dirty", "--keep-message", "src", "tests"],
        ["migrate", "--check", "-q", "-j", "2", "--min-confidence", "0.75"],
        [
            "migrate",
            "--isolated",
            "--no-respect-gitignore",
            "--min-confidence",
            "0",
            "--format",
            "json",
            "--jobs",
            "1",
            ".",
        ],
        ["migrate", "--diff", "-v", "--force-exclude", "a.py"],
    ],
)
def test_the_short_way_leads_to_the_same_place(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert by_typer(monkeypatch, words) == [READERS[words[0]](words)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=st.sampled_from(["lint", "report", "migrate"]), more=st.lists(WORDS, max_size=7))
def test_what_is_read_is_what_typer_reads(command: str, more: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    request = READERS[command]([command, *more])
    assert request is None or by_typer(monkeypatch, [command, *more]) == [request]


@pytest.mark.parametrize(
    "words",
    [[], ["lint", "-h"], ["lint", "--select", "x", "a.py"], ["lint", "--fix=1"], ["lint", "-"], ["events", "a.py"]],
)
def test_everything_else_is_left_to_typer(words: list[str]) -> None:
    assert plain_lint(words) is None
    assert plain_report(words) is None
    assert plain_migrate(words) is None


@pytest.mark.parametrize(
    "words",
    [["-"], ["--from", "loguru"], ["--min-confidence", "2"], ["--jobs", "0"], ["--no-cache"], ["--format", "xml"]],
)
def test_an_odd_migration_is_left_to_typer(words: list[str]) -> None:
    assert plain_migrate(["migrate", *words]) is None


@pytest.mark.parametrize("name", ["lint", "report", "migrate"])
def test_the_environment_has_a_say(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIGRATE_LOGS_JOBS", "1")
    assert READERS[name]([name, "."]) is None
