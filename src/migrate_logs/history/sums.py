"""Owns the sums over the files of one commit, apart for the application and for what surrounds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from migrate_logs.report.kinds import Kind, Kinds

Tally = Mapping[str, int]  # calls by library, and `burndown.UNREADABLE` lines


class Sums:
    """The calls of all files, kept up to date; `base` is what was asked for (see `Kinds`)."""

    def __init__(self, files: Iterable[str], base: str) -> None:
        self.tallies: dict[str, Tally] = {}
        self._base = base
        self.regroup(files)

    def totals(self) -> tuple[dict[str, int], dict[str, int]]:
        """The calls of the application, and those of all else."""
        application, others = ({name: calls for name, calls in sorted(sums.items()) if calls} for sums in self._sums)
        return application, others

    def put(self, path: str, tally: Tally) -> None:
        """A file has these calls now."""
        if path in self.tallies:
            self._sums[self._group(path)].subtract(self.tallies.pop(path))
        if tally:
            self.tallies[path] = tally
            self._sums[self._group(path)].update(tally)

    def regroup(self, files: Iterable[str]) -> None:
        """Other folders are packages now, so that other files are application code."""
        self._kinds, self._groups = Kinds.of(files, self._base), dict[str, int]()
        self._sums: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for path, tally in self.tallies.items():
            self._sums[self._group(path)].update(tally)

    def _group(self, path: str) -> int:
        if path not in self._groups:
            self._groups[path] = int(self._kinds.kind(path) is not Kind.APPLICATION)
        return self._groups[path]
