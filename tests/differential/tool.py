"""Owns the running of the tool over a folder of cases, and the reading of what it says."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TOOL = (sys.executable, "-c", "import sys; from migrate_logs.cli import main; sys.exit(main())")
TOOL_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Migration:
    """What the tool did to a folder of cases: the trees before, after, and after a second run, what it refused, how it failed."""

    before: dict[str, bytes]
    after: dict[str, bytes]
    again: dict[str, bytes]
    refusals: frozenset[tuple[str, int, str]] = frozenset()
    faults: tuple[str, ...] = ()


def read_tree(folder: Path) -> dict[str, bytes]:
    """Path under the folder -> bytes, for every Python file."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.py"))}


def migrate(before: Path, after: Path, tool: Sequence[str] = TOOL) -> Migration:
    """Run the tool on `after`, a copy of `before`, twice; the files are left as the first run wrote them."""
    refusals, preview_faults = _refusals(before, tool)
    faults = [*preview_faults, *_write(after, tool, "first")]
    once = read_tree(after)
    faults += _write(after, tool, "second")
    twice = read_tree(after)
    for path, data in once.items():
        (after / path).write_bytes(data)
    return Migration(read_tree(before), once, twice, refusals, tuple(faults))


def _tool(folder: Path, tool: Sequence[str], *options: str) -> subprocess.CompletedProcess[str]:
    """One run, in a session of its own: where it takes too long, its workers end with it."""
    command = [*tool, "migrate", *options, "--min-confidence", "0", str(folder)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command,
        cwd=folder.parent,
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=TOOL_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        err += f"\nkilled after {TOOL_SECONDS:.0f} s"
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _fault(run: subprocess.CompletedProcess[str], which: str) -> list[str]:
    if run.returncode == 0 and "Traceback (most recent call last)" not in run.stderr:
        return []
    return [f"{which} run of the tool: exit status {run.returncode}: {run.stderr.strip()[-2000:]}"]


def _write(folder: Path, tool: Sequence[str], which: str) -> list[str]:
    return _fault(_tool(folder, tool, "--write", "--allow-dirty"), which)


def _refusals(folder: Path, tool: Sequence[str]) -> tuple[frozenset[tuple[str, int, str]], list[str]]:
    """(path under the folder, line, reason) of every refusal that the preview lists."""
    run = _tool(folder, tool, "--format", "json")
    try:
        files = json.loads(run.stdout)["files"]
    except (ValueError, KeyError):
        return frozenset(), [*_fault(run, "preview"), f"the preview is no JSON: {run.stdout[:500]}"]
    listed = {
        (_under(folder, file["path"]), refusal["line"], refusal["reason"])
        for file in files
        for refusal in file["refusals"]
    }
    return frozenset(listed), _fault(run, "preview")


def _under(folder: Path, path: str) -> str:
    """A path of the tool's output (absolute, from its working directory, or from the folder) as a path under the folder."""
    found = next((base / path for base in (folder.parent, folder) if (base / path).exists()), Path(path))
    return found.resolve().relative_to(folder.resolve()).as_posix()
