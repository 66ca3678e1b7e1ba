"""Owns the baseline: which problems of a project are known, told apart by what is written, never by where it stands."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrate_logs.baseline.form import normalised
from migrate_logs.baseline.ledger import Ledger, Move
from migrate_logs.model import Finding, Place, Problem, Span

VERSION = 1
UNREADABLE = "unreadable"  # what stands for a rule in the entry of a file that cannot be read
Judged = Callable[[str, str], bool]  # path, rule: whether a run has seen all that the rule finds in the file

_DIGITS = 12
_KEY = re.compile(rf"[a-z0-9-]+ [0-9a-f]{{{_DIGITS}}}")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)


class BaselineError(Exception):
    """A text that is no baseline; the message is one line that may begin with the number of a line."""


class NewerError(BaselineError):
    """A baseline of a version that this program does not know yet."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each problem is known, by path (relative to the root) and key, which is the rule and a hash.

    A file whose problems are all gone stays, with none: see `write`.
    """

    files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def rules(self) -> Counter[str]:
        """How many problems are known of each rule."""
        return sum((self.rules_of(path) for path in self.files), Counter())

    def rules_of(self, path: str) -> Counter[str]:
        """How many problems of a file are known of each rule."""
        counts: Counter[str] = Counter()
        for key, count in self.files.get(path, {}).items():
            counts[rule_of(key)] += count
        return counts


@dataclass(frozen=True, slots=True)
class Slack:
    """An entry that allows more than there is: `count` of its problems are gone."""

    path: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Match:
    """The findings of a run that are new and those that are known, in their order, and the entries that are too high.

    Known ones may have `moved`, to a file that is not called as it was.
    """

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    slack: tuple[Slack, ...]
    moved: tuple[Move, ...]


def rule_of(key: str) -> str:
    """The rule that an entry is about."""
    return key.partition(" ")[0]


def key_of(finding: Finding) -> str:
    """The entry that a finding is one of."""
    return entry(finding.rule, finding.code or finding.message)


def unread(problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """The files that cannot be read as findings, so that they are known, new or gone like these."""
    return tuple(
        Finding(UNREADABLE, Place(each.path, 1, 1), Span(0, 0), (1, 1), (1, 1), UNREADABLE)
        for each in problems
        if each.reason == UNREADABLE and not each.ours
    )


def entry(rule: str, code: str) -> str:
    """A rule and twelve hexadecimal digits of what is hashed of some code."""
    digest = hashlib.sha256(rule.encode() + b"\n" + normalised(code)).hexdigest()
    return f"{rule} {digest[:_DIGITS]}"


def match(ledger: Ledger, findings: Iterable[Finding], judged: Judged) -> Match:
    """Set findings against a baseline; of more equal ones than it knows, the last in the file are new."""
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        path = finding.place.path
        is_known = ledger.may_know(path) and ledger.take(path, key_of(finding))
        (known if is_known else new).append(finding)
    slack = tuple(Slack(*each) for each in ledger.rest() if judged(each[0], rule_of(each[1])))
    return Match(tuple(new), tuple(known), slack, tuple(ledger.moves))


def slack_counts(slack: Iterable[Slack]) -> Mapping[tuple[str, str], int]:
    """How many problems are gone, by path and rule."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in slack:
        counts[each.path, rule_of(each.key)] += each.count
    return counts


def tightened(baseline: Baseline, slack: Iterable[Slack], moved: Iterable[Move] = ()) -> Baseline:
    """The baseline without what is gone, and with what has moved in its place; nothing is ever added."""
    files = {path: Counter(entries) for path, entries in baseline.files.items()}
    for each in slack:
        files[each.path][each.key] -= each.count
    for old, new, key in moved:
        files[old][key] -= 1
        files.setdefault(new, Counter())[key] += 1
    return Baseline({path: +entries for path, entries in files.items()})


def created(before: Baseline, findings: Sequence[Finding], judged: Judged) -> Baseline:
    """A baseline that knows all findings of a run, and of the one before what the run says nothing about."""
    files = {
        path: Counter({key: count for key, count in entries.items() if not judged(path, rule_of(key))})
        for path, entries in before.files.items()
    }
    found: dict[str, Counter[str]] = {}
    for finding in findings:
        found.setdefault(finding.place.path, Counter())[key_of(finding)] += 1
    for path, entries in found.items():
        files[path] = files.get(path, Counter()) | entries
    return Baseline({path: entries for path, entries in files.items() if entries})


def write(baseline: Baseline) -> str:
    """The baseline as JSON, sorted, one entry a line.

    Two branches that empty neighbouring files must merge. Git takes changes apart only where an unchanged line lies
    between them, so a file keeps its first and last line when its entries are gone.
    """
    files = ",\n".join(_written(path, baseline.files[path]) for path in sorted(baseline.files))
    return "\n".join(["{", f'"version": {VERSION},', '"files": {', *([files] if files else []), "}", "}", ""])


def _written(path: str, entries: Mapping[str, int]) -> str:
    lines = ",\n".join(f"  {json.dumps(key)}: {entries[key]}" for key in sorted(entries))
    return "\n".join([f"{json.dumps(path)}: {{", *([lines] if lines else []), "}"])


def read(text: str) -> Baseline:
    """The baseline that a text holds; BaselineError where it is none."""
    if found := _CONFLICT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise BaselineError(f"{line}: holds the marks of a merge that is not finished")
    try:
        content = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise BaselineError(f"{error.lineno}: is not JSON: {error.msg}") from None
    except RecursionError:
        raise BaselineError(" is nested too deeply") from None
    except ValueError:
        raise BaselineError(" holds a number that is too long") from None
    version = content.get("version") if isinstance(content, dict) else None
    if type(version) is int and version > VERSION:
        raise NewerError(
            f' was written by a newer migrate-logs: it has "version" {version}, this program knows {VERSION}'
        )
    if not isinstance(content, dict) or set(content) != {"version", "files"} or not isinstance(content["files"], dict):
        raise BaselineError(' must hold "version" and "files"')
    if version != VERSION:
        raise BaselineError(f' has "version" {json.dumps(version)}, this program knows {VERSION}')
    return Baseline({path: _entries(path, entries) for path, entries in content["files"].items()})


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; one of two equal keys would be lost."""
    counts = Counter(key for key, _ in pairs)
    if twice := next((key for key in counts if counts[key] > 1), None):
        raise BaselineError(f" names {json.dumps(twice)} twice")
    return dict(pairs)


def _entries(path: str, entries: Any) -> dict[str, int]:
    if not isinstance(entries, dict):
        raise BaselineError(f" {json.dumps(path)} must hold entries")
    for key, count in _unfit(entries):
        raise BaselineError(f" {json.dumps(path)} holds what is no entry: {json.dumps(key)}: {json.dumps(count)}")
    return entries


def _unfit(entries: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries that are not `"rule 0123456789ab": count`."""
    for key, count in entries.items():
        if not _KEY.fullmatch(key) or type(count) is not int or count < 1:
            yield key, count
