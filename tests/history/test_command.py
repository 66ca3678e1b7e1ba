"""`report --history` as people run it: every format, the same bytes each time, and clear ends."""

import json
import os
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from history.repository import LOGFIRE, LOGGING, LOGURU, Repository, calls

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))
FORMATS = ("text", "markdown", "json", "html")
HOSTILE = "<script>alert(1)</script>\x1b[31m"


@pytest.fixture
def migrated(repository: Repository) -> Repository:
    """Four files, migrated one a fortnight."""
    repository.change({f"app/part{n}.py": (LOGURU, LOGGING)[n % 2] + calls(10) for n in range(4)})
    for n in range(3):
        repository.change({f"app/part{n}.py": LOGFIRE + calls(10, "logfire")}, 14 * (n + 1))
    return repository


def run(repository: Repository, *words: str) -> str:
    done = repository.run("report", "--history", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def history(repository: Repository, *words: str) -> Any:
    content = json.loads(run(repository, "--format", "json", *words))
    Draft202012Validator(SCHEMA).validate(content)
    return content["history"]


def test_the_text(migrated: Repository) -> None:
    told = run(migrated)
    assert "Burn-down 40 → 10 calls left in 42 days, 0.0 % → 75.0 % on Logfire\n" in told
    assert (
        "30 fewer calls left in the last 42 days, 5.0 a week; at that pace, nothing would be left around 2026-02-26\n"
        in told
    )
    assert "\n40 ██" in told
    assert "2026-01-15   25.0 %      10      30\n" in told
    assert "and 3 commits before it, as configured today.\n" in told


def test_a_terminal_that_cannot_draw(migrated: Repository) -> None:
    done = migrated.run("report", "--history", "-o", "out.txt")
    assert done.returncode == 0
    plain = migrated.shell('PYTHONIOENCODING=ascii "$@" report --history')
    assert plain.returncode == 0, plain.stderr
    assert b"Burn-down 40 > 10 calls left" in plain.stdout
    assert b"\n40 ####" in plain.stdout


def test_the_markdown(migrated: Repository) -> None:
    told = run(migrated, "--format", "markdown")
    assert "### Burn-down\n\n40 → 10 calls left in 42 days, 0.0 % → 75.0 % on Logfire.\n" in told
    assert (
        '```mermaid\nxychart-beta\n    title "Calls left"\n    x-axis "2026-01-01 to 2026-02-12" 0 --> 100\n    y-axis 0 --> 40\n'
        in told
    )
    assert "| 2026-01-29 | 50.0 % | 20 | 20 |\n" in told


def test_the_json(migrated: Repository) -> None:
    found = history(migrated)
    assert (found["step"], found["commits"], found["shallow"], found["missing"]) == ("commit", 4, False, 0)
    assert found["trend"] == {"change": -30, "days": 42, "end": "2026-02-26"}
    assert [(each["day"], each["migrated"], each["open"]) for each in found["points"]] == [
        ("2026-01-01", 0, 40), ("2026-01-15", 10, 30), ("2026-01-29", 20, 20), ("2026-02-12", 30, 10),
    ]  # fmt: skip
    assert found["points"][1]["calls"] == {"logfire": 10, "logging": 20, "loguru": 10}
    assert found["points"][-1]["commit"] == migrated.git("rev-parse", "HEAD").strip()


def test_without_being_asked_there_is_none(migrated: Repository) -> None:
    done = migrated.run("report", "--format", "json")
    content = json.loads(done.stdout)
    Draft202012Validator(SCHEMA).validate(content)
    assert content["history"] is None
    assert b"Burn-down" not in migrated.run("report").stdout


def test_since_asks_for_it(migrated: Repository) -> None:
    done = migrated.run("report", "--since", "2026-01-20", "--format", "json")
    assert [each["open"] for each in json.loads(done.stdout)["history"]["points"]] == [30, 20, 10]


def test_a_work_tree_that_differs_is_said_to(migrated: Repository) -> None:
    assert "work tree differs" not in run(migrated)
    migrated.put("app/part3.py", LOGGING + calls(12))
    assert "The work tree differs from that commit: 12 calls are left there.\n" in run(migrated)
    migrated.put("app/part3.py", LOGGING + calls(1))
    assert "The work tree differs from that commit: 1 call is left there.\n" in run(migrated)


def test_the_configuration_of_today_holds_for_all_points(migrated: Repository) -> None:
    migrated.put("pyproject.toml", '[tool.migrate-logs]\nextend-exclude = ["app/part3.py"]\n')
    assert [each["open"] for each in history(migrated)["points"]] == [30, 20, 10, 0]
    assert [each["open"] for each in history(migrated, "app/part2.py")["points"]] == [10, 10, 10, 0]


def test_a_shallow_clone_is_said_to_be_one(migrated: Repository, tmp_path: Path) -> None:
    migrated.git("clone", "--quiet", "--depth", "2", f"file://{migrated.root}", str(tmp_path / "clone"))
    told = run(Repository(tmp_path / "clone"))
    assert "The clone is shallow: it ends at 2026-01-29, the history does not.\n" in told


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_bytes_whatever_helps(migrated: Repository, name: str, tmp_path: Path) -> None:
    for n in range(120):  # enough that several processes share the work
        migrated.change({f"app/more{n % 40}_{part}.py": LOGURU + calls(n % 5) for part in range(4)}, 43 + n)
    cache = str(tmp_path / "cache")
    told = [
        run(migrated, "--format", name, *words)
        for words in (
            ("--no-cache", "-j", "1"),
            ("--no-cache", "-j", "3"),
            ("--cache-dir", cache),
            ("--cache-dir", cache),
        )
    ]
    assert len(set(told)) == 1
    assert any(file.startswith("history-") for file in os.listdir(cache))


def test_nothing_of_the_repository_is_touched(migrated: Repository) -> None:
    before = {path: path.stat().st_mtime_ns for path in migrated.root.rglob("*")}
    run(migrated, "--no-cache")
    assert {path: path.stat().st_mtime_ns for path in migrated.root.rglob("*")} == before


@pytest.mark.parametrize("name", FORMATS)
def test_what_commits_say_is_not_told(migrated: Repository, name: str) -> None:
    migrated.dated(50, "commit", "--quiet", "--allow-empty", "--author", "alert(1)\x1b <a@b>", "--message", HOSTILE)
    told = run(migrated, "--format", name)
    assert "alert(1)" not in told
    assert "\x1b" not in told


def said(repository: Repository, *words: str) -> str:
    """The complaint of a run that cannot be."""
    done = repository.run("report", *words)
    assert (done.returncode, done.stdout) == (2, b"")
    return done.stderr.decode().splitlines()[0]


def test_clear_ends(repository: Repository, tmp_path: Path) -> None:
    repository.put("a.py", LOGURU + calls(1))
    assert said(repository, "--history") == "error: --history: the repository has no commit yet"
    repository.change({})
    expected = "error: --history: --since soon\\x1b: neither a revision nor a day in the past"
    assert said(repository, "--since", "soon\x1b") == expected
    assert said(repository, "--history", "--shard", "1/2") == "error: --history and --shard do not go together"
    assert said(repository, "--history", "--merge", "a.json") == "error: --history and --merge do not go together"
    bare = Repository(tmp_path / "bare")
    bare.put("a.py", LOGURU)
    assert said(bare, "--history") == "error: --history: no git work tree"


def test_without_git(repository: Repository) -> None:
    repository.change({"a.py": LOGURU + calls(1)})
    done = repository.run("report", "--history", environment={"PATH": "/nowhere"})
    assert done.returncode == 2
    assert b"error: --history: git cannot be run" in done.stderr


def test_ctrl_c_ends_all_processes(repository: Repository) -> None:
    for n in range(60):
        repository.change({f"app/part{part}.py": f"class A{n}: pass\n{LOGURU}{calls(400)}" for part in range(30)}, n)
    process = repository.start("report", "--history", "--no-cache", "-j", "2")
    time.sleep(2.5)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in errors
    deadline = time.monotonic() + 10  # the last of them may still wait to be reaped
    while _is_running(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_running(process.pid)


def _is_running(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_git_directory_elsewhere(migrated: Repository, tmp_path: Path) -> None:
    """A linked work tree has a file in place of the folder `.git`."""
    migrated.git("worktree", "add", "--quiet", str(tmp_path / "linked"))
    assert "40 → 10 calls left" in run(Repository(tmp_path / "linked"))
    shutil.rmtree(tmp_path / "linked")


def test_a_repository_of_another_user_is_named_as_such(migrated: Repository) -> None:
    """A container of CI often runs as another user than the one who checked out."""
    for options in ("--history", "--diff-base HEAD"):
        done = migrated.shell(f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 "$@" report {options}')
        assert done.returncode == 2
        assert b"detected dubious ownership in repository" in done.stderr
