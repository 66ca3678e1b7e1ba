"""Owns which files of a repository have to do with some others: one may hold several projects that never meet."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

_MARKS = ("pyproject.toml", "setup.py", "setup.cfg")


class Surroundings:
    """The files that have to do with some `chosen` ones: those of their projects, and those around them that name their packages.

    A project is a folder with a `pyproject.toml`, `setup.py` or `setup.cfg`, but for the projects inside of it. `packages` are
    the names of the packages that the chosen files are in.
    """

    def __init__(self, root: Path, chosen: Iterable[str], packages: Iterable[str]) -> None:
        self._root, self._chosen = root, tuple(chosen)
        self._packages = [os.fsencode(name) for name in packages]
        self._home = cache(self._nearest)

    def hold(self, path: str, text: bytes) -> bool:
        """True for a file that has to do with the chosen ones; `text` are its bytes."""
        home = self._home(_above(path))
        if home in self._homes:
            return True
        is_around = any(not home or each.startswith(f"{home}/") for each in self._homes)
        return is_around and any(name in text for name in self._packages)

    @cached_property
    def _homes(self) -> frozenset[str]:
        return frozenset(self._home(_above(path)) for path in self._chosen)

    def _nearest(self, folder: str) -> str:
        """The nearest project that a folder is in; "" where there is none but the whole."""
        if not folder or any((self._root / folder / mark).exists() for mark in _MARKS):
            return folder
        return self._home(_above(folder))


def _above(path: str) -> str:
    return path.rpartition("/")[0]
