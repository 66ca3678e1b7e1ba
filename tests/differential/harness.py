"""Owns the whole proof: cases are copied and migrated, both copies are run, and every case gets a verdict."""

import pickle
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from .compare import Comparison, compare_runs
from .records import Job, Mode, Run
from .static import check_file
from .tool import TOOL, Migration, migrate, read_tree

CASES = Path(__file__).parent / "cases"
PACKAGE = __name__.rpartition(".")[0]
OLD_LIBRARIES = frozenset({"logging", "loguru", "structlog"})
EXPECT = re.compile(rb"#\s*expect:\s*(same|partial|left)\b")
REFUSED = re.compile(rb"#\s*refused(?::\s*([\w-]+))?")
HEAD = 6  # lines in which a marker of the whole case may stand
PROGRAM_SECONDS = 20.0


class Verdict(StrEnum):
    """What became of a case; the last two are faults."""

    SAME = "same"  # all of its records now come from Logfire, and say the same
    PARTIAL = "same-partial"  # some stayed on the old library
    LEFT = "left"  # no file was changed
    DIFFERENT = "DIFFERENT"
    BROKEN = "BROKEN"


EXPECTED = {b"same": Verdict.SAME, b"partial": Verdict.PARTIAL, b"left": Verdict.LEFT}


@dataclass(frozen=True, slots=True)
class Case:
    """A program: a file, or a folder with a `main.py`. `top` and `main` are paths under the folder of cases."""

    name: str
    top: str
    main: str


@dataclass(slots=True)
class Outcome:
    """The verdict on a case, and why."""

    case: str
    verdict: Verdict
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    records: int = 0
    migrated: int = 0


def find_cases(folder: Path = CASES) -> list[Case]:
    """Every program of a folder, by name."""
    files = [Case(path.stem, path.name, path.name) for path in folder.glob("*.py")]
    folders = [
        Case(path.parent.name, path.parent.name, f"{path.parent.name}/main.py") for path in folder.glob("*/main.py")
    ]
    return sorted(files + folders, key=lambda case: case.name)


def copy_cases(cases: Iterable[Case], source: Path, target: Path) -> None:
    """Copy the programs, bytes as they are."""
    target.mkdir(parents=True)
    for case in cases:
        if (source / case.top).is_dir():
            shutil.copytree(source / case.top, target / case.top, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source / case.top, target / case.top)


# ---- the runs
@dataclass(frozen=True, slots=True)
class Runs:
    """The three runs of one case; `after` is `before` where nothing was changed."""

    before: Run
    traced: Run
    after: Run


def run_cases(cases: Sequence[Case], before: Path, after: Path, changed: set[str], workers: int = 2) -> dict[str, Runs]:
    """Execute every case; the migrated form only of those that were changed."""
    jobs = [Job(str(before), case.main, mode) for mode in Mode for case in cases]
    moved = [case for case in cases if case.name in changed]
    runs = _execute([*jobs, *(Job(str(after), case.main, Mode.PLAIN) for case in moved)], workers)
    plain, traced, new = runs[: len(cases)], runs[len(cases) : 2 * len(cases)], runs[2 * len(cases) :]
    later = {case.name: run for case, run in zip(moved, new, strict=True)}
    return {case.name: Runs(b, t, later.get(case.name, b)) for case, b, t in zip(cases, plain, traced, strict=True)}


def _execute(jobs: list[Job], workers: int) -> list[Run]:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        todo, done = scratch / "jobs", scratch / "runs"
        todo.write_bytes(pickle.dumps(jobs))
        command = [sys.executable, "-m", f"{PACKAGE}.runner", str(todo), str(done), str(workers), str(PROGRAM_SECONDS)]
        home = Path(__file__).parents[PACKAGE.count(".") + 1]
        subprocess.run(command, cwd=home, check=True)
        runs: list[Run] = pickle.loads(done.read_bytes())
    return runs


# ---- the verdicts
def judge(
    cases: Sequence[Case], before: Path, after: Path, migration: Migration, workers: int = 2
) -> dict[str, Outcome]:
    """The outcome of every case, by name. `before` and `after` are absolute folders without symbolic links."""
    changed = {case.name for case in cases if _own(case, migration.before) != _own(case, migration.after)}
    runs = run_cases(cases, before, after, changed, workers)
    return {case.name: _outcome(case, runs[case.name], migration) for case in cases}


def _own(case: Case, tree: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in tree.items() if path == case.top or path.startswith(f"{case.top}/")}


def _outcome(case: Case, runs: Runs, migration: Migration) -> Outcome:
    old, new, again = (_own(case, tree) for tree in (migration.before, migration.after, migration.again))
    compared = compare_runs(runs.before, runs.traced, runs.after)
    static = list(_static_faults(old, new))
    outcome = Outcome(
        case.name, _verdict(compared, static, old == new, runs.after), [*compared.problems, *static], compared.notes
    )
    outcome.problems += _case_faults(case, runs)
    outcome.problems += [f"{path}: a second run changes it again" for path in new if again.get(path) != new[path]]
    outcome.problems += _expectation_faults(outcome.verdict, old)
    outcome.problems += _refusal_faults(old, migration.refusals)
    outcome.records = len(runs.traced.records)
    outcome.migrated = _from_logfire(runs.after) - _from_logfire(runs.before)
    return outcome


def _from_logfire(run: Run) -> int:
    return sum(record.library == "logfire" for record in run.records)


def _verdict(compared: Comparison, static: list[str], untouched: bool, after: Run) -> Verdict:
    if compared.broken or any("does not parse" in fault for fault in static):
        return Verdict.BROKEN
    if compared.problems or static:
        return Verdict.DIFFERENT
    if untouched:
        return Verdict.LEFT
    return Verdict.PARTIAL if any(record.library in OLD_LIBRARIES for record in after.records) else Verdict.SAME


def _static_faults(old: dict[str, bytes], new: dict[str, bytes]) -> Iterable[str]:
    shadowed = any(re.fullmatch(r"[^/]+/logfire(\.py|/__init__\.py)", path) for path in old)
    for path in sorted(old.keys() | new.keys()):
        if path not in new:
            yield f"{path}: deleted"
        else:
            yield from check_file(path, old.get(path, b""), new[path], shadowed=shadowed)


def _case_faults(case: Case, runs: Runs) -> list[str]:
    """Faults of the case or of the harness: tracing must not change what a program does, and a case runs and logs."""
    faults = []
    if _observed(runs.before) != _observed(runs.traced):
        faults.append("harness: tracing changed the program")
    if runs.before.complaints:
        faults.append(f"case: Logfire complains about the program itself: {runs.before.complaints}")
    if runs.before.final and runs.before.final[0] in (
        "Timeout",
        "Crash",
        "NameError",
        "ImportError",
        "SyntaxError",
        "AttributeError",
    ):
        faults.append(f"case: the program itself ends with {runs.before.final}")
    if not runs.before.records and not case.name.startswith("untouched_"):
        faults.append("case: the program logs nothing")
    return faults


def _observed(run: Run) -> object:
    records = [
        (r.library, r.level, r.message, r.exception, {k: v.json for k, v in r.fields.items()}) for r in run.records
    ]
    return records, run.stdout, run.status, run.final


def _expectation_faults(verdict: Verdict, files: dict[str, bytes]) -> list[str]:
    """`# expect: same|partial|left` in the head of a file of the case."""
    for data in files.values():
        marker = EXPECT.search(b"\n".join(data.splitlines()[:HEAD]))
        if marker and EXPECTED[marker[1]] is not verdict:
            return [f"expected {EXPECTED[marker[1]]}, got {verdict}"]
    return []


def _refusal_faults(files: dict[str, bytes], refusals: frozenset[tuple[str, int, str]]) -> list[str]:
    """`# refused: <reason>` (or `# refused`, for any reason) on the line of a call."""
    faults = []
    for path, data in files.items():
        for number, line in enumerate(re.split(rb"\r\n|\r|\n", data), 1):
            marker = REFUSED.search(line)
            if not marker:
                continue
            listed = {reason for where, at, reason in refusals if (where, at) == (path, number)}
            wanted = (marker[1] or b"").decode()
            if not listed or (wanted and wanted not in listed):
                faults.append(
                    f"{path}:{number}: should be refused{f': {wanted}' if wanted else ''}, listed: {sorted(listed) or 'nothing'}"
                )
    return faults


# ---- all of it
@dataclass(frozen=True, slots=True)
class Proof:
    """The outcomes of all cases, and the faults of the tool that belong to no case."""

    outcomes: dict[str, Outcome]
    faults: tuple[str, ...]


def prove(
    cases: Sequence[Case], work: Path, source: Path = CASES, tool: Sequence[str] | None = TOOL, workers: int = 2
) -> Proof:
    """Copy, migrate, run and judge; without a tool the cases themselves are checked."""
    before, after = work.resolve() / "before", work.resolve() / "after"
    copy_cases(cases, source, before)
    copy_cases(cases, source, after)
    if tool is None:
        tree = read_tree(before)
        migration = Migration(tree, tree, tree)
    else:
        migration = migrate(before, after, tool)
    return Proof(judge(cases, before, after, migration, workers), migration.faults)
