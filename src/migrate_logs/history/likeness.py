"""Owns what a version of a file has in common with one that was counted: mostly enough to count it without parsing it.

Two versions have the same loggers where they differ in a stretch of lines alone that opens no bracket or string without
closing it, and where all lines of the stretch that mention a name on which a logger's meaning hangs are the same, in the
same order. Log calls on known loggers that have come or gone within it are counted as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from migrate_logs.candidates import traces
from migrate_logs.history.receivers import RECEIVER, Call

_CALL = re.compile(rb"[ \t]*(?:await[ \t]+)?(?P<receiver>" + RECEIVER + rb")\.(?P<method>\w+)\(")
_DEED = re.compile(rb"\s*(?:await[ \t]+)?[\w.]+\(")  # a statement that calls something, and so gives no name a meaning
# What changes where names are looked up, whatever the names are.
_STRUCTURE = rb"^\s*(?:@|class\b|global\b|nonlocal\b|match\b)|\bimport\s*\*"
_METHOD = rb"^[ \t]+(?:async\s+)?def\b"
_OWN = frozenset({"self", "cls"})  # in every method, so that most lines with them say nothing
_BRACKETS = ((b"(", b")"), (b"[", b"]"), (b"{", b"}"))
_QUOTES = (b'"""', b"'''")


_GENERAL = re.compile(_STRUCTURE + b"|" + traces())


@dataclass(slots=True)
class Known:
    """What one counted version tells of others: the names that matter, and which library the calls are of."""

    words: frozenset[str]
    calls: Mapping[Call, str]
    _named: re.Pattern[bytes] = field(init=False)
    _seen: set[bytes] = field(default_factory=set)  # versions of a file share most of their lines
    _relevant: set[bytes] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._named = _naming(self.words)

    def relevant(self, lines: Sequence[bytes]) -> list[bytes]:
        """The lines that may have a say in what is logged."""
        fresh = set(lines) - self._seen
        self._seen |= fresh
        self._relevant.update(line for line in fresh if self._search(line))
        return [line for line in lines if line in self._relevant]

    def _search(self, line: bytes) -> bool:
        return self._named.search(line) is not None or _GENERAL.search(line) is not None

    def library(self, line: bytes) -> str | None:
        """The library of a line that does nothing but call a known method; None for every other line."""
        found = _CALL.match(line)
        if found is None:
            return None
        library = self.calls.get((found["receiver"], found["method"]))
        return library if library is not None and not self._search(line[found.end() :]) else None


@lru_cache  # most files hang on the same few names
def _naming(words: frozenset[str]) -> re.Pattern[bytes]:
    """What a line holds that may change the meaning of one of these names."""
    names = [rb"(?<!\w)" + re.escape(word.encode()) + rb"(?!\w)" for word in sorted(words - _OWN)]
    methods = [_METHOD] if words & _OWN else []  # what `self` is hangs on where a method begins
    return re.compile(b"|".join((*names, *methods)) or rb"(?!)")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an older version of a file is to a newer one.

    `change` is by how many calls of each library it differs; None where only a parser tells. `exports` tells whether the
    names that others may take from it mean the same.
    """

    change: Mapping[str, int] | None = None
    exports: bool = False


def compared(newer: bytes, older: bytes, known: Known) -> Likeness:
    """What `older` is to `newer`, which `known` is about."""
    start, stop = _stretch(newer, older)
    sides = newer[start : len(newer) - stop], older[start : len(older) - stop]
    if not _closed(*sides):
        return Likeness()
    found = [known.relevant(_without_strings(side).split(b"\n")) for side in sides]
    if any(found) and any(newer.count(quotes, 0, start) % 2 for quotes in _QUOTES):
        return Likeness()  # the stretch may lie in a string
    if found[0] == found[1]:
        return Likeness({}, True)
    counts, others = zip(*(_sorted(lines, known) for lines in found), strict=True)
    if others[0] != others[1]:
        deeds = [[line for line in lines if not _DEED.match(line)] for lines in others]
        return Likeness(None, deeds[0] == deeds[1])
    counts[1].subtract(counts[0])
    return Likeness({library: count for library, count in counts[1].items() if library and count}, True)


def _without_strings(side: bytes) -> bytes:
    """A stretch without its long strings, of which it closes all."""
    for quotes in _QUOTES:
        side = b'""'.join(side.split(quotes)[::2])
    return side


def _sorted(lines: Iterable[bytes], known: Known) -> tuple[Counter[str], list[bytes]]:
    """How many lines are calls of each library, and the lines that are none."""
    calls: Counter[str] = Counter()
    others = []
    for line in lines:
        library = known.library(line)
        if library is None:
            others.append(line)
        else:
            calls[library] += 1
    return calls, others


def _closed(*sides: bytes) -> bool:
    """True where each side opens as many brackets as the other, and no long string that it does not close."""
    if any(side.count(quotes) % 2 for side in sides for quotes in _QUOTES):
        return False
    depths = [[side.count(opening) - side.count(closing) for opening, closing in _BRACKETS] for side in sides]
    return depths[0] == depths[1]


def _stretch(one: bytes, other: bytes) -> tuple[int, int]:
    """How many bytes of whole lines two texts have in common at their start, and at their end."""
    most = min(len(one), len(other))
    start = one.rfind(b"\n", 0, _common(most, lambda low, high: one[low:high] == other[low:high])) + 1
    ends = len(one), len(other)
    stop = _common(
        most - start, lambda low, high: one[ends[0] - high : ends[0] - low] == other[ends[1] - high : ends[1] - low]
    )
    at = one.find(b"\n", len(one) - stop)
    return start, (len(one) - at - 1 if at >= 0 else 0)


def _common(most: int, same: Callable[[int, int], bool]) -> int:
    """The largest size up to `most` for which two texts are the same; `same` tells it of a part of them."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if same(low, middle) else (low, middle - 1)
    return low
