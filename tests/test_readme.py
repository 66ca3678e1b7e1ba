"""Runs what the README and the pages in docs claim."""

import ast
import json
import os
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from migrate_logs.config.settings import NAMING_KEYS, Config
from migrate_logs.config.settings import parse as parse_configuration
from migrate_logs.model import FileResult
from migrate_logs.options import Options
from migrate_logs.project import migrate

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text("utf-8")
PAGES = {path.name: path.read_text("utf-8") for path in (ROOT / "README.md", *sorted(DOCS.glob("*.md")))}
REASONS = tomllib.loads((ROOT / "rules" / "reasons.toml").read_text("utf-8"))["reasons"]
EXAMPLES = tomllib.loads((DOCS / "reasons.toml").read_text("utf-8"))
ABOUT_FILES = {"unreadable", "not-written", "guard", "internal"}
WITHOUT_EXAMPLE = ABOUT_FILES | {"already-logfire", "too-deep"}
LOGGERS = {
    "loguru": "from loguru import logger",
    "logging": "import logging\n\nlogger = logging.getLogger(__name__)",
    "structlog": "import structlog\n\nlogger = structlog.get_logger()",
}


# ---- reading Markdown
def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language, without their indentation."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", body, flags=re.MULTILINE) for indent, body in found]


def spans(text: str) -> list[str]:
    """What stands in backticks or in a console block."""
    return [
        *re.findall(r"`([^`\n]+)`", text),
        *(line for block in blocks(text, "console") for line in block.splitlines()),
    ]


def section(title: str) -> str:
    """The text below a heading of the README, up to the next of its rank."""
    found = re.search(rf"^(#+) {re.escape(title)}\n(.*?)(?=^\1 |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, f"no heading {title}"
    return found[2]


def tables(text: str) -> list[list[list[str]]]:
    """The tables of a text: the cells of each row below the heading, with code unmarked."""
    found = re.findall(r"^\|.*\n\|[-|]+\n((?:\|.*\n)+)", text, re.MULTILINE)
    return [
        [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows.splitlines()] for rows in found
    ]


def unmarked(cell: str) -> str:
    return cell.removeprefix("`").removesuffix("`")


# ---- running the tool
def migrated(text: str) -> FileResult:
    """What the tool says of one file, with the options that hold by default."""
    result = migrate(ROOT, ["service.py"], ["service.py"], Options(), read={"service.py": text.encode()}.__getitem__)
    assert len(result.files) == 1
    return result.files[0]


def command(*words: str, folder: Path = ROOT, codes: tuple[int, ...] = (0,)) -> str:
    """What `migrate-logs` prints on standard output."""
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "migrate_logs", *words],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip
    assert done.returncode in codes, done.stderr
    return done.stdout


# ---- before and after
def sides(diff: str) -> tuple[str, str]:
    """The old and the new text of a diff block."""
    lines = diff.splitlines()
    return tuple("".join(f"{line[1:]}\n" for line in lines if line[:1] != other) for other in "+-")  # type: ignore[return-value]


def pairs() -> Iterator[Any]:
    for library in LOGGERS:
        for row in tables(section(library))[0]:
            yield pytest.param(library, *map(unmarked, row), id=unmarked(row[0]))


@pytest.mark.parametrize("diff", [diff for page in PAGES.values() for diff in blocks(page, "diff")])
def test_a_diff_is_what_the_tool_does(diff: str) -> None:
    before, after = sides(diff)
    assert migrated(before).after.decode() == after


@pytest.mark.parametrize(("library", "before", "after"), list(pairs()))
def test_a_row_is_what_the_tool_does(library: str, before: str, after: str) -> None:
    text = f"{LOGGERS[library]}\n\n\nasync def work():\n    try:\n        pass\n    except Exception as e:\n        {before}\n"
    assert [rewrite.after for rewrite in migrated(text).rewrites] == [after]


def test_there_are_rows_for_each_library() -> None:
    assert all(len(tables(section(library))[0]) >= 5 for library in LOGGERS)


def test_the_preview_is_what_the_tool_prints() -> None:
    (shown,) = blocks(README, "text")
    printed = iter(command("migrate", "examples/agent_service").splitlines())
    missing = [line for line in shown.splitlines() if line not in printed]  # each search goes on after the last one
    assert not missing


# ---- the command line
def flags(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def test_every_flag_is_one_of_the_tool_and_every_one_is_told() -> None:
    known = flags(command("migrate", "--help"))
    commands = [place.stem for place in (ROOT / "src/migrate_logs/cli").glob("[a-z]*.py")]
    told = {flag for page in PAGES.values() for code in spans(page) for flag in flags(code)}
    assert told <= known.union(*(flags(command(name, "--help")) for name in commands))
    assert known - {"--help"} <= flags(section("Options"))


def test_every_command_exists() -> None:
    known = set(re.findall(r"^│ ([a-z]+) ", command("--help").partition("Commands")[2], re.MULTILINE))
    told = {
        name
        for page in PAGES.values()
        for code in spans(page)
        for name in re.findall(r"(?<![\w/.])migrate-logs ([a-z]+)", code)
    }
    assert "migrate" in told
    assert told <= known


def test_every_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = {name for code in spans(README) for name in re.findall(r"\bmake ([a-z]+)", code)}
    assert told >= {"demo", "test"}
    assert told <= targets


def test_every_linked_file_exists() -> None:
    for name, page in PAGES.items():
        home = ROOT if name == "README.md" else DOCS
        missing = [link for link in re.findall(r"\]\(([\w./-]+)\)", page) if not (home / link).exists()]
        assert not missing, name


# ---- the configuration
def test_every_key_is_told_with_its_default() -> None:
    keys, naming = tables(section("Configuration"))
    told = {unmarked(key): unmarked(default) for key, _, default, _ in keys}
    known = {item.name.rstrip("_").replace("_", "-"): getattr(Config(), item.name) for item in fields(Config)}
    assert told.keys() == known.keys()
    stated = {key: tomllib.loads(f"x = {default}")["x"] for key, default in told.items() if default != "(not set)"}
    assert parse_configuration(stated) == Config()
    assert {key for key, value in known.items() if value is None} == told.keys() - stated.keys()
    assert sorted(unmarked(row[0]) for row in naming) == sorted(NAMING_KEYS)


def test_the_configuration_of_logfire_runs(tmp_path: Path) -> None:
    (code,) = (block for block in blocks(README, "python") if "logfire.configure(" in block)
    (tmp_path / "app.py").write_text(f'{code}\nlogfire.trace("session.loaded", session_id="s-1")\n', "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOGFIRE_")}
    done = subprocess.run(
        [sys.executable, "app.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120
    )
    assert "session.loaded" in done.stdout
    assert "session_id='s-1'" in done.stdout


# ---- the reasons
def test_the_page_of_reasons_is_up_to_date() -> None:
    page = runpy.run_path(str(DOCS / "make_reasons.py"))["page"]()
    assert page == PAGES["reasons.md"], "run docs/make_reasons.py"
    assert set(re.findall(r"^## ([a-z-]+)$", page, re.MULTILINE)) == REASONS.keys()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_an_example_is_refused_for_its_reason(name: str) -> None:
    assert {refusal.reason for refusal in migrated(EXAMPLES[name]).refusals} == {name}


def test_every_reason_about_calls_has_an_example() -> None:
    assert EXAMPLES.keys() == REASONS.keys() - WITHOUT_EXAMPLE


def test_the_reasons_of_the_readme_exist() -> None:
    (rows,) = tables(section("What is left alone"))
    assert {unmarked(row[0]) for row in rows} <= REASONS.keys()


def texts(node: ast.expr | None) -> list[str]:
    """The strings that an expression may be."""
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def reasons_in(node: ast.AST) -> list[str]:
    """The reasons that a piece of the source gives: to a refusal, a problem, a fact, a logger's trouble, or as a pair."""
    match node:
        case ast.Call(func=ast.Name("Refused"), args=[first, *_]):
            return texts(first)
        case ast.Call(func=ast.Name("Effect"), args=[_, second, *_]):
            return texts(second)
        case ast.Call(func=ast.Name("Problem"), args=[_, _, _, fourth, *_]):
            return texts(fourth)
        case ast.Call(keywords=keywords):
            return [text for keyword in keywords if keyword.arg == "trouble" for text in texts(keyword.value) if text]
        case ast.Return(value=ast.Tuple(elts=[first, _])):
            return [text for text in texts(first) if re.fullmatch("[a-z]+(-[a-z]+)+", text)]
    return []


def test_the_source_gives_the_reasons_that_the_rules_explain() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "src").rglob("*.py"))]
    given = {reason for tree in trees for node in ast.walk(tree) for reason in reasons_in(node)}
    assert given == REASONS.keys()


# ---- the JSON
def keys(value: Any, path: str = "") -> set[str]:
    """The paths of everything in a JSON value but the reasons, whose names vary; `[]` stands for each item of a list."""
    if isinstance(value, list):
        return {path}.union(*(keys(item, f"{path}[]") for item in value)) - {f"{path}[]"}
    if isinstance(value, dict) and path != "totals.reasons":
        return {path}.union(*(keys(item, f"{path}.{key}".lstrip(".")) for key, item in value.items()))
    return {path}


def test_the_json_has_the_keys_that_are_told(tmp_path: Path) -> None:
    code = 'from loguru import logger\n\n\ndef f(text):\n    logger.info("Agent created")\n    logger.info(text)\n'
    (tmp_path / "app.py").write_text(code, "utf-8")
    (tmp_path / "bad.py").write_bytes(b'import logging\nlogging.info("\xff")\n')
    (tmp_path / "old.py").write_text('import logfire\n\nlogfire.info("user.made")\n', "utf-8")
    (tmp_path / "events.toml").write_text(
        '[[event]]\nold = "user.made"\nnew = "user.created"\nsites = ["old.py"]\n', "utf-8"
    )
    (tmp_path / "notes.md").write_text("Look for `user.made`.\n", "utf-8")
    found = keys(json.loads(command("migrate", "--write", "--format", "json", ".", folder=tmp_path)))
    told = {unmarked(row[0]) for row in tables(PAGES["json.md"])[0]}
    assert told == found - {
        *("", "files", "problems", "totals", "files[].rewrites", "files[].renames", "files[].refusals", "mentions")
    }
