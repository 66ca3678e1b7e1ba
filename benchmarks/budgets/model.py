"""Owns what a budget is, and what came out of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.budgets.runs import Contender, Run


@dataclass(frozen=True, slots=True)
class Metric:
    """A number of a run, and its unit."""

    name: str
    unit: str
    read: Callable[[Run], float]


WALL = Metric("wall", "s", lambda run: run.wall)
CPU = Metric("CPU", "s", lambda run: run.cpu)
MAIN = Metric("peak memory", "MB", lambda run: run.main)
WORKER = Metric("peak memory", "MB", lambda run: run.worker)


@dataclass(frozen=True, slots=True)
class Budget:
    """A piece of work, who does it, and what it may take.

    Where there is a peer, `allowed` is the highest ratio of the tool's number to the peer's, else the highest number.
    None: for comparison only. What `less` takes is no part of the work, and is taken off the tool's number.
    """

    part: str
    work: str
    metric: Metric
    mine: Contender
    peer: Contender | None = None
    allowed: float | None = None
    less: Contender | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The medians of the runs of both sides."""

    budget: Budget
    mine: float
    peer: float | None = None

    @property
    def ratio(self) -> float | None:
        """The tool's number over the peer's."""
        return None if self.peer is None else self.mine / self.peer

    @property
    def kept(self) -> bool | None:
        """True within the budget; None where there is none."""
        if self.budget.allowed is None:
            return None
        return (self.mine if self.ratio is None else self.ratio) <= self.budget.allowed


def outcome(budget: Budget, runs: Mapping[Contender, Sequence[Run]]) -> Outcome:
    """The medians of both sides over all rounds."""

    def middle(contender: Contender) -> float:
        return median(map(budget.metric.read, runs[contender]))

    mine = middle(budget.mine) - (middle(budget.less) if budget.less else 0)
    return Outcome(budget, mine, middle(budget.peer) if budget.peer else None)
