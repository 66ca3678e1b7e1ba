"""Owns `--fix`: the edits of the findings of one file, applied until none is left, and proved by the guard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from migrate_logs.edits import splice
from migrate_logs.guard import GuardError, check
from migrate_logs.lint.parts.checking import Checked, Desk, check_file
from migrate_logs.lint.parts.suppressions import silenced
from migrate_logs.model import Edit, Finding, Problem
from migrate_logs.source import Source, read

_ROUNDS = 10  # two rules may have something to say about one name; more rounds mean that they disagree


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, and how many findings of which rule that could be mended are gone.

    What is found only on the way, in a text that was mended already, does not count: nobody has seen it.
    """

    path: str
    before: bytes
    after: bytes
    rules: Mapping[str, int] = field(default_factory=dict)


def mend(desk: Desk, path: str, data: bytes) -> tuple[Checked, Mended]:
    """What is still found in a file after everything that can be mended was."""
    text, checked = data, check_file(desk, path, data)
    offered = _fixable(checked)
    for _ in range(_ROUNDS):
        chosen = list(_apart(_loud(checked)))
        if not chosen:
            break
        try:
            text = _edited(path, text, [edit for finding in chosen for edit in finding.edits])
        except (GuardError, UnicodeEncodeError) as error:
            problem = Problem(path, 1, 1, "guard", str(error), ours=True)
            return replace(check_file(desk, path, data), problem=problem), Mended(path, data, data)
        checked = check_file(desk, path, text)
    return checked, Mended(path, data, text, dict(offered - _fixable(checked)))


def _loud(checked: Checked) -> Iterator[Finding]:
    return (finding for finding in checked.findings if not silenced(finding, checked.comments))


def _fixable(checked: Checked) -> Counter[str]:
    return Counter(finding.rule for finding in _loud(checked) if finding.fixable)


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with edits, without those whose edits touch the ones before."""
    end = -1
    for finding in sorted(findings, key=lambda each: each.edits):
        if finding.edits and finding.edits[0].span.start > end:
            yield finding
            end = max(edit.span.end for edit in finding.edits)


def _edited(path: str, data: bytes, edits: list[Edit]) -> bytes:
    source = read(path, data)
    text = splice(source.text, edits)
    check(source, Source(path, text, source.encoding, source.bom), edits)
    return source.encode(text)
