"""Measures `migrate` over homeassistant against its budgets and prints a table, and JSON with `--json FILE`.

speed   CPU seconds of a preview in one process, guard and start-up included, against `peer.py` on the same files, whole
        components, every `--every`-th of them; the median of interleaved rounds. At least 8 times faster.
memory  highest resident memory of the main process (250 MB) and of each worker (150 MB) over the whole package.
growth  CPU seconds for twice the components over those for once. At most 2.1.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from packages import HERE, packages, unpack

PREVIEW = "from migrate_logs.cli import main; main()"
FLAGS = ("migrate", "--isolated", "--min-confidence", "0", "--no-respect-gitignore", "--format", "json")
POLL = 0.05  # seconds between two looks at the memory of the workers


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: CPU seconds with its children, calls rewritten, MB of it and of its largest child."""

    seconds: float
    calls: int = 0
    megabytes: float = 0.0
    worker: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One budget: what was measured, and whether more is better."""

    budget: str
    measured: float
    allowed: float
    detail: str
    more_is_better: bool = False

    @property
    def kept(self) -> bool:
        """True within the budget."""
        return self.measured >= self.allowed if self.more_is_better else self.measured <= self.allowed


def main() -> int:
    """Measure, print, and exit with 1 where a budget is missed."""
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        root = unpack(packages(["homeassistant"])[0], Path(folder) / "whole")
        once = _sample(root, Path(folder) / "once", options.every, (0,))
        twice = _sample(root, Path(folder) / "twice", options.every, (0, 1))
        rows = [*_speed_and_growth(once, twice, options.rounds), *([] if options.no_memory else _memory(root))]
    for row in rows:
        sign = ">=" if row.more_is_better else "<="
        verdict = "kept" if row.kept else "MISSED"
        print(f"{row.budget:12} {row.measured:8.2f}  {sign} {row.allowed:<6g} {verdict:7} {row.detail}")
    if options.json:
        kept = {
            row.budget: {"measured": row.measured, "allowed": row.allowed, "kept": row.kept, "detail": row.detail}
            for row in rows
        }
        options.json.write_text(json.dumps(kept, indent=1))
    return int(not all(row.kept for row in rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=12, metavar="N", help="take each N-th component")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="take the median of so many rounds")
    parser.add_argument("--no-memory", action="store_true", help="leave out the run over the whole package")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there")
    return parser.parse_args()


def _sample(root: Path, place: Path, every: int, which: Iterable[int]) -> Path:
    """A copy of some components: those whose place in the alphabet, modulo `every`, is in `which`."""
    components = sorted(path for path in (root / "homeassistant" / "components").iterdir() if path.is_dir())
    for component in (each for at, each in enumerate(components) if at % every in set(which)):
        shutil.copytree(component, place / component.relative_to(root))
    return place


# ---- speed and growth ---------------------------------------------------------------------------------------------------


def _speed_and_growth(once: Path, twice: Path, rounds: int) -> list[Row]:
    """The three kinds of run take turns, so that whatever else the machine does hits all of them."""
    small, large, peer = [], [], []
    for _ in range(rounds):
        small.append(_tool(once))
        peer.append(_run([sys.executable, str(HERE / "peer.py"), str(once)]))
        large.append(_tool(twice))
    mine, theirs, double = (median(run.seconds for run in runs) for runs in (small, peer, large))
    files = [sum(1 for _ in place.rglob("*.py")) for place in (once, twice)]
    calls = f"{files[0]} files: {mine:.2f} s for {small[0].calls} calls, the peer {theirs:.2f} s for {peer[0].calls}"
    share = files[1] / files[0] / 2
    growth = f"{files[1]} files: {double:.2f} s for {large[0].calls} calls, scaled to twice the files"
    return [
        Row("speed", theirs / mine, 8, calls, more_is_better=True),
        Row("growth", double / mine / share, 2.1, growth),
    ]


def _tool(place: Path, jobs: int = 1) -> Run:
    return _run([sys.executable, "-c", PREVIEW, *FLAGS, "--jobs", str(jobs), str(place)])


def _run(command: Sequence[str]) -> Run:
    """Run a command to its end, watching what it and its children hold of the memory."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        worker = 0.0
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            worker = max([worker, *map(_peak, _children(process.pid))])
            time.sleep(POLL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 2):  # 2: some file was not served; the corpus tells which
            raise SystemExit(f"{' '.join(command)} exited with {process.returncode}")
        output.seek(0)
        return Run(usage.ru_utime + usage.ru_stime, _calls(output.read()), usage.ru_maxrss / 1024, worker)


def _calls(output: bytes) -> int:
    """How many calls were rewritten, by the tool's JSON or the peer's plain number."""
    answer = json.loads(output)
    return int(answer["totals"]["rewritten"] if isinstance(answer, dict) else answer)


# ---- memory -------------------------------------------------------------------------------------------------------------


def _memory(root: Path) -> list[Row]:
    run = _tool(root, jobs=2)
    detail = f"all of homeassistant, {run.calls} calls, {run.seconds:.0f} s CPU"
    return [
        Row("memory", run.megabytes, 250, f"MB, main process; {detail}"),
        Row("worker", run.worker, 150, "MB, the largest of 2"),
    ]


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


if __name__ == "__main__":
    sys.exit(main())
