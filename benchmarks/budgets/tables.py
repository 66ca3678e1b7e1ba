"""Owns how outcomes are written down: a table for the terminal, one for the docs, and JSON."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.budgets.model import Outcome
from benchmarks.budgets.runs import Contender, Run

HEADINGS = ("work", "this tool", "peer", "ratio", "budget", "")
_VERDICTS = {True: "kept", False: "**missed**", None: ""}
_MARKED = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- end of bench -->)", re.DOTALL)


def plain(outcomes: Sequence[Outcome]) -> str:
    """Aligned columns."""
    rows = [HEADINGS, *map(_cells, outcomes)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADINGS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines).replace("*", "")


def markdown(outcomes: Sequence[Outcome], about: Sequence[str]) -> str:
    """A table, and below it a list of what it was measured on."""
    rows = [HEADINGS, ("---", "--:", "--:", "--:", "--:", "---"), *map(_cells, outcomes)]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    return f"\n{table}\n" + "".join(f"- {line}\n" for line in about) + "\n"


def put(page: Path, text: str) -> None:
    """Write a text between the marks of a page; SystemExit where the page has none."""
    old = page.read_text("utf-8")
    if not _MARKED.search(old):
        raise SystemExit(f"{page} has no marks for the table")
    page.write_text(_MARKED.sub(lambda _: text, old), "utf-8")


def content(
    outcomes: Sequence[Outcome], runs: Mapping[Contender, Sequence[Run]], about: Sequence[str]
) -> dict[str, Any]:
    """Everything that was measured, for JSON: seconds, megabytes, and what each command answered."""
    return {
        "about": list(about),
        "budgets": [_budget(each) for each in outcomes],
        "runs": {contender.name: [_run(each) for each in taken] for contender, taken in runs.items()},
    }


def _cells(outcome: Outcome) -> tuple[str, ...]:
    budget = outcome.budget
    unit = budget.metric.unit
    peer = "" if outcome.peer is None or budget.peer is None else f"{budget.peer.name}: {_amount(outcome.peer, unit)}"
    ratio = "" if outcome.ratio is None else _ratio(outcome.ratio)
    return (budget.work, _amount(outcome.mine, unit), peer, ratio, _allowed(outcome), _VERDICTS[outcome.kept])


def _allowed(outcome: Outcome) -> str:
    allowed = outcome.budget.allowed
    if allowed is None:
        return ""
    return f"≤ {allowed:g} {outcome.budget.metric.unit}" if outcome.ratio is None else f"≤ {allowed:g}"


def _amount(value: float, unit: str) -> str:
    if unit == "s" and value < 1:
        return f"{value * 1000:.0f} ms"
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def _ratio(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}" if value < 1 else f"{value:.2f}"


def _budget(outcome: Outcome) -> dict[str, Any]:
    budget = outcome.budget
    return {
        "part": budget.part,
        "work": budget.work,
        "metric": budget.metric.name,
        "unit": budget.metric.unit,
        "mine": outcome.mine,
        "peer": budget.peer.name if budget.peer else None,
        "theirs": outcome.peer,
        "ratio": outcome.ratio,
        "allowed": budget.allowed,
        "kept": outcome.kept,
    }


def _run(run: Run) -> dict[str, float]:
    return {"wall": run.wall, "cpu": run.cpu, "main": run.main, "worker": run.worker, "answer": run.answer}
