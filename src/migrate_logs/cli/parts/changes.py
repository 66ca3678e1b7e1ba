"""Owns what a file's change comes to, line by line: each log call by itself, then whatever else differs."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from migrate_logs.model import FileResult, Rewrite

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of the old text, from index `start` on, and what stands in their place; lines keep their ends."""

    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def end(self) -> int:
        """The index after the last old line."""
        return self.start + len(self.old)

    @property
    def growth(self) -> int:
        """How many lines come to be more."""
        return len(self.new) - len(self.old)


def lines(data: bytes) -> tuple[str, ...]:
    """The lines of a file with their ends, as git counts them; bytes that are not UTF-8 become surrogates."""
    return _split(data.decode("utf-8", "surrogateescape"))


def changes(result: FileResult) -> tuple[Change, ...]:
    """The changes of a file in order, without overlap: applied to the old lines they give the new ones.

    With the calls put in place, what still differs is imports and definitions. Where such a difference touches the lines
    of a call, all changes are taken from a plain comparison, which does not keep the calls apart.
    """
    old, new = lines(result.before), lines(result.after)
    calls = tuple(_calls(old, result.rewrites))
    merged = _merge(calls, _differences(apply(old, calls), new))
    return tuple(_differences(old, new)) if merged is None else merged


def narrow(change: Change) -> Change:
    """The change without the first and last lines that stay as they are."""
    head = _common(change.old, change.new)
    tail = _common(change.old[:head:-1], change.new[:head:-1])
    return Change(
        change.start + head, change.old[head : len(change.old) - tail], change.new[head : len(change.new) - tail]
    )


def apply(old: Sequence[str], found: Iterable[Change]) -> tuple[str, ...]:
    """The lines after some changes, which come in order."""
    result: list[str] = []
    at = 0
    for change in found:
        result += (*old[at : change.start], *change.new)
        at = change.end
    return (*result, *old[at:])


def _split(text: str) -> tuple[str, ...]:
    return tuple(_LINE.findall(text))


def _calls(old: Sequence[str], rewrites: Sequence[Rewrite]) -> Iterator[Change]:
    """The whole lines that calls stand on, before and after; calls that share a line come together."""
    waiting = deque(sorted(rewrites, key=lambda rewrite: (rewrite.call.place.line, rewrite.call.place.column)))
    while waiting:
        start, end, group = waiting[0].call.place.line - 1, 0, list[Rewrite]()
        while waiting and (not group or waiting[0].call.place.line <= end):
            group.append(waiting.popleft())
            end = max(end, group[-1].call.place.line + group[-1].before.count("\n"))
        if (new := _rewritten(old[start:end], start, group)) is not None:
            yield Change(start, tuple(old[start:end]), _split(new))


def _rewritten(block: Sequence[str], start: int, group: Sequence[Rewrite]) -> str | None:
    """Some lines with their calls replaced; None where a call does not stand where it should."""
    text = "".join(block)
    for rewrite in reversed(group):
        place = rewrite.call.place
        at = sum(map(len, block[: place.line - 1 - start])) + place.column - 1
        if not text.startswith(rewrite.before, at):
            return None
        text = text[:at] + rewrite.after + text[at + len(rewrite.before) :]
    return text


def _merge(calls: Iterable[Change], others: Iterable[Change]) -> tuple[Change, ...] | None:
    """Both in order, `others` moved from where the calls have put them; None where two of them overlap."""
    waiting = deque(calls)
    merged: list[Change] = []
    growth = 0
    for other in others:
        while waiting and waiting[0].end + growth + waiting[0].growth <= other.start:
            growth += waiting[0].growth
            merged.append(waiting.popleft())
        if waiting and waiting[0].start + growth < other.start + len(other.old):
            return None
        merged.append(replace(other, start=other.start - growth))
    return (*merged, *waiting)


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Where two texts differ; the equal beginning and end are cut off first, since comparing is dear."""
    middle = narrow(Change(0, tuple(old), tuple(new)))
    for kind, start, end, start_new, end_new in SequenceMatcher(None, middle.old, middle.new).get_opcodes():
        if kind != "equal":
            yield Change(middle.start + start, middle.old[start:end], middle.new[start_new:end_new])


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many of the first lines are equal."""
    return next(
        (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other),
        min(len(left), len(right)),
    )
