"""Owns which files are application code, and which only surround it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from migrate_logs import rules
from migrate_logs.testing import is_test


class Kind(StrEnum):
    """What a file is for."""

    APPLICATION = "application"
    TESTS = "tests"
    EXAMPLES = "examples"
    SCRIPTS = "scripts"


@dataclass(frozen=True, slots=True)
class Kinds:
    """Tells what each file of a project is for.

    `base` is the folder that was asked for ("" is all): its own name says nothing, so that an example that is looked at by
    itself is an application. `packages` are the folders with an `__init__.py`.
    """

    base: str
    packages: frozenset[str]

    @classmethod
    def of(cls, everything: Iterable[str], base: str = "") -> Kinds:
        """The kinds of a project whose files are `everything`."""
        marked = (path.rpartition("/") for path in everything)
        return cls(base, frozenset(folder for folder, _, name in marked if name == "__init__.py"))

    def kind(self, path: str) -> Kind:
        """What a file is for."""
        inside = path.removeprefix(f"{self.base}/") if self.base else path
        if is_test(inside):
            return Kind.TESTS
        *folders, name = self._outside(path.split("/"), path.count("/") - inside.count("/"))
        for kind, signs in rules.load("report")["kinds"].items():
            told = name in signs["files"] or not set(folders[:1]).isdisjoint(signs["top"])
            if told or not set(folders).isdisjoint(signs["folders"]):
                return Kind(kind)
        return Kind.APPLICATION

    def _outside(self, parts: Sequence[str], base: int) -> list[str]:
        """The folders behind the base down to the first that is a package or holds sources, and the name if there is none."""
        for at, part in enumerate(parts[:-1]):
            if "/".join(parts[: at + 1]) in self.packages or part in rules.load("report")["sources"]:
                return [*parts[base:at], ""]
        return list(parts[base:])
