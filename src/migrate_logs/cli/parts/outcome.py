"""Owns what a run of `lint` came to, and the joining of several, whose paths become relative to the folder around all."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from migrate_logs.cli.parts.scope import Scope
from migrate_logs.lint.parts.verdict import Verdict
from migrate_logs.linting import Result, Task
from migrate_logs.model import Finding, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the lint of a scope came to; `failed` are the files that could not be written."""

    scope: Scope
    task: Task
    result: Result
    failed: tuple[Problem, ...] = ()


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """One outcome for all, as if they were of one project; its configuration is that of the first."""
    if len(outcomes) == 1:
        return outcomes[0]
    root = Path(os.path.commonpath([outcome.scope.root for outcome in outcomes]))
    moved = [_below(root, outcome) for outcome in outcomes]
    results = [outcome.result for outcome in moved]
    findings = [finding for result in results for finding in result.verdict.findings]
    verdict = Verdict(
        tuple(sorted(findings, key=lambda each: (each.place.path, each.span, each.rule))),
        tuple(problem for result in results for problem in result.verdict.problems),
    )
    result = Result(
        verdict,
        mended=tuple(file for result in results for file in result.mended),
        known=tuple(finding for result in results for finding in result.known),
        slack=tuple(each for result in results for each in result.slack),
        lost=tuple(each for result in results for each in result.lost),
    )
    chosen = replace(
        moved[0].scope.chosen,
        targets=tuple(sorted(path for outcome in moved for path in outcome.scope.chosen.targets)),
        named=frozenset().union(*(outcome.scope.chosen.named for outcome in moved)),
    )
    failed = tuple(problem for outcome in moved for problem in outcome.failed)
    scope = Scope(replace(moved[0].scope.settled, root=root), chosen.targets, chosen)
    return Outcome(scope, replace(moved[0].task, root=str(root)), result, failed)


def _below(root: Path, outcome: Outcome) -> Outcome:
    """An outcome with its paths relative to `root`."""
    inside = outcome.scope.root.relative_to(root).as_posix()
    if inside == ".":
        return outcome
    scope, verdict = outcome.scope, outcome.result.verdict

    def path(given: str) -> str:
        return f"{inside}/{given}"

    def finding(given: Finding) -> Finding:
        return replace(given, place=replace(given.place, path=path(given.place.path)))

    def problem(given: Problem) -> Problem:
        return replace(given, path=path(given.path))

    chosen = replace(
        scope.chosen,
        targets=tuple(map(path, scope.chosen.targets)),
        named=frozenset(map(path, scope.chosen.named)),
    )
    result = Result(
        Verdict(tuple(map(finding, verdict.findings)), tuple(map(problem, verdict.problems))),
        mended=tuple(replace(file, path=path(file.path)) for file in outcome.result.mended),
        known=tuple(map(finding, outcome.result.known)),
        slack=tuple(replace(each, path=path(each.path)) for each in outcome.result.slack),
        lost=tuple(map(path, outcome.result.lost)),
    )
    return Outcome(replace(scope, chosen=chosen), outcome.task, result, tuple(map(problem, outcome.failed)))
