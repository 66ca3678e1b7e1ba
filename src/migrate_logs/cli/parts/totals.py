"""Owns the numbers of a run, which every format shows."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from migrate_logs.options import ProjectResult


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over all files of a run; `reasons` has the refusals by reason, the commonest first."""

    read: int
    changed: int
    rewritten: int
    refused: int
    logfire: int
    problems: int
    reasons: tuple[tuple[str, int], ...]
    renamed: int = 0


def count(result: ProjectResult, written: Collection[str] | None = None) -> Totals:
    """The numbers of a run; where files were written, only those count as changed."""
    changed = [file for file in result.files if (file.changed if written is None else file.path in written)]
    reasons = Counter(refusal.reason for file in result.files for refusal in file.refusals)
    return Totals(
        read=result.read,
        changed=len(changed),
        rewritten=sum(len(file.rewrites) for file in changed),
        refused=reasons.total(),
        logfire=sum(file.logfire_calls for file in result.files),
        problems=sum(file.problem is not None for file in result.files),
        renamed=sum(len(file.renames) for file in changed),
        reasons=tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
    )
