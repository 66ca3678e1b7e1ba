"""Owns one run of a command: how long it took, how much memory it held, and what it answered."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

POLL = 0.02  # seconds between two looks at the memory
_OURS = ("MIGRATE_LOGS_", "PYTHON", "RUFF_")


@dataclass(frozen=True, slots=True)
class Contender:
    """A command that takes part: where it runs, how often a round, and which number its output holds, if any.

    `warm_up` is one run before the first round that does not count. `codes` are the exit codes that are no failure.
    """

    name: str
    command: tuple[str, ...]
    folder: Path
    times: int = 1
    warm_up: bool = True
    codes: frozenset[int] = frozenset({0})
    answer: Callable[[bytes], float] | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the clock and of CPU with all children, peak memory of the process and of its largest child in MB."""

    wall: float
    cpu: float
    main: float = 0.0
    worker: float = 0.0
    answer: float = 0.0


def run(contender: Contender) -> Run:
    """Run a command to its end; SystemExit with the last of what it said where it fails."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            contender.command, cwd=contender.folder, env=environment(os.environ), stdout=output, stderr=errors
        )
        with _Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode not in contender.codes:
            said = errors.read()[-2000:].decode(errors="replace")
            raise SystemExit(f"{contender.name}: {' '.join(contender.command)}: exit code {process.returncode}\n{said}")
        answer = contender.answer(output.read()) if contender.answer else 0.0
    return Run(wall, usage.ru_utime + usage.ru_stime, watch.main, watch.worker, answer)


def environment(whole: Mapping[str, str]) -> dict[str, str]:
    """The environment without the settings of the contenders, so that they keep bytecode, as installed tools do."""
    return {name: value for name, value in whole.items() if not name.startswith(_OURS)}


class _Watch:
    """Looks at the memory of a process and its children, in a thread of its own, as long as the `with` block lasts."""

    def __init__(self, process: int) -> None:
        self.main = self.worker = 0.0
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> "_Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(POLL):
            self.main = max(self.main, _peak(self._process))
            self.worker = max([self.worker, *map(_peak, _children(self._process))])


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _peak(process: int) -> float:
    """The highest resident memory of a process so far, in MB; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0.0)
