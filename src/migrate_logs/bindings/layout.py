"""Owns how dotted module names map to the files of the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from migrate_logs.bindings.values import External, ModuleRef, Package

# A local `logging.py` would break the interpreter's own libraries, so `import logging` always means the standard one.
_ALWAYS_EXTERNAL = frozenset({"logging", "typing", "functools", "sys", "__future__"})
# An installed package wins over a mere folder of that name.
_NEVER_FOLDERS = frozenset({"loguru", "structlog", "logfire"})
_FEW = 12  # files that are imported together: those of a small service, and not all that an application has


@dataclass(eq=False)
class Layout:
    """The Python files of a project (POSIX paths relative to its root) and how to read them.

    `linking` finds the files that import each file, when the first of them is asked for; without it nobody imports anything.
    """

    paths: frozenset[str]
    read: Callable[[str], bytes]
    src: tuple[str, ...] = ("src",)
    linking: Callable[[Layout], Mapping[str, Sequence[str]]] | None = None
    _known: dict[tuple[str, str], ModuleRef | Package | External] = field(default_factory=dict, repr=False)
    _outer: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _installed: dict[tuple[tuple[str, ...], str], ModuleRef | None] = field(default_factory=dict, repr=False)

    @cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(parent for path in self.paths for parent in _parents(path))

    @cached_property
    def _names(self) -> frozenset[str]:
        """The last names of all files and folders."""
        return frozenset(path.rpartition("/")[2].removesuffix(".py") for path in (*self.paths, *self._folders))

    @cached_property
    def links(self) -> Mapping[str, Sequence[str]]:
        """The files that import each file; found once, since it takes a look at all."""
        return self.linking(self) if self.linking is not None else {}

    def importers(self, path: str) -> tuple[str, ...]:
        """The files that import one by name."""
        return tuple(self.links.get(path, ()))

    def beside(self, path: str) -> tuple[str, ...]:
        """The files that others import together with one; none where those are many."""
        found = sorted({each for importer in self.importers(path) for each in self._imports[importer]} - {path})
        return tuple(found) if len(found) <= _FEW else ()

    @cached_property
    def _imports(self) -> Mapping[str, Sequence[str]]:
        """The files that each file imports that imports any."""
        found: dict[str, list[str]] = {}
        for path, users in self.links.items():
            for user in users:
                found.setdefault(user, []).append(path)
        return found

    def may_have(self, name: str) -> bool:
        """False where no file and no folder of the project has this name."""
        return name in self._names

    def has_file(self, path: str) -> bool:
        """True for a Python file of the project."""
        return path in self.paths

    def has_folder(self, path: str) -> bool:
        """True for a folder with Python files in it."""
        return path in self._folders

    def in_package(self, folder: str) -> bool:
        """True where a folder holds an `__init__.py`."""
        return self.has_file(_join(folder, "__init__.py"))

    def bases(self, path: str) -> Iterable[str]:
        """The folders in which an absolute import of `path` is looked up, in order."""
        yield from self._outside(path)
        yield from (
            folder for folder in _parents(path) if self.in_package(folder)
        )  # a script run from inside its package

    def _outside(self, path: str) -> tuple[str, ...]:
        """Those of them that are in no package: all files of a package have the same."""
        folder = path.rpartition("/")[0]
        if folder not in self._outer:
            self._outer[folder] = (*(each for each in _parents(path) if not self.in_package(each)), *self.src)
        return self._outer[folder]

    def locate(self, base: str, dotted: str) -> ModuleRef | Package | None:
        """The module `dotted` below the folder `base`."""
        stem = _join(base, dotted.replace(".", "/"))
        for path in (f"{stem}.py", f"{stem}/__init__.py"):
            if self.has_file(path):
                return ModuleRef(path)
        return Package(stem) if self.has_folder(stem) else None

    def absolute(self, path: str, dotted: str) -> ModuleRef | Package | External:
        """What `import dotted` in the file `path` imports."""
        key = (path.rpartition("/")[0], dotted)
        if key not in self._known:
            self._known[key] = self._absolute(path, dotted)
        found = self._known[key]
        return External(dotted) if isinstance(found, ModuleRef) and found.path == path else found

    def _absolute(self, path: str, dotted: str) -> ModuleRef | Package | External:
        top = dotted.partition(".")[0]
        if top in _ALWAYS_EXTERNAL or not self.may_have(top):
            return External(dotted)
        if (module := self._module_outside(path, dotted)) is not None:
            return module
        namespace = None
        # A module `logfire.py` inside a package, where a service sets Logfire up, does not hide the library.
        outside = top in _NEVER_FOLDERS
        for base in self.bases(path):
            if outside and self.in_package(base):
                continue
            found = self.locate(base, dotted)
            if isinstance(found, ModuleRef):
                return found
            namespace = namespace or (found if isinstance(found, Package) else None)
        module = self._module_beside(path, top, dotted) or self._module_elsewhere(top, dotted)
        if module is not None:
            return module
        return External(dotted) if namespace is None or dotted in _NEVER_FOLDERS else namespace

    def _module_outside(self, path: str, dotted: str) -> ModuleRef | None:
        """The module that is found before any package is looked into; kept for all files that look in the same folders."""
        key = (self._outside(path), dotted)
        if key not in self._installed:
            found = (self.locate(base, dotted) for base in key[0])
            self._installed[key] = next((each for each in found if isinstance(each, ModuleRef)), None)
        return self._installed[key]

    def _module_beside(self, path: str, top: str, dotted: str) -> ModuleRef | None:
        """The module in a distribution whose folder has the package's name: `worker/worker`, `worker/src/worker`.

        Where such a package is installed, it wins over the folder, which is no package.
        """
        folders = (_join(base, top) for base in self._outside(path))
        inner = (each for folder in folders if self.has_folder(folder) for each in (folder, *self._sources(folder)))
        found = (self.locate(each, dotted) for each in inner if self.in_package(_join(each, top)))
        return next((each for each in found if isinstance(each, ModuleRef)), None)

    def _module_elsewhere(self, top: str, dotted: str) -> ModuleRef | None:
        """The module of another distribution of the project, where only one has it: what a workspace installs side by side."""
        bases = self._distributed.get(top, ()) if top not in _NEVER_FOLDERS else ()
        found = {each for base in bases if isinstance(each := self.locate(base, dotted), ModuleRef)}
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _distributed(self) -> Mapping[str, frozenset[str]]:
        """The names that distributions have at their top, each with the folders where these are: `parts/common/src/common`."""
        found: dict[str, set[str]] = {}
        sources = {each.rpartition("/")[2] for each in self.src}
        for path in self.paths:
            parts = path.split("/")
            for at, (folder, name) in enumerate(pairwise(parts)):
                is_named = folder.replace("-", "_") == name and self.in_package("/".join(parts[: at + 2]))
                if at and (folder in sources or is_named) and not self.in_package("/".join(parts[: at + 1])):
                    found.setdefault(name.removesuffix(".py"), set()).add("/".join(parts[: at + 1]))
        return {name: frozenset(folders) for name, folders in found.items()}

    def _sources(self, folder: str) -> Iterable[str]:
        return (_join(folder, each) for each in self.src)

    def relative(self, path: str, level: int, dotted: str) -> ModuleRef | Package | External:
        """What `from .dotted import ...` with `level` dots in the file `path` imports from."""
        parents = _parents(path)
        folder = parents[min(level, len(parents)) - 1]
        found = self.locate(folder, dotted) if dotted else self._package(folder)
        return found or External("." * level + dotted)

    def _package(self, folder: str) -> ModuleRef | Package:
        return ModuleRef(_join(folder, "__init__.py")) if self.in_package(folder) else Package(folder)

    def dotted(self, path: str) -> str:
        """The name under which a file is imported, as its packages tell."""
        folder, _, name = path.rpartition("/")
        parts = [] if name == "__init__.py" else [name.removesuffix(".py").removesuffix(".pyi")]
        above = folder
        while above and self.in_package(above):
            above, _, last = above.rpartition("/")
            parts.insert(0, last)
        return ".".join(parts) or folder.rpartition("/")[2]


class LazyLayout(Layout):
    """A layout that asks for each path when it matters, for runs about few files of a large project."""

    def __init__(
        self,
        is_file: Callable[[str], bool],
        is_folder: Callable[[str], bool],
        read: Callable[[str], bytes],
        src: tuple[str, ...] = ("src",),
    ) -> None:
        super().__init__(frozenset(), read, src)
        self._is_file, self._is_folder = is_file, is_folder
        self.files_seen: dict[str, bool] = {}  # the paths that it has asked for, and the answers
        self.folders_seen: dict[str, bool] = {}

    def may_have(self, name: str) -> bool:
        return True

    def has_file(self, path: str) -> bool:
        if path not in self.files_seen:
            self.files_seen[path] = self._is_file(path)
        return self.files_seen[path]

    def has_folder(self, path: str) -> bool:
        if path not in self.folders_seen:
            self.folders_seen[path] = self._is_folder(path)
        return self.folders_seen[path]


def _parents(path: str) -> list[str]:
    """The folders that a file stands in, innermost first; "." is the root. (pathlib takes ten times as long.)"""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) or "." for count in range(len(parts), -1, -1)]


def _join(folder: str, name: str) -> str:
    return name if folder in ("", ".") else f"{folder}/{name}"
