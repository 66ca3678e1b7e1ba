"""Owns what the reading of each module depends on: the modules that it leads to, and what it asks about the project's files.

A value that was found once is kept with its module (`Module.values`), so whoever takes it from there asks nothing any more.
That is why everything is noted for the module whose values are being found, not for the file that a run is about: what a file
depends on is what stands for it here, and for every module that it leads to, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from migrate_logs.bindings.asking import Answers, Key, T
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.questions import Question, text_of
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Knowledge, ModuleRef, Package
from migrate_logs.model import Library
from migrate_logs.store import digest_of

Answer = TypeVar("Answer")
Note = TypeVar("Note")


@dataclass(frozen=True, slots=True)
class Steps:
    """What was noted: which module leads to which, the questions that each has asked, and the hashes of what was read."""

    leads: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, Question], ...] = ()
    read: tuple[tuple[str, str], ...] = ()


class Trail:
    """Notes for the module that is `here`; each thing is told once."""

    def __init__(self) -> None:
        self.here = ""
        self._leads = _Notes[tuple[str, str]]()
        self._asked = _Notes[tuple[str, Question]]()
        self._read = _Notes[tuple[str, str]]()

    def lead(self, path: str) -> None:
        """The module that is here leads to another."""
        if path != self.here:
            self._leads.note((self.here, path))

    def ask(self, *question: str) -> None:
        """The module that is here has asked something and got the last word as the answer."""
        self._asked.note((self.here, question))

    def take(self, path: str, data: bytes) -> None:
        """A file was read."""
        self._read.note((path, digest_of(data)))

    def told(self) -> Steps:
        """What was noted since this was last called."""
        return Steps(self._leads.told(), self._asked.told(), self._read.told())


class _Notes(Generic[Note]):
    """Notes that are told once, however often they are made."""

    def __init__(self) -> None:
        self._known: set[Note] = set()
        self._fresh: list[Note] = []

    def note(self, note: Note) -> None:
        if note not in self._known:
            self._known.add(note)
            self._fresh.append(note)

    def told(self) -> tuple[Note, ...]:
        fresh, self._fresh = tuple(self._fresh), []
        return fresh


class NotingResolver(Resolver):
    """A resolver that leaves a trail; the answers are the same."""

    def __init__(self, layout: Layout, knowledge: Sequence[Knowledge], configured: Mapping[str, Library]) -> None:
        self.trail = Trail()
        super().__init__(NotingLayout(layout, self.trail), knowledge, configured)

    def open(self, path: str, data: bytes) -> Module:
        before, self.trail.here = self.trail.here, path
        try:
            return super().open(path, data)
        finally:
            self.trail.here = before

    def module(self, path: str) -> Module | None:
        self.trail.lead(path)
        return super().module(path)

    def lacks(self, path: str, name: str) -> bool:
        self.trail.lead(path)
        return super().lacks(path, name)

    def answer(self, known: Answers[T], key: Key, again: T, find: Callable[[], T]) -> T:
        trail = self.trail
        if known.path == trail.here:
            return super().answer(known, key, again, find)
        trail.lead(known.path)
        before, trail.here = trail.here, known.path
        try:
            return super().answer(known, key, again, find)
        finally:
            trail.here = before


class NotingLayout(Layout):
    """A layout that notes what it is asked, and leaves the answers to another one."""

    def __init__(self, inner: Layout, trail: Trail) -> None:
        super().__init__(inner.paths, self._read, inner.src)
        self._inner, self._trail = inner, trail

    def has_file(self, path: str) -> bool:
        return self._noted(self._inner.has_file(path), "has_file", path)

    def has_folder(self, path: str) -> bool:
        return self._noted(self._inner.has_folder(path), "has_folder", path)

    def locate(self, base: str, dotted: str) -> ModuleRef | Package | None:
        return self._noted(self._inner.locate(base, dotted), "locate", base, dotted)

    def absolute(self, path: str, dotted: str) -> ModuleRef | Package | External:
        return self._noted(self._inner.absolute(path, dotted), "absolute", path, dotted)

    def relative(self, path: str, level: int, dotted: str) -> ModuleRef | Package | External:
        return self._noted(self._inner.relative(path, level, dotted), "relative", path, str(level), dotted)

    def importers(self, path: str) -> tuple[str, ...]:
        found = self._noted(self._inner.importers(path), "importers", path)
        for each in found:  # what they hold will be asked
            self._trail.lead(each)
        return found

    def beside(self, path: str) -> tuple[str, ...]:
        found = self._noted(self._inner.beside(path), "beside", path)
        for each in found:
            self._trail.lead(each)
        return found

    def dotted(self, path: str) -> str:
        return self._noted(self._inner.dotted(path), "dotted", path)

    def _read(self, path: str) -> bytes:
        data = self._inner.read(path)
        self._trail.take(path, data)
        return data

    def _noted(self, answer: Answer, *question: str) -> Answer:
        self._trail.ask(*question, text_of(answer))
        return answer
