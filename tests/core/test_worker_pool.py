"""The processes that serve files: they end with the run, also where nobody could tell them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

MODULE = 'import logging\n\nLOG = logging.getLogger(__name__)\n\n\ndef run_{at}() -> None:\n    LOG.info("Row {at} loaded")\n'
TOOL = (sys.executable, "-m", "migrate_logs")
FLAGS = ("--isolated", "--no-respect-gitignore", "--jobs", "2")
PATIENCE = 30  # seconds; a worker that stays stays for ever


def children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except FileNotFoundError:
        return []


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not tell who started whom")
@pytest.mark.parametrize("command", ["migrate", "lint", "report"])
def test_no_worker_outlives_a_killed_run(command: str, tmp_path: Path) -> None:
    for at in range(1200):
        (tmp_path / f"rows_{at}.py").write_text(MODULE.replace("{at}", str(at)))
    run = subprocess.Popen([*TOOL, command, *FLAGS], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers: list[int] = []
    while len(workers) < 2 and run.poll() is None:
        workers = children(run.pid)
    assert len(workers) == 2
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    end = time.monotonic() + PATIENCE
    while any(map(is_alive, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_alive, workers))


def test_a_run_ends_without_a_word_of_its_workers(tmp_path: Path) -> None:
    for at in range(120):
        (tmp_path / f"rows_{at}.py").write_text(MODULE.replace("{at}", str(at)))
    for _ in range(8):  # a worker that is let go too early complains in one run of three
        run = subprocess.run([*TOOL, "events", "-q", *FLAGS], cwd=tmp_path, capture_output=True)
        assert (run.returncode, run.stderr) == (0, b"")
