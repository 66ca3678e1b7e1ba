"""Owns which files a fact reaches: those that can run inside its scope, as the imports tell.

A fact reaches the files that are connected with its own by imports; one in a test reaches that test, unless something else
imports it: then it is none, whatever it is called. In a large application a general one (a context, a sink) would reach
everything, and refusing everything helps nobody: there it reaches its own file, and the user is warned of the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from migrate_logs.testing import is_test

if TYPE_CHECKING:
    from migrate_logs.effects.facts import Fact

LARGE = 12  # files connected by imports: more is an application, fewer a program whose every line runs inside the fact


def reach(found: Sequence[Fact], imported: Mapping[str, set[str]]) -> dict[str, list[Fact]]:
    """The facts that reach each file; `imported` are the files of the project that each imports."""
    groups = _connected(imported)
    reached: dict[str, list[Fact]] = {}
    for fact in found:
        group = groups.get(fact.path, [fact.path])
        alone = fact.is_general and len(group) > LARGE
        paths = [fact.path] if alone else group
        for path in paths:
            reached.setdefault(path, []).append(fact)
    return reached


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
