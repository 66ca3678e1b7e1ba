"""Owns what the meaning of a file's loggers hangs on: names that were looked up, modules and places that were asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from migrate_logs.bindings.asking import Answers, Key, T
from migrate_logs.bindings.layout import Layout, LazyLayout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import (
    ClassRef,
    External,
    Function,
    Knowledge,
    ModuleRef,
    Package,
    Value,
)
from migrate_logs.model import Library


@dataclass
class Notes:
    """What was needed so far, by the file in which it was looked up (`here` is the one at work).

    `words` are names whose bindings in a file matter, `users` the files whose meaning hangs on a file, `askers` the files
    that asked for a module or folder of a name. All of them only grow: what is noted too much costs a second look.
    """

    here: str = ""
    words: dict[str, set[str]] = field(default_factory=dict)
    users: dict[str, set[str]] = field(default_factory=dict)
    askers: dict[str, set[str]] = field(default_factory=dict)

    def read(self, path: str, name: str) -> None:
        """Note that `name` was looked up in a file."""
        self.words.setdefault(path, set()).add(name)
        if path != self.here:
            self.users.setdefault(path, set()).add(self.here)

    def ask(self, path: str, name: str) -> None:
        """Note that a file asked where the module or folder `name` is."""
        self.askers.setdefault(name, set()).add(path)

    def add(self, other: Notes) -> None:
        """Note what was noted elsewhere, too."""
        for mine, others in ((self.words, other.words), (self.users, other.users), (self.askers, other.askers)):
            for key, values in others.items():
                mine.setdefault(key, set()).update(values)

    def taken(self) -> Notes:
        """What is noted here, which goes."""
        found = Notes("", self.words, self.users, self.askers)
        self.words, self.users, self.askers = {}, {}, {}
        return found

    def hanging(self, paths: Iterable[str]) -> set[str]:
        """Some files, and all whose meaning hangs on them, over however many others."""
        found: set[str] = set()
        waiting = list(paths)
        while waiting:
            if (path := waiting.pop()) not in found:
                found.add(path)
                waiting += self.users.get(path, ())
        return found


class Places:
    """The files of a project at one commit, and how many lie in each folder."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.files: set[str] = set()
        self._folders: Counter[str] = Counter()
        for path in paths:
            self.add(path)

    def add(self, path: str) -> None:
        """A file more."""
        self.files.add(path)
        self._folders.update(folders(path))

    def remove(self, path: str) -> None:
        """A file less."""
        self.files.remove(path)
        self._folders.subtract(folders(path))

    def count(self, folder: str) -> int:
        """How many files lie in a folder, however deep."""
        return self._folders[folder]

    def has_folder(self, path: str) -> bool:
        """True for a folder with files in it."""
        return self._folders[path] > 0


def folders(path: str) -> list[str]:
    """The folders that a file lies in; "." is the root."""
    parts = path.split("/")[:-1]
    return [".", *("/".join(parts[:count]) for count in range(1, len(parts) + 1))]


class WatchedLayout(LazyLayout):
    """A layout that notes who asked for what; good until a file comes or goes."""

    def __init__(
        self,
        is_file: Callable[[str], bool],
        is_folder: Callable[[str], bool],
        read: Callable[[str], bytes],
        src: tuple[str, ...],
        notes: Notes,
    ) -> None:
        super().__init__(is_file, is_folder, read, src)
        self._notes = notes

    def locate(self, base: str, dotted: str) -> ModuleRef | Package | None:
        self._notes.ask(self._notes.here, dotted.rpartition(".")[2])
        return super().locate(base, dotted)

    def absolute(self, path: str, dotted: str) -> ModuleRef | Package | External:
        self._notes.ask(path, dotted.rpartition(".")[2])
        return super().absolute(path, dotted)

    def relative(self, path: str, level: int, dotted: str) -> ModuleRef | Package | External:
        found = super().relative(path, level, dotted)
        where = found.path.removesuffix("/__init__.py") if isinstance(found, ModuleRef | Package) else ""
        self._notes.ask(path, dotted.rpartition(".")[2] or where.rpartition("/")[2])
        return found


class WatchedResolver(Resolver):
    """A resolver that notes what its answers hang on."""

    def __init__(
        self, layout: Layout, knowledge: Iterable[Knowledge], given: Mapping[str, Library], notes: Notes
    ) -> None:
        super().__init__(layout, tuple(knowledge), given)
        self.notes = notes

    def forget(self, paths: Iterable[str]) -> None:
        """Drop what is known of files."""
        for path in paths:
            self.drop(path)

    def answer(self, known: Answers[T], key: Key, again: T, find: Callable[[], T]) -> T:
        before, self.notes.here = self.notes.here, known.path
        try:
            return super().answer(known, key, again, find)
        finally:
            self.notes.here = before

    def name(self, module: Module, name: str, offset: int) -> Value:
        self.notes.read(module.path, name)
        return super().name(module, name, offset)

    def attribute(self, owner: Value, name: str) -> Value:
        if isinstance(owner, ModuleRef):
            self.notes.read(owner.path, name)
        return super().attribute(owner, name)

    def member(self, cls: ClassRef, name: str, depth: int = 0) -> Value | None:
        self.notes.read(cls.path, name)
        return super().member(cls, name, depth)

    def returned(self, function: Function) -> Value:
        self.notes.read(function.path, "return")
        return super().returned(function)

    def constructed(self, cls: ClassRef) -> Value:
        self.notes.read(cls.path, "class")
        return super().constructed(cls)
