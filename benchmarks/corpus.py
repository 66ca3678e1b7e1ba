"""Migrates the packages of `corpus.toml` and prints what became of their log calls; exits 1 where a file came out broken.

A fault is a file that the guard stopped (`guard`), that compiled before and does not now (`compile`), or that a second run
would change again (`second`). The plain pattern (`plain`) is the independent count of calls; `only p` are the places that
it alone sees in code, in comments or in strings, `only t` those that the tool alone sees.
"""

import argparse
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from packages import CORPUS, packages, unpack
from trial import BANDS, Line, Trial, run

MUST_BE_ZERO = ("guard", "compile", "second pass", "unwritten")


def main() -> int:
    """Run the trials, print the table and the lists that were asked for."""
    options = _arguments()
    trials = []
    for package in packages(options.only):
        root = unpack(package, CORPUS / "work" / package.name)
        trials.append(run(package.name, root, package.options, options.jobs))
        print(f"{package.name}: {trials[-1].seconds:.1f} s", file=sys.stderr)
    pooled = Trial("pooled")
    for trial in trials:
        pooled.add(trial)
    _print_table([*trials, pooled])
    _print_reasons(pooled)
    for trial in trials:
        _print_lists(trial, options)
    if options.json:
        options.json.write_text(json.dumps([asdict(trial) for trial in trials], indent=1))
    return int(any(pooled.failed[fault] for fault in MUST_BE_ZERO))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="this package; may be repeated")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every call with its outcome there")
    parser.add_argument("--show-refusals", type=int, default=0, metavar="N", help="print N refused calls a reason")
    parser.add_argument("--show-misses", type=int, default=0, metavar="N", help="print N of those that one side misses")
    parser.add_argument("--show-rewrites", type=int, default=0, metavar="N", help="print N rewritten calls, at random")
    parser.add_argument("--seed", type=int, default=0, help="for --show-rewrites")
    return parser.parse_args()


# ---- tables -------------------------------------------------------------------------------------------------------------


def _print_table(trials: Sequence[Trial]) -> None:
    rows = [_row(trial) for trial in trials]
    widths = {name: max(len(name), *(len(row[name]) for row in rows)) for name in rows[0]}
    print("  ".join(name.rjust(width) for name, width in widths.items()))
    for row in rows:
        print("  ".join(row[name].rjust(width) for name, width in widths.items()))


def _row(trial: Trial) -> dict[str, str]:
    missed = Counter(line.group for line in trial.misses)
    bands = Counter(line.group for line in trial.rewrites)
    failed = trial.failed
    numbers = {
        "files": trial.files,
        "found": trial.found,
        "plain": trial.plain,
        "differ": _percent(abs(trial.found - trial.plain), trial.plain),
        "only p: code": missed["code"],
        "comment": missed["comment"],
        "string": missed["string"],
        "only t": len(trial.extras),
        "own": trial.own,
        "rewritten": len(trial.rewrites),
        "%": _percent(len(trial.rewrites), trial.found),
        **{f"name {band}": _percent(bands[band], len(trial.rewrites)) for band in BANDS},
        "guard": failed["guard"],
        "compile": failed["compile"],
        "second": failed["second pass"],
        "unread": failed["unreadable"],
        "s": f"{trial.seconds:.1f}",
    }
    return {"package": trial.name} | {name: str(value) for name, value in numbers.items()}


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _print_reasons(pooled: Trial) -> None:
    print("\nrefused by reason")
    for reason, count in Counter(line.group for line in pooled.refusals).most_common():
        print(f"{count:7} {_percent(count, pooled.found):>6}  {reason}")


# ---- lists --------------------------------------------------------------------------------------------------------------


def _print_lists(trial: Trial, options: argparse.Namespace) -> None:
    chance = random.Random(options.seed)
    faults = [line for line in trial.faults if line.group in MUST_BE_ZERO]
    _print_groups(trial.name, "fault", faults, len(faults))
    _print_groups(trial.name, "refused", trial.refusals, options.show_refusals)
    _print_groups(trial.name, "only the pattern", trial.misses, options.show_misses)
    _print_groups(trial.name, "only the tool", trial.extras, options.show_misses)
    for line in chance.sample(trial.rewrites, min(options.show_rewrites, len(trial.rewrites))):
        print(f"\n{trial.name} {line.where} [{line.group}]\n- {line.source}\n+ {line.detail}")


def _print_groups(package: str, title: str, lines: Iterable[Line], most: int) -> None:
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.group].append(line)
    if not most:
        return
    for group, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        print(f"\n{package}: {title}: {group} ({len(members)})")
        for line in members[:: max(1, len(members) // most)][:most]:
            print(
                f"  {line.where}: {' '.join(line.source.split())[:200]}"
                + (f"\n      {line.detail}" if line.detail else "")
            )


if __name__ == "__main__":
    sys.exit(main())
