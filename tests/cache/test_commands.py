"""`report` and `lint` with a cache, as a user runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cache.conftest import LINT, REPORT, USER, put
from cache.running import run, same
from migrate_logs import linting, pipeline
from migrate_logs.cache.codec import packed, unpacked
from migrate_logs.cache.memory import Pack
from migrate_logs.cache.session import Answer
from migrate_logs.store import FOLDER, Store


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were looked at, by either command."""
    seen: list[str] = []
    census, check = pipeline.census, linting._served

    def counted(shop: Any, path: str, *more: Any) -> Any:
        seen.append(path)
        return census(shop, path, *more)

    def checked(serve: Any, desk: Any, path: str) -> Any:
        seen.append(path)
        return check(serve, desk, path)

    monkeypatch.setattr(pipeline, "census", counted)
    monkeypatch.setattr(linting, "_served", checked)
    return seen


def names(root: Path) -> set[str]:
    """What lies in the cache, without the hashes."""
    return {name.partition("-")[0] for name in os.listdir(root / FOLDER)}


@pytest.mark.parametrize("command", [REPORT, LINT])
def test_a_second_run_looks_at_no_file(command: tuple[str, ...], root: Path, served: list[str]) -> None:
    first = run(root, *command)
    assert "app/use.py" in served
    served.clear()
    assert run(root, *command) == first
    assert served == []


def test_what_report_keeps_is_a_part_and_the_whole(root: Path) -> None:
    run(root, *REPORT)
    run(root, *LINT)
    marks, parts, wholes = {".gitignore", "CACHEDIR.TAG"}, {"census", "checked"}, {"report", "lint", "said"}
    assert names(root) == {*marks, "contents", *parts, *wholes}


@pytest.mark.parametrize("command", [REPORT, LINT])
def test_a_changed_file_is_looked_at_with_those_that_take_from_it(
    command: tuple[str, ...], root: Path, served: list[str]
) -> None:
    put(root, "app/other.py", "import logging\nlogging.info('x')\n")
    run(root, *command)
    served.clear()
    put(root, "app/log.py", "from loguru import logger\n")
    same(root, command)
    assert served[-2:] == ["app/log.py", "app/use.py"]  # the run without a cache came first, and ended with app/use.py
    assert served.count("app/other.py") == 1


def test_a_module_put_before_another_is_noticed(root: Path) -> None:
    put(root, "app/use.py", 'from log import logger\n\nlogger.info("Agent created")\n')
    libraries = [used(root)]
    put(root, "log.py", "from loguru import logger\n")
    libraries.append(used(root))
    (root / "log.py").unlink()
    libraries.append(used(root))
    assert libraries == [{"logging": 1}, {"loguru": 1}, {"logging": 1}]


def used(root: Path) -> dict[str, int]:
    """The calls by library, as a report with a cache has them."""
    return {row["name"]: row["total"] for row in json.loads(same(root, REPORT)[1])["views"]["library"]}


def test_the_configuration_is_part_of_the_question(root: Path) -> None:
    assert json.loads(run(root, *REPORT)[1])["totals"]["automatic"] == 1
    put(root, "pyproject.toml", '[tool.migrate-logs]\nfrom = ["loguru"]\n')
    assert json.loads(same(root, REPORT)[1])["totals"]["automatic"] == 0


def test_a_setting_of_the_lint_is_part_of_the_question(root: Path) -> None:
    assert len(json.loads(run(root, *LINT)[1])["findings"]) > 0
    rules = ("--ignore", "unmigrated-call,unmigrated-import")
    assert json.loads(same(root, (*LINT, *rules))[1])["findings"] == []


def test_the_catalog_is_part_of_the_question(root: Path) -> None:
    put(root, "app/done.py", 'import logfire\n\nlogfire.info("Agent Created")\n')
    fixable = [each["fixable"] for each in json.loads(same(root, LINT)[1])["findings"] if each["path"] == "app/done.py"]
    assert fixable == [True]
    put(root, "events.toml", '[[event]]\nname = "Agent Created"\n')
    fixable = [each["fixable"] for each in json.loads(same(root, LINT)[1])["findings"] if each["path"] == "app/done.py"]
    assert fixable == [False]


def test_no_cache_makes_none(root: Path) -> None:
    run(root, *REPORT, "--no-cache")
    run(root, *LINT, "--no-cache")
    assert not (root / FOLDER).exists()


def test_few_files_are_served_without(root: Path) -> None:
    run(root, "lint", "app/use.py", "app/log.py")
    assert not (root / FOLDER).exists()


def test_mending_makes_none(root: Path) -> None:
    run(root, *LINT, "--fix")
    assert not (root / FOLDER).exists()


def test_the_cache_may_lie_elsewhere(root: Path, tmp_path_factory: pytest.TempPathFactory, served: list[str]) -> None:
    folder = tmp_path_factory.mktemp("elsewhere") / "deep" / "cache"
    run(root, *REPORT, "--cache-dir", str(folder))
    served.clear()
    run(root, *REPORT, "--cache-dir", str(folder))
    assert (served, (root / FOLDER).exists()) == ([], False)


def test_the_environment_may_say_where(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setenv("MIGRATE_LOGS_CACHE_DIR", str(folder))
    run(root, *LINT)
    assert (bool(os.listdir(folder)), (root / FOLDER).exists()) == (True, False)


@pytest.mark.parametrize("command", [REPORT, LINT])
def test_a_folder_that_cannot_be_used_is_passed_over(command: tuple[str, ...], root: Path) -> None:
    (root / FOLDER).write_text("a file")
    same(root, command)
    same(root, command, "--cache-dir", "/proc/self/cache")


def test_the_cache_can_be_moved_with_the_project(root: Path, served: list[str]) -> None:
    first = run(root, *LINT)
    other = root.with_name("copy")
    subprocess.run(("cp", "-r", str(root), str(other)), check=True)  # another inode, other times
    served.clear()
    assert json.loads(run(other, *LINT)[1])["findings"] == json.loads(first[1])["findings"]
    assert served == []


@pytest.mark.parametrize("command", [REPORT, LINT])
@pytest.mark.parametrize("mangled", [b"", b"{}", b"null", b"[" * 100_000, b'{"state":"","others":[],"files":{},"folders":{},"value":1}',
                                     b'{"modules":{"app/use.py":{"hash":""}},"results":{"app/use.py":[7]}}'])  # fmt: skip
def test_what_somebody_else_wrote_is_passed_over(command: tuple[str, ...], mangled: bytes, root: Path) -> None:
    run(root, *command)
    store = Store(root / FOLDER)
    for name in os.listdir(root / FOLDER):
        store.write(name, mangled) if store.read(name) is not None else None
    same(root, command)


def test_a_rule_that_does_not_exist_is_passed_over(root: Path) -> None:
    run(root, *LINT)
    store = Store(root / FOLDER)
    name, told = (
        next(name for name in os.listdir(root / FOLDER) if name.startswith(kind)) for kind in ("lint-", "said-")
    )
    (root / FOLDER / told).unlink()  # what was said is said again, and nobody asks what was found
    answer = unpacked(store.read(name) or b"", Answer)
    forged = replace(
        answer, value=type(answer.value)(bytes(answer.value).replace(b"unmigrated-call", b"parts.checking"))
    )
    store.write(name, packed(forged) or b"")
    same(root, LINT)


def test_what_was_changed_during_a_run_is_not_remembered(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    census = pipeline.census

    def changing(shop: Any, path: str, *more: Any) -> Any:
        plan = census(shop, path, *more)
        put(root, "app/use.py", USER + 'logger.info("Agent lost")\n')
        return plan

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "census", changing)
        run(root, *REPORT)
    put(root, "app/use.py", USER)
    same(root, REPORT)
    put(root, "app/use.py", USER + 'logger.info("Agent lost")\n')
    assert json.loads(same(root, REPORT)[1])["totals"]["automatic"] == 2


def test_runs_at_the_same_time_do_not_disturb_each_other(root: Path) -> None:
    expected = run(root, *LINT, "--no-cache")[1]
    command = (sys.executable, "-m", "migrate_logs", *LINT)
    for _ in range(2):
        runs = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
        assert [each.communicate(timeout=100) for each in runs] == [(expected.encode(), b"")] * 4


def test_results_of_files_that_nobody_asked_for_are_kept(root: Path, served: list[str]) -> None:
    run(root, *REPORT)
    put(root, "app/more.py", USER)
    run(root, *REPORT, "fill")
    served.clear()
    run(root, *REPORT)
    assert served == ["app/more.py"]


def test_a_memory_forgets_what_is_stale(root: Path) -> None:
    run(root, *REPORT)
    put(root, "app/use.py", "import logging\nlogging.info('x')\n")
    run(root, *REPORT)
    name = next(name for name in os.listdir(root / FOLDER) if name.startswith("census-"))
    pack = unpacked(Store(root / FOLDER).read(name) or b"", Pack)
    assert pack.modules["app/use.py"].leads == ()
