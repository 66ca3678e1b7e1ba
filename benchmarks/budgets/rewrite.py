"""The preview of a migration, guard included, against codemods that rewrite the same calls; one process each."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.budgets.model import CPU, Budget
from benchmarks.budgets.place import HERE, Place
from benchmarks.budgets.rounds import contenders
from benchmarks.budgets.runs import Contender, Run
from benchmarks.budgets.survey import ALONE, ast_grep

FLAGS = (*ALONE, "--min-confidence", "0", "--format", "json")
ANY = frozenset({0, 2})  # 2: some file was not served; the corpus tells which


def budgets(place: Place) -> list[Budget]:
    """CPU seconds over a sample: the codemod takes minutes for the whole corpus."""
    mine = preview(place, "migrate, one process", place.sample, "--jobs", "1")
    return [
        Budget("migrate", "migrate, preview", CPU, mine, _codemod(place, "LibCST transformer", "codemod.py"), 1 / 8),
        Budget(
            "migrate", "migrate, preview", CPU, mine, _codemod(place, "LibCST codemod that resolves", "resolving.py")
        ),
        Budget("migrate", "migrate, preview", CPU, mine, ast_grep(place, place.sample, "ast-grep", "--threads", "1")),
    ]


def found(measured: Iterable[Budget], runs: Mapping[Contender, Sequence[Run]]) -> list[str]:
    """A line that says how many calls each of them rewrites, where they took part."""
    everybody = contenders(budget for budget in measured if budget.part == "migrate")
    counts = ", ".join(f"{contender.name} {runs[contender][0].answer:,.0f}" for contender in everybody)
    return [f"calls of the sample that are rewritten: {counts}"] if counts else []


def preview(place: Place, name: str, root: Path, *words: str) -> Contender:
    """A preview of the migration of the project at `root`; its answer is the number of calls that it rewrites."""
    return Contender(name, place.tool("migrate", *FLAGS, *words, "."), root, codes=ANY, answer=_rewritten)


def _rewritten(output: bytes) -> float:
    return float(json.loads(output)["totals"]["rewritten"])


def _codemod(place: Place, name: str, file: str) -> Contender:
    command = place.peer("python", str(HERE / "peers" / file), ".")
    return Contender(name, command, place.sample, warm_up=False, answer=float)
