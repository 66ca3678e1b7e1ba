"""Owns the command line of the harness: `python -m differential [--check-cases] [--only GLOB]...`, run from `tests/`."""

import argparse
import shlex
import sys
import tempfile
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

from .harness import CASES, Outcome, Proof, find_cases, prove
from .tool import TOOL


def main() -> int:
    options = _options()
    names = options.only or ["*"], options.exclude or []
    cases = [case for case in find_cases(options.cases) if _wanted(case.name, *names)]
    tool = None if options.check_cases else shlex.split(options.tool)
    with tempfile.TemporaryDirectory(prefix="differential-") as scratch:
        proof = prove(cases, options.keep or Path(scratch), options.cases, tool, options.jobs)
    if options.check_cases:
        for outcome in proof.outcomes.values():
            outcome.problems[:] = [text for text in outcome.problems if text.startswith(("case:", "harness:"))]
    return _report(proof, options.verbose)


def _wanted(name: str, only: list[str], exclude: list[str]) -> bool:
    return any(fnmatch(name, glob) for glob in only) and not any(fnmatch(name, glob) for glob in exclude)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="differential", description="Compare what programs log before and after the migration."
    )
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--only", action="append", help="a pattern of case names; may be repeated")
    parser.add_argument("--exclude", action="append", help="the same, of cases that are left out")
    parser.add_argument("--tool", default=shlex.join(TOOL), help="the command that migrates")
    parser.add_argument(
        "--check-cases", action="store_true", help="without the tool: every case runs, logs and bears tracing"
    )
    parser.add_argument(
        "--keep", type=Path, help="a folder that must not exist: keep the copies before/ and after/ there"
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--verbose", action="store_true", help="list every case, with notes")
    return parser.parse_args()


def _report(proof: Proof, verbose: bool) -> int:
    for outcome in proof.outcomes.values():
        if outcome.problems or verbose:
            print("\n".join(_lines(outcome, verbose)))
    for fault in proof.faults:
        print(f"TOOL {fault}")
    outcomes = proof.outcomes.values()
    counts = Counter(str(outcome.verdict) for outcome in outcomes)
    failed = sum(bool(outcome.problems) for outcome in outcomes)
    records, migrated = sum(o.records for o in outcomes), sum(o.migrated for o in outcomes)
    print(f"{len(outcomes)} cases, {failed} failed; {dict(counts)}; {records} records, {migrated} now from Logfire")
    return int(bool(failed or proof.faults))


def _lines(outcome: Outcome, verbose: bool) -> list[str]:
    notes = [f"    . {note}" for note in outcome.notes] if verbose else []
    return [
        f"{outcome.verdict:12} {outcome.case} ({outcome.records} records)",
        *(f"    - {text}" for text in outcome.problems),
        *notes,
    ]


if __name__ == "__main__":
    sys.exit(main())
