"""Owns what is left of a baseline while problems are set against it, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

Files = Mapping[str, Mapping[str, int]]  # how often each problem is known, by path and key


class Move(NamedTuple):
    """A problem whose file was called otherwise when the baseline was made."""

    old: str
    new: str
    key: str


@dataclass
class Ledger:
    """The entries that nothing was found for yet.

    Those of files that are gone are for the files that the baseline does not know: a file has nothing new where it was
    renamed, or taken apart. Paths are relative to the root; `is_gone` tells of one whether there is no such file any more.
    """

    files: Files
    is_gone: Callable[[str], bool]
    moves: list[Move] = field(default_factory=list)

    def may_know(self, path: str) -> bool:
        """False where every problem of a file is new."""
        return any(any(entries.values()) for entries in self._for(path).values())

    def keys(self, path: str) -> Iterator[str]:
        """What a file may have."""
        return (key for entries in self._for(path).values() for key in +entries)

    def take(self, path: str, key: str) -> bool:
        """Take one problem of a file out; False where there is none like it, or no other one."""
        for origin, entries in self._for(path).items():
            if entries[key] > 0:
                entries[key] -= 1
                if origin != path:
                    self.moves.append(Move(origin, path, key))
                return True
        return False

    def rest(self) -> Iterator[tuple[str, str, int]]:
        """The path and key of what is left, and how often."""
        return ((path, key, count) for path, entries in self._left.items() for key, count in (+entries).items())

    def _for(self, path: str) -> Mapping[str, Counter[str]]:
        return {path: self._left[path]} if path in self._left else self._gone

    @cached_property
    def _left(self) -> dict[str, Counter[str]]:
        return {path: Counter(entries) for path, entries in self.files.items()}

    @cached_property
    def _gone(self) -> dict[str, Counter[str]]:
        return {path: self._left[path] for path in sorted(self._left) if self._left[path] and self.is_gone(path)}
