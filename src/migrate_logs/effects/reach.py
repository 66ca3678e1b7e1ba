"""Owns which files a fact reaches: those that can run inside its scope, as the imports tell.

A fact reaches the files that are connected with its own by imports; one in a test reaches that test, unless something else
imports it: then it is none, whatever it is called. In a large application a general one (a context, a sink) would reach
everything, and refusing everything helps nobody: there it reaches its own file, and the user is warned of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.values import External, ModuleRef
from migrate_logs.testing import is_test

if TYPE_CHECKING:
    from migrate_logs.effects.facts import Fact

LARGE = 12  # files connected by imports: more is an application, fewer a program whose every line runs inside the fact
_IMPORT_LINE = re.compile(
    rb"^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import\b[ \t]*\(?([^\n#]*)|import[ \t]+([^\n#;]+))", re.MULTILINE
)


def reach(found: Sequence[Fact], imports: Callable[[], Mapping[str, Set[str]]]) -> dict[str, list[Fact]]:
    """The facts that reach each file; `imports` gives what `imported_by` tells of each file, where there is a fact at all."""
    if not found:
        return {}
    groups = _connected(imports())
    reached: dict[str, list[Fact]] = {}
    for fact in found:
        group = groups.get(fact.path, [fact.path])
        alone = fact.is_general and len(group) > LARGE
        paths = [fact.path] if alone else group
        for path in paths:
            reached.setdefault(path, []).append(fact)
    return reached


def imported_by(path: str, text: bytes, layout: Layout) -> set[str]:
    """The project files that a file imports, read from its import lines."""
    found: set[str] = set()
    for match in _IMPORT_LINE.finditer(text):
        origin, names, plain = (part.decode("utf-8", "replace") if part else "" for part in match.groups())
        if origin:
            found |= _from(path, origin, re.findall(r"\w+", names), layout)
        for item in plain.split(","):
            dotted = item.split()[0] if item.split() else ""
            if dotted:
                found |= {ref.path for ref in [layout.absolute(path, dotted)] if isinstance(ref, ModuleRef)}
    return found


def _from(path: str, origin: str, names: list[str], layout: Layout) -> set[str]:
    level = len(origin) - len(origin.lstrip("."))
    base = origin.lstrip(".")
    where = layout.relative(path, level, base) if level else layout.absolute(path, base)
    found = {where.path} if isinstance(where, ModuleRef) else set()
    if isinstance(where, ModuleRef) and not where.path.endswith("__init__.py"):
        return found  # only a package has modules among its names
    for name in names if not isinstance(where, External) else ():
        dotted = f"{base}.{name}" if base else name
        ref = layout.relative(path, level, dotted) if level else layout.absolute(path, dotted)
        found |= {ref.path} if isinstance(ref, ModuleRef) else set()
    return found


def _connected(edges: Mapping[str, Set[str]]) -> dict[str, list[str]]:
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
