"""Owns which files a fact reaches: those that can run inside its scope, as the imports tell.

A fact reaches the files that are connected with its own by imports; one in a test reaches that test, unless something else
imports it: then it is none, whatever it is called. In a large application a general one (a context, a sink) would reach
everything, and refusing everything helps nobody: there it reaches its own file, and the user is warned of the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from migrate_logs.effects.inside import inside
from migrate_logs.testing import is_test

if TYPE_CHECKING:
    from migrate_logs.effects.facts import Fact

LARGE = 12  # files connected by imports: more is an application, fewer a program whose every line runs inside the fact


def reach(
    found: Sequence[Fact],
    imported: Mapping[str, set[str]],
    is_near: Callable[[Fact], bool] = lambda fact: False,
    text: Callable[[str], bytes] | None = None,
) -> dict[str, list[Fact]]:
    """The facts that reach each file; `imported` are the files of the project that each imports, `text` gives what they hold.

    Nobody looks how far one reaches that `is_near`: one about calls of its own file alone. Who imports whom is dear to
    learn of all files.
    """
    connections = _Connections(imported)
    reached: dict[str, list[Fact]] = {}
    for stated in found:
        fact = stated
        if text is not None and fact.block is not None and not connections.is_large(fact.path):
            texts = {path: text(path) for path in connections.of(fact.path)}
            fact = replace(fact, inside=inside(fact.path, fact.block, texts))
        if fact.reason == "records-consumed" and fact.identity is not None:
            fact = replace(fact, is_close=not connections.is_large(fact.path))
        alone = is_near(fact) or (fact.is_general and connections.is_large(fact.path))
        paths = [fact.path] if alone else connections.of(fact.path)
        for path in paths:
            reached.setdefault(path, []).append(fact)
    return reached


@dataclass(eq=False)
class _Connections:
    """What the imports connect."""

    imported: Mapping[str, set[str]]

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        return _connected(self.imported)

    def of(self, path: str) -> list[str]:
        """The files that a file is connected with."""
        return self._groups.get(path, [path])

    def is_large(self, path: str) -> bool:
        """True where these are many; mostly that shows already in what the file imports."""
        return self._imports_many(path) or len(self.of(path)) > LARGE

    def _imports_many(self, path: str) -> bool:
        seen: set[str] = set()
        waiting = [path]
        while waiting and len(seen) <= LARGE:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting += () if is_test(at) else self.imported.get(at, ())
        return len(seen) > LARGE


def _connected(edges: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """For each file the files that it is connected with; tests connect nothing, since nothing runs inside them."""
    neighbours: dict[str, set[str]] = {}
    for path, targets in edges.items():
        for target in targets:
            if not is_test(path):
                neighbours.setdefault(path, set()).add(target)
                neighbours.setdefault(target, set()).add(path)
    groups: dict[str, list[str]] = {}
    for path in neighbours:
        if path in groups:
            continue
        group: list[str] = []
        waiting = [path]
        while waiting:
            at = waiting.pop()
            if at not in groups:
                groups[at] = group
                group.append(at)
                waiting += neighbours[at]
    return groups
