"""Owns the order of the runs: in every round all contenders take turns, so that whatever else the machine does hits all."""

import sys
from collections.abc import Iterable, Sequence

from benchmarks.budgets.model import Budget
from benchmarks.budgets.runs import Contender, Run, run


def contenders(budgets: Iterable[Budget]) -> list[Contender]:
    """Everybody who takes part, each once, in the order of the budgets."""
    return list(dict.fromkeys(each for budget in budgets for each in (budget.mine, budget.peer, budget.less) if each))


def measured(budgets: Sequence[Budget], rounds: int) -> dict[Contender, list[Run]]:
    """The runs of each contender over all rounds."""
    everybody = contenders(budgets)
    for contender in everybody:
        if contender.warm_up:
            _say(f"warm up: {contender.name}")
            run(contender)
    runs: dict[Contender, list[Run]] = {contender: [] for contender in everybody}
    for number in range(1, rounds + 1):
        for contender in everybody:
            _say(f"round {number} of {rounds}: {contender.name}")
            runs[contender] += [run(contender) for _ in range(contender.times)]
    return runs


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
