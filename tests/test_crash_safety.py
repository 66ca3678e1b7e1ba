"""A run that is killed or interrupted between any two files leaves a project of which every module still imports."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cli.sandbox import Sandbox

# Imports what it is told to, in a fork for each request; only the libraries are loaded before, never the project.
IMPORTER = """
import importlib, os, sys, traceback
import logfire, loguru
loguru.logger.remove()
sys.dont_write_bytecode = True
for line in sys.stdin:
    folder, *names = line.split()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            sys.path.insert(0, folder)
            sys.stderr = open(os.devnull, "w")
            for name in names:
                importlib.import_module(name)
            code = 0
        except BaseException:
            print(traceback.format_exc().replace(chr(10), " | "), flush=True)
        finally:
            os._exit(code)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        print("fine", flush=True)
"""


STEPS = 54
WAYS = (
    ("from app.logs import logger", "logger"),
    ("from app import logger", "logger"),
    ("from app.core import log", "log"),
    ("from .logs import logger as LOG", "LOG"),
    ("from app.named import audit", "audit"),
    ("from app.step_{last} import {name}", "{name}"),
)


def project() -> dict[str, str]:
    """Sixty modules that get one logger along many ways, and import each other in circles."""
    files = {
        "app/__init__.py": "from app.logs import logger\n" + function("logger"),
        "app/logs.py": "from loguru import logger\n",
        "app/core/__init__.py": "from ..logs import logger as log\n" + function("log"),
        "app/named.py": "from app.logs import logger\n\naudit = logger\n" + function("audit"),
        "app/plain.py": "def plain():\n    return 1\n",
        "app/kept.py": "from app.logs import logger\n\nkept = [logger]\n" + function("logger"),
    }
    name = ""
    for number in range(STEPS):
        statement, name = (text.format(last=number - 1, name=name) for text in WAYS[number % len(WAYS)])
        other = number // 3 * 3 + (number + 1) % 3
        loud = f'\n{name}.info("Step loaded")\n' if number % 9 == 8 else ""
        files[f"app/step_{number}.py"] = f"{statement}\nimport app.step_{other}\n{loud}" + function(name)
    return files


def function(logger: str) -> str:
    """A function that logs."""
    return f'\n\ndef step(size):\n    {logger}.info("Step done", size=size)\n'


FILES = project()
COMMAND = ("migrate", "--write", "--allow-dirty", "--min-confidence", "0", "-j", "1", ".")
MODULES = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in FILES]


@dataclass
class Importer:
    """A process that tells whether modules can be imported."""

    process: "subprocess.Popen[str]" = field(
        default_factory=lambda: subprocess.Popen(
            (sys.executable, "-c", IMPORTER), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
    )

    def complaint(self, root: Path, first: int = 0) -> str:
        """The traceback of the first module that cannot be imported; "" where all can, from `first` on and backwards."""
        names = [*MODULES[first:], *MODULES[:first]]
        for order in (names, names[::-1]):
            assert self.process.stdin
            assert self.process.stdout
            print(root, *order, file=self.process.stdin, flush=True)
            if (answer := self.process.stdout.readline().strip()) != "fine":
                return answer
        return ""


@pytest.fixture(scope="module")
def importer() -> Iterator[Importer]:
    started = Importer()
    yield started
    started.process.communicate(timeout=30)
    assert started.process.returncode == 0


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    made = Sandbox(tmp_path.resolve())
    lay_out(made)
    return made


def lay_out(sandbox: Sandbox) -> None:
    """Write the project's files as they were at the beginning."""
    for path, text in FILES.items():
        (sandbox.root / path).unlink(missing_ok=True)  # some file systems take their time to empty a fresh file
        sandbox.put(path, text)


def texts(sandbox: Sandbox) -> dict[str, str]:
    """Every file of the project as it is now, whatever its name."""
    places = [place for place in sandbox.root.rglob("*") if place.is_file()]
    return {place.relative_to(sandbox.root).as_posix(): place.read_text(encoding="utf-8") for place in places}


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The project after a run that nobody disturbed."""
    sandbox = Sandbox(tmp_path_factory.mktemp("whole").resolve())
    lay_out(sandbox)
    assert sandbox.run(*COMMAND).returncode == 0
    return texts(sandbox)


def check(sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer, first: int = 0) -> int:
    """Each file is old or new, nothing else lies about, every module imports; answers how many files are new."""
    now = texts(sandbox)
    assert now.keys() == FILES.keys()
    assert [path for path, text in now.items() if text not in (FILES[path], migrated[path])] == []
    assert importer.complaint(sandbox.root, first % len(MODULES)) == ""
    return sum(text != FILES[path] for path, text in now.items())


def signalled(monkeypatch: pytest.MonkeyPatch, number: int, after: int) -> None:
    """Let forks of this process send themselves a signal when they have replaced so many files."""
    replace, done = os.replace, 0

    def replaced(source: str, target: str) -> None:
        nonlocal done
        replace(source, target)
        done += 1
        if done == after:
            os.kill(os.getpid(), number)

    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(os, "fsync", lambda file: None)  # a process that dies loses nothing that it gave to the system


def test_the_project_imports_before_and_after(
    sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer
) -> None:
    for first in range(len(MODULES)):
        assert importer.complaint(sandbox.root, first) == ""
    assert sandbox.run(*COMMAND).returncode == 0
    for first in range(len(MODULES)):
        check(sandbox, migrated, importer, first)
    for path, name in (("app/__init__.py", "logger"), ("app/core/__init__.py", "log"), ("app/step_4.py", "audit")):
        assert re.search(rf"\b{name}\b", FILES[path])
        assert not re.search(rf"\b{name}\b", migrated[path])  # others import it, so the order of writing matters


def test_killed_after_any_file_every_module_imports(
    sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer
) -> None:
    total = sum(text != FILES[path] for path, text in migrated.items())
    for after in range(1, total + 1):
        with pytest.MonkeyPatch.context() as patch:
            signalled(patch, signal.SIGKILL, after)
            lay_out(sandbox)
            done = sandbox.run(*COMMAND)
        assert done.returncode == -signal.SIGKILL
        assert check(sandbox, migrated, importer, after) == after
    assert texts(sandbox) == migrated


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_after_any_file_it_says_so_and_every_module_imports(
    sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer, number: int
) -> None:
    for after in (1, 2, 3, 20, 40, 57) if number == signal.SIGINT else (20,):
        with pytest.MonkeyPatch.context() as patch:
            signalled(patch, number, after)
            lay_out(sandbox)
            done = sandbox.run(*COMMAND)
        assert (done.returncode, b"interrupted" in done.stderr) == (130, True)
        assert check(sandbox, migrated, importer, after) == after


def test_who_has_it_ignore_a_request_to_end_is_heeded(sandbox: Sandbox, migrated: Mapping[str, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        signalled(patch, signal.SIGHUP, 20)
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            assert sandbox.run(*COMMAND).returncode == 0
        finally:
            signal.signal(signal.SIGHUP, before)
    assert texts(sandbox) == migrated


def test_the_next_run_finishes_what_a_killed_one_began(
    sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer
) -> None:
    for after in (1, 17, 5, 9):
        with pytest.MonkeyPatch.context() as patch:
            signalled(patch, signal.SIGKILL, after)
            assert sandbox.run(*COMMAND).returncode == -signal.SIGKILL
        assert importer.complaint(sandbox.root) == ""
    assert sandbox.run(*COMMAND).returncode == 0
    assert importer.complaint(sandbox.root) == ""
    assert not any("logger.info" in text or "log.info" in text for text in texts(sandbox).values())


def is_whole(sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer) -> bool:
    """True where a process that was ended at any moment has left nothing but old and new files, and at most one draft."""
    drafts = [path for path in texts(sandbox) if path not in FILES]
    for path in drafts:
        assert Path(path).match(".*.tmp")
        (sandbox.root / path).unlink()
    check(sandbox, migrated, importer)
    return len(drafts) <= 1


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_real_process_ended_at_a_random_moment(
    sandbox: Sandbox, migrated: Mapping[str, str], importer: Importer, number: int
) -> None:
    first = sandbox.root / "app"
    for delay in (0.0, 0.001, 0.004, 0.009, 0.02):
        lay_out(sandbox)
        before = first.stat().st_mtime_ns
        process = sandbox.start(*COMMAND)
        while first.stat().st_mtime_ns == before and process.poll() is None:
            time.sleep(0.0005)
        time.sleep(delay)
        os.killpg(process.pid, number)
        process.communicate(timeout=60)
        assert process.returncode in (0, 130, -number)
        assert is_whole(sandbox, migrated, importer)
