"""The lint hook over 5 clean files of a large project, against a program that only parses the same arguments."""

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.budgets.model import CPU, Budget
from benchmarks.budgets.place import HERE, Place
from benchmarks.budgets.runs import Contender, environment

GIVEN = 5
A_FOLDER = 100
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
PEER = (sys.executable, str(HERE / "peers" / "arguments.py"))
CLEAN = '''"""One of many services."""

import logfire

from app.shared import audit, load


class Service{number}:
    """Loads rows."""

    def run(self, table: str) -> int:
        """How many there are."""
        with logfire.span("database.load_rows", table=table):
            rows = load(table)
        audit.info("rows.loaded", row_count=len(rows))
        if not rows:
            logfire.warning("table.empty", table=table)
        return len(rows)

    def stop(self, error: Exception) -> None:
        """Say why."""
        logfire.error("service.stop_failed", number={number}, error=str(error), _exc_info=error)
'''
SHARED = '''"""What all share."""

import logfire

audit = logfire.with_tags("audit")


def load(table):
    """Nothing."""
    return []
'''


def budgets(place: Place) -> list[Budget]:
    """CPU seconds: what a hook costs is start-up. Other linters get the same files, for comparison."""
    root = place.scratch / "project"
    paths = project(root, place.sizes.project)
    mine = _hook("lint hook", root, place.tool("lint", "--force-exclude"), paths)
    same_flags(mine)
    others = {
        "ruff check": place.peer("ruff", "check", "--select", "G,LOG,TRY", "--no-cache", "--quiet"),
        "django-upgrade": place.peer("django-upgrade", "--target-version", "4.2"),
        "fixit lint": place.peer("fixit", "--quiet", "lint"),
    }
    hooks = [_hook(f"{name}, hook", root, command, paths) for name, command in others.items()]
    arguments = _hook("Typer program", root, PEER, paths)
    return [
        Budget("hook", f"lint, {GIVEN} clean files of {place.sizes.project:,}", CPU, mine, peer, allowed)
        for peer, allowed in ((arguments, 1.25), *((each, None) for each in hooks))
    ]


def project(root: Path, files: int) -> tuple[str, ...]:
    """A project of so many files below `root`; the ones that are linted, which are spread over it."""
    (root / "app").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[tool.migrate-logs]\nmin-confidence = 0.7\n", "utf-8")
    (root / "app" / "__init__.py").touch()
    (root / "app" / "shared.py").write_text(SHARED, "utf-8")
    paths = []
    for number in range(files - 2):
        folder = root / "app" / f"part{number // A_FOLDER}"
        if number % A_FOLDER == 0:
            folder.mkdir()
            (folder / "__init__.py").touch()
        path = folder / f"service{number}.py"
        path.write_text(CLEAN.format(number=number), "utf-8")
        paths.append(path.relative_to(root).as_posix())
    return tuple(paths[:: len(paths) // GIVEN][:GIVEN])


def _hook(name: str, root: Path, command: tuple[str, ...], paths: tuple[str, ...]) -> Contender:
    return Contender(name, (*command, *paths), root, times=4)


def same_flags(mine: Contender) -> None:
    """Make sure that the program that only parses takes what the tool takes."""
    told = [
        set(FLAG.findall(subprocess.run(each, env=environment(os.environ), capture_output=True, text=True).stdout))
        for each in ((*mine.command[:4], "--help"), (*PEER, "--help"))
    ]
    assert told[0] == told[1], f"arguments.py has other options: {sorted(told[0] ^ told[1])}"
