"""Owns the results of single files: each holds as long as the file, and all that it leads to, is what it was.

The results lie in a pack together with the trails of the modules that were read for them. A module is stale where it holds
something else by now, or where a question that it asked about the project's files has another answer: so files that were
added, removed or put before others are noticed. A result is stale where its file leads to a stale module.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from msgspec import Raw

from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.questions import Question, holds
from migrate_logs.bindings.trail import Steps
from migrate_logs.cache.codec import packed, unpacked
from migrate_logs.cache.contents import NOTHING, Contents
from migrate_logs.store import Store


@dataclass(frozen=True, slots=True)
class Node:
    """A module that was read: the hash of what it held, the modules that it leads to, and the questions that it asked."""

    hash: str
    leads: tuple[str, ...] = ()
    asked: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """What lies in the store: the modules by path, and the results by the paths of their files, still packed."""

    modules: dict[str, Node] = field(default_factory=dict)
    results: dict[str, Raw] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Served:
    """A result made in this run, and what was noted on the way; `lasting` is False where the next run should try again."""

    path: str
    result: Any
    steps: Steps
    lasting: bool = True


@dataclass(eq=False)
class Memory:
    """The results of one kind of work, under a name in the store that stands for all that they depend on.

    `kind` is the type of a tuple with one result in it, which may be None.
    """

    store: Store
    name: str
    kind: Any
    contents: Contents
    layout: Layout
    _served: list[Served] = field(default_factory=list)

    def __post_init__(self) -> None:
        data = self.store.read(self.name)
        found = unpacked(data, Pack) if data is not None else None
        self._pack = found or Pack()
        self._stale = self._found_stale()

    def recall(self, paths: Iterable[str]) -> dict[str, Any]:
        """The results that hold, by path."""
        found = ((path, self._pack.results[path]) for path in paths if self._holds(path))
        values = {path: unpacked(bytes(data), self.kind) for path, data in found}
        return {path: value[0] for path, value in values.items() if value is not None}

    def add(self, served: Served) -> None:
        """Remember a result; `save` writes it down."""
        self._served.append(served)
        self.contents.learn(served.steps.read)

    def save(self) -> None:
        """Write down what holds and what was added, where anything was."""
        if not self._served or not self.contents.unchanged:
            return
        results = {path: data for path, data in self._pack.results.items() if self._holds(path)}
        for each in self._served:
            data = packed((each.result,)) if each.lasting else None
            if data is None:
                results.pop(each.path, None)
            else:
                results[each.path] = Raw(data)
        data = packed(Pack(self._trails, results))
        if data is not None:
            self.store.write(self.name, data)

    def questions(self) -> set[Question]:
        """All that was asked for the results that hold, in this run and before it."""
        return {question for node in self._trails.values() for question in node.asked}

    def modules(self) -> set[str]:
        """All files that the results come from."""
        return set(self._trails)

    def _holds(self, path: str) -> bool:
        return path in self._pack.results and path in self._pack.modules and path not in self._stale

    def _found_stale(self) -> set[str]:
        """The stale modules, and all that lead to them."""
        leading: dict[str, list[str]] = {}
        for path, node in self._pack.modules.items():
            for target in node.leads:
                leading.setdefault(target, []).append(path)
        waiting = [path for path, node in self._pack.modules.items() if not self._is_same(path, node)]
        waiting += [path for path in leading if path not in self._pack.modules]
        stale: set[str] = set()
        while waiting:
            path = waiting.pop()
            if path not in stale:
                stale.add(path)
                waiting += leading.get(path, ())
        return stale

    def _is_same(self, path: str, node: Node) -> bool:
        same = node.hash != NOTHING and node.hash == self.contents.hash(path)
        return same and all(holds(self.layout, question) for question in node.asked)

    @cached_property
    def _trails(self) -> dict[str, Node]:
        """When all work is done: of what is stale, only what was noted in this run, of the rest what was noted before, too."""
        kept = {path: node for path, node in self._pack.modules.items() if path not in self._stale}
        leads: dict[str, set[str]] = {path: set(node.leads) for path, node in kept.items()}
        asked: dict[str, set[Question]] = {path: set(node.asked) for path, node in kept.items()}
        for each in self._served:
            leads.setdefault(each.path, set())
            for path, target in each.steps.leads:
                leads.setdefault(path, set()).add(target)
                leads.setdefault(target, set())
            for path, question in each.steps.asked:
                asked.setdefault(path, set()).add(question)
        return {
            path: Node(self.contents.hash(path), tuple(sorted(targets)), tuple(sorted(asked.get(path, ()))))
            for path, targets in leads.items()
        }
