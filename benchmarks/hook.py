"""Measures the pre-commit hook against its budget: CPU seconds of `lint` over 5 clean files of a project of 10,000.

They are divided by those of `arguments.py`, a Typer program that only parses the same arguments. Both take turns, so that
whatever else the machine does hits both; of each the fastest run counts. At most 1.25 times.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ALLOWED = 1.25
FILES, GIVEN, A_FOLDER = 10_000, 5, 100
HERE = Path(__file__).resolve().parent
LINT = (sys.executable, "-c", "from migrate_logs.cli import main; main()", "lint")
PEER = (sys.executable, str(HERE / "arguments.py"))
FLAG = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
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


def main() -> int:
    """Measure, print, and exit with 1 where the budget is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20, metavar="N", help="how often each runs")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        paths = _project(Path(folder) / "project")
        environment = _environment(Path(folder) / "bytecode")
        _same_flags(environment)
        mine, peer = _measured(Path(folder) / "project", paths, environment, rounds)
    ratio = mine / peer
    verdict = "kept" if ratio <= ALLOWED else "MISSED"
    print(f"hook {ratio:8.2f}  <= {ALLOWED:<6g} {verdict:7} {mine * 1000:.0f} ms, the peer {peer * 1000:.0f} ms of CPU")
    return int(ratio > ALLOWED)


def _project(root: Path) -> list[str]:
    """A project of many files; the ones that are linted are spread over it."""
    (root / "app").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[tool.migrate-logs]\nmin-confidence = 0.7\n", "utf-8")
    (root / "app" / "__init__.py").touch()
    (root / "app" / "shared.py").write_text(SHARED, "utf-8")
    paths = []
    for number in range(FILES - 2):
        folder = root / "app" / f"part{number // A_FOLDER}"
        if number % A_FOLDER == 0:
            folder.mkdir()
            (folder / "__init__.py").touch()
        path = folder / f"service{number}.py"
        path.write_text(CLEAN.format(number=number), "utf-8")
        paths.append(path.relative_to(root).as_posix())
    return paths[:: len(paths) // GIVEN][:GIVEN]


def _environment(bytecode: Path) -> dict[str, str]:
    """One in which compiled modules are kept, as in every installed environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MIGRATE_LOGS_", "PYTHON"))}
    return {**kept, "PYTHONPYCACHEPREFIX": str(bytecode)}


def _same_flags(environment: dict[str, str]) -> None:
    """Make sure that the peer takes what the tool takes."""
    told = [
        set(FLAG.findall(subprocess.run((*command, "--help"), env=environment, capture_output=True, text=True).stdout))
        for command in (LINT, PEER)
    ]
    assert told[0] == told[1], f"arguments.py has other options: {sorted(told[0] ^ told[1])}"


def _measured(root: Path, paths: Sequence[str], environment: dict[str, str], rounds: int) -> tuple[float, float]:
    """The CPU seconds of the fastest run of each."""
    arguments = ("--force-exclude", *paths)
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):  # the first run compiles
        for command, taken in zip((LINT, PEER), seconds, strict=True):
            taken.append(_cpu((*command, *arguments), root, environment))
    return min(seconds[0][1:]), min(seconds[1][1:])


def _cpu(command: Sequence[str], folder: Path, environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
