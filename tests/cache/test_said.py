"""What a run has said is said again as long as all that it comes from is what it was, and no longer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import Raw

from cache.conftest import LINT, REPORT, USER, put
from cache.running import run, same
from migrate_logs.cache import contents
from migrate_logs.cache.codec import packed, unpacked
from migrate_logs.cache.session import Answer
from migrate_logs.cli.parts import lint_made, report_made
from migrate_logs.store import FOLDER, Store

BOTH = pytest.mark.parametrize("command", [REPORT, LINT], ids=["report", "lint"])
PHASE = '[tool.migrate-logs.phases]\nfirst = { files = ["app/"], target = 2030-01-01 }\n'
BASELINE = ".migrate-logs-baseline.json"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands whose answers were made."""
    seen: list[str] = []
    for module in (lint_made, report_made):

        def making(*given: object, make: Callable[..., object] = module.made, name: str = module.__name__) -> object:
            seen.append(name.rpartition(".")[2].removesuffix("_made"))
            return make(*given)

        monkeypatch.setattr(module, "made", making)
    return seen


def said(root: Path) -> list[str]:
    """The entries of the cache with what was said."""
    return [name for name in os.listdir(root / FOLDER) if name.startswith("said-")]


@BOTH
def test_a_second_run_makes_nothing(command: tuple[str, ...], root: Path, made: list[str]) -> None:
    first = run(root, *command)
    assert made == [command[0]]
    assert run(root, *command) == first
    assert made == [command[0]]


@BOTH
def test_other_times_change_nothing(command: tuple[str, ...], root: Path, made: list[str]) -> None:
    run(root, *command)
    for path in root.rglob("*.py"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    run(root, *command)
    assert made == [command[0]]


def test_the_code_and_the_complaints_are_said_again(root: Path, made: list[str]) -> None:
    put(root, "app/bad.py", "import logging\nlogging.info('x'\n")
    first = run(root, *REPORT, "--no-regress", "--base", "no.json")  # not remembered: another report has a say in it
    assert run(root, *LINT) == run(root, *LINT)
    code, _, complaints = run(root, *LINT)
    assert (first[0], code, "app/bad.py:2" in complaints, made) == (2, 1, True, ["lint"])


@BOTH
def test_a_file_that_was_asked_for_is_written_again(command: tuple[str, ...], root: Path, made: list[str]) -> None:
    run(root, *command, "-o", "told.json")
    first = (root / "told.json").read_text()
    (root / "told.json").unlink()
    run(root, *command, "-o", "told.json")
    assert ((root / "told.json").read_text(), made) == (first, [command[0]])


@BOTH
def test_a_quiet_run_says_the_same_after_one_that_wrote_a_file(command: tuple[str, ...], root: Path) -> None:
    same(root, (*command, "-q", "-o", "told.json"))
    same(root, (*command, "-q"))


def edited(root: Path) -> None:
    put(root, "app/use.py", USER.replace("created", "deleted") + 'logger.info("Agent lost")\n')


def added(root: Path) -> None:
    put(root, "app/more.py", USER)


def deleted(root: Path) -> None:
    (root / "app/use.py").unlink()


def configured(root: Path) -> None:
    put(root, "pyproject.toml", '[tool.migrate-logs]\nfrom = ["loguru"]\nlint.ignore = ["unmigrated-call"]\n')


def listed(root: Path) -> None:
    put(root, "events.toml", '[[event]]\nname = "Agent Created"\n')


def owned(root: Path) -> None:
    put(root, "CODEOWNERS", "/app/ @team\n")


def known(root: Path) -> None:
    run(root, "baseline", "create")


@pytest.mark.parametrize(
    ("command", "change"),
    [
        *((command, change) for command in (REPORT, LINT) for change in (edited, added, deleted, configured, known)),
        (REPORT, owned),
        (LINT, listed),
    ],
)
def test_a_change_is_told(command: tuple[str, ...], change: Callable[[Path], None], root: Path) -> None:
    put(root, "app/done.py", 'import logfire\n\nlogfire.info("Agent Created")\n')
    before = run(root, *command)
    assert run(root, *command) == before
    change(root)
    assert same(root, command) != before
    assert same(root, command) != before


def test_owners_that_change_or_go_are_told(root: Path) -> None:
    def owner() -> object:
        modules = json.loads(same(root, REPORT)[1])["modules"]
        return next(module["owner"] for module in modules if module["path"] == "app/use.py")

    owners = [owner()]
    put(root, "docs/CODEOWNERS", "/app/ @docs\n")
    owners += [owner(), owner()]
    put(root, "CODEOWNERS", "/app/ @root\n")
    owners += [owner(), owner()]
    put(root, "CODEOWNERS", "/app/ @toor\n")
    owners.append(owner())
    (root / "CODEOWNERS").unlink()
    owners.append(owner())
    assert owners == [None, "@docs", "@docs", "@root", "@root", "@toor", "@docs"]


def test_another_name_of_the_project_is_told(root: Path) -> None:
    same(root, REPORT)
    put(root, "pyproject.toml", '[project]\nname = "acme-api"\n')
    assert json.loads(same(root, REPORT)[1])["project"] == "acme-api"


def test_a_baseline_that_cannot_be_read_is_told(root: Path) -> None:
    run(root, *REPORT)
    (root / BASELINE).mkdir()
    assert same(root, REPORT)[0] == 2


def test_the_day_has_a_say(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "pyproject.toml", PHASE)
    states = []
    for moment in ("1890000000", "1900000000"):  # late in 2029, and early in 2030
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        states.append(json.loads(same(root, REPORT)[1])["phases"][0]["state"])
    assert states == ["open", "late"]


def test_the_place_of_the_user_has_a_say(root: Path) -> None:
    put(root, "sub/empty.txt", "")
    ways = [json.loads(run(root / folder, *REPORT, str(root))[1])["way"] for folder in (".", "sub", ".")]
    assert ways == [".", "..", "."]


@BOTH
@pytest.mark.parametrize("more", [("app", "fill"), ("--no-baseline",), ("-q",)])
def test_other_words_are_another_question(command: tuple[str, ...], more: tuple[str, ...], root: Path) -> None:
    run(root, "baseline", "create")
    run(root, *command)
    same(root, (*command, *more))
    same(root, command)


def test_the_wished_share_has_a_say(root: Path) -> None:
    codes = [run(root, *REPORT, *more)[0] for more in ((), ("--fail-under", "50"), (), ("--fail-under", "0"))]
    assert codes == [0, 1, 0, 0]


def test_a_module_that_nobody_asked_for_is_noticed(root: Path) -> None:
    put(root, "app/use.py", 'from log import logger\n\nlogger.info("Agent created")\n')
    command = (*LINT, "app", "fill")
    messages = []
    for text in ("", "from loguru import logger\n", ""):
        put(root, "log.py", text) if text else (root / "log.py").unlink(missing_ok=True)
        found = json.loads(same(root, command)[1])["findings"]
        messages.append([each["message"] for each in found if each["rule"] == "unmigrated-call"])
    assert messages[0] == messages[2] != messages[1]


@BOTH
def test_a_file_with_its_old_size_and_time_is_read(
    command: tuple[str, ...], root: Path, monkeypatch: pytest.MonkeyPatch, made: list[str]
) -> None:
    monkeypatch.setattr(contents, "_SETTLING", 5_000_000)  # believe times that are older than a moment
    time.sleep(0.02)
    run(root, *command)
    path = root / "app/use.py"
    before = path.stat()
    put(root, "app/use.py", USER.replace("logger.info", "print      "))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    same(root, command)
    assert made == [command[0]] * 3


@BOTH
def test_a_file_of_this_moment_is_read(
    command: tuple[str, ...], root: Path, monkeypatch: pytest.MonkeyPatch, made: list[str]
) -> None:
    """A clock that counts in whole days stands for a change too soon after the last one."""
    look = contents.Contents._look
    day = 24 * 3600 * 10**9

    def coarse(here: contents.Contents, path: str) -> contents.Status | None:
        found = look(here, path)
        return found and (found[0], found[1], found[2] // day * day, found[3] // day * day)

    monkeypatch.setattr(contents.Contents, "_look", coarse)
    monkeypatch.setattr(contents, "_SETTLING", day)
    run(root, *command)
    put(root, "app/use.py", USER.replace("logger.info", "print      "))
    same(root, command)
    assert made == [command[0]] * 3


@BOTH
@pytest.mark.parametrize("at", [0, 40, -1])
def test_a_damaged_entry_is_none(command: tuple[str, ...], at: int, root: Path, made: list[str]) -> None:
    run(root, *command)
    for name in said(root):
        held = bytearray((root / FOLDER / name).read_bytes())
        held[at] ^= 1
        (root / FOLDER / name).write_bytes(held)
    same(root, command)
    assert made == [command[0]] * 3


@BOTH
@pytest.mark.parametrize("document", [b'"\x1b[31m"', b'"\n::error::"', b'"\xff"', b"[" * 100_000, b"<script>"])
def test_nothing_but_json_is_said(command: tuple[str, ...], document: bytes, root: Path) -> None:
    run(root, *command)
    forged(root, document=document)
    same(root, command)


def test_what_somebody_else_wrote_steers_nothing(root: Path) -> None:
    run(root, *LINT)
    forged(root, document='"\x9b31m"'.encode(), complaints=("::error::x", "\x1b[31m"))
    assert run(root, *LINT)[1:] == ('"\\u009b31m"\n', "./::error::x\n\\x1b[31m\n")


def forged(root: Path, document: bytes, complaints: tuple[str, ...] = ()) -> None:
    """Put other things into the mouth of the last run."""
    store, (name,) = Store(root / FOLDER), said(root)
    answer = unpacked(store.read(name) or b"", Answer)
    value = b'{"document":%b,"code":0,"remarks":[],"complaints":%b}' % (document, packed(complaints) or b"")
    store.write(name, packed(replace(answer, value=Raw(value))) or b"")


@BOTH
def test_runs_at_the_same_time_say_the_same(command: tuple[str, ...], root: Path) -> None:
    words = (sys.executable, "-m", "migrate_logs", *command)
    expected = run(root, *command, "--no-cache")
    for _ in range(2):  # at first all of them make it, then none
        runs = [subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
        heard = [(*each.communicate(timeout=100), each.returncode) for each in runs]
        assert heard == [(str(expected[1]).encode(), str(expected[2]).encode(), expected[0])] * 3


def test_owners_that_change_during_a_run_are_not_remembered(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = report_made.made

    def changing(*given: object) -> object:
        put(root, "CODEOWNERS", "/app/ @new\n")
        return make(*given)  # type: ignore[arg-type]

    put(root, "CODEOWNERS", "/app/ @old\n")
    with monkeypatch.context() as patched:
        patched.setattr(report_made, "made", changing)
        assert "@new" in run(root, *REPORT)[1]
    put(root, "CODEOWNERS", "/app/ @old\n")
    assert "@old" in same(root, REPORT)[1]


@pytest.mark.parametrize(
    "more",
    [("--diff-base", "HEAD"), ("--history",), ("--shard", "1/2"), ("--base", "base.json"), ("--names",)],
    ids=lambda more: more[0],
)
def test_what_depends_on_more_is_made(more: tuple[str, ...], root: Path, made: list[str]) -> None:
    put(root, "events.toml", '[[event]]\nold = "Agent created"\nnew = "agent.created"\n')
    put(root, "base.json", run(root, *REPORT, "--no-cache")[1])
    for words in ("init -q", "add .", "-c user.name=a -c user.email=a@b commit -qm x"):
        subprocess.run(("git", *words.split()), cwd=root, check=True)
    made.clear()
    first = run(root, *REPORT, *more)
    assert (first[0], run(root, *REPORT, *more), made) == (0, first, ["report", "report"])


def test_a_fault_of_ours_is_not_remembered(root: Path, monkeypatch: pytest.MonkeyPatch, made: list[str]) -> None:
    def failing(*_: object) -> object:
        raise ValueError("once")

    from migrate_logs import linting, pipeline

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "census", failing)
        patched.setattr(linting, "_server", lambda task: failing)
        assert [run(root, *command)[0] for command in (REPORT, LINT)] == [2, 2]
    assert (said(root), same(root, REPORT)[0], same(root, LINT)[0]) == ([], 0, 1)


def test_the_making_of_a_report_is_not_loaded_for_an_old_one(root: Path) -> None:
    run(root, *REPORT)
    run(root, *LINT)
    for command, dear in ((REPORT, "migrate_logs.report.views"), (LINT, "migrate_logs.linting")):
        program = f"import sys\nfrom migrate_logs.cli import main\ntry:\n    main({command!r})\nfinally:\n    assert {dear!r} not in sys.modules"
        done = subprocess.run((sys.executable, "-c", program), cwd=root, capture_output=True, text=True, check=False)
        assert "AssertionError" not in done.stderr
