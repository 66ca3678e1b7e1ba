"""Runs the lint over texts, without a disk where one file is enough."""

from collections.abc import Mapping
from pathlib import Path

from migrate_logs.lint.parts.registry import default_rules
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.linting import Result, Task, lint
from migrate_logs.model import Finding

PATH = "app/service.py"
Seen = list[tuple[str, int, int]]  # rule, line, column


def findings(text: str, *rules: str, settings: Settings | None = None) -> tuple[Finding, ...]:
    """What some rules (all that need no selection) find in a file."""
    chosen = settings or Settings(rules or default_rules())
    result = lint(Task("/nowhere", chosen, given=(PATH, text.encode())), [PATH])
    assert not [problem for problem in result.verdict.problems if problem.ours]
    return result.verdict.findings


def seen(text: str, *rules: str, settings: Settings | None = None) -> Seen:
    """The places of what is found."""
    return [(each.rule, each.place.line, each.place.column) for each in findings(text, *rules, settings=settings)]


def fixed(text: str, *rules: str, settings: Settings | None = None) -> str:
    """A file after everything that some rules can mend."""
    chosen = settings or Settings(rules or default_rules())
    result = lint(Task("/nowhere", chosen, fix=True, given=(PATH, text.encode())), [PATH])
    assert not result.verdict.problems
    return next((file.after.decode() for file in result.mended), text)


def project(root: Path, files: Mapping[str, str], *rules: str) -> Result:
    """What is found in the files of a folder."""
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return lint(Task(str(root), Settings(rules or default_rules())), list(files))
