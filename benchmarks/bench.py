"""Measures this tool and its peers against the budgets, prints a table, and writes JSON and the table in the docs.

Every command of every budget takes its turn in each round, so that whatever else the machine does hits all of them alike;
what counts are ratios of medians. docs/performance.md says what the rows mean; only a whole run writes its table. `make bench`
installs the peers and runs it. Only Linux tells how much memory a worker holds, so it belongs there.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.budgets import growth, history, hook, memory, naming, rewrite, survey, tables
from benchmarks.budgets.about import about
from benchmarks.budgets.model import outcome
from benchmarks.budgets.place import HERE, QUICK, Place, Sizes
from benchmarks.budgets.rounds import measured
from benchmarks.packages import Package, packages, unpack

CORPUS = "homeassistant"
PAGE = HERE.parent / "docs" / "performance.md"
RESULTS = HERE / "results.json"
PEERS = Path(sys.executable).parents[1] / "bench" / "bin"
PARTS = {
    "report": survey.budgets,
    "migrate": rewrite.budgets,
    "hook": hook.budgets,
    "memory": memory.budgets,
    "growth": growth.budgets,
    "naming": naming.budgets,
    "history": history.budgets,
}


def main() -> int:
    """Measure, write, and exit with 1 where a budget is missed."""
    options = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        package = options.corpus.resolve() if options.corpus else unpack(_pinned(), scratch / "whole")
        place = Place(package, scratch, options.peers.absolute(), QUICK if options.quick else Sizes())
        budgets = [budget for part in options.only or PARTS for budget in PARTS[part](place)]
        runs = measured(budgets, place.sizes.rounds)
        notes = about(place, str(options.corpus or f"{CORPUS} {_pinned().version}"))
        notes += rewrite.found(budgets, runs)
    outcomes = [outcome(budget, runs) for budget in budgets]
    print(tables.plain(outcomes))
    options.json.write_text(json.dumps(tables.content(outcomes, runs, notes), indent=1) + "\n", "utf-8")
    if not (options.quick or options.only or options.corpus):
        tables.put(PAGE, tables.markdown(outcomes, notes))
    return int(any(each.kept is False for each in outcomes))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=PARTS, metavar="PART", help=f"one of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="a small sample of everything, to see that it runs")
    parser.add_argument("--corpus", type=Path, metavar="FOLDER", help=f"its Python packages in place of {CORPUS}")
    parser.add_argument(
        "--peers", type=Path, default=PEERS, metavar="FOLDER", help="where the programs of the extra `bench` are"
    )
    parser.add_argument("--json", type=Path, default=RESULTS, metavar="FILE", help="where the numbers go")
    return parser.parse_args()


def _pinned() -> Package:
    return packages([CORPUS])[0]


if __name__ == "__main__":
    sys.exit(main())
