"""Owns which files of a project import which, as their import lines tell, and what the texts of importers hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from migrate_logs.bindings.filling import fillable
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.values import External, ModuleRef
from migrate_logs.testing import is_test

_IMPORT = re.compile(rb"import\b[ \t]*(\([^)]*|[^\n#;]*)")
_NAME = re.compile(r"\w+")
# Plain text first: what begins with a place in the line is searched for many times slower.
_VALUE = rb"""=(?!=|[ \t]*(?:None|True|False|-?[\d.]+|"[^"\n]*"|'[^'\n]*')[ \t]*(?:#.*)?$)"""  # which may be an object
# x.name = value, x.name: T = value, x.name, y = values, x.name[key] = value
_SET = re.compile(
    rb"\.(\w++)[ \t]*+(?:\[[^\]\n]*+\][ \t]*+)*+(?::[^=\n]*+|,[\w., \t]*+)?[-+|&^]?" + _VALUE, re.MULTILINE
)
_SET_BY_NAME = re.compile(rb"(?:setattr(?:__)?\([^,\n]*,|(?:vars\([^()\n]*\)|__dict__)\[)\s*[\"'](\w+)")
_IN_BODY = re.compile(rb"\n[ \t]+(\w+)[ \t]*(?::[^=\n]*)?" + _VALUE, re.MULTILINE)
_BASES = re.compile(rb"class[ \t]+\w+\s*\(([^)]*)\)")
_OWN = (b"self", b"cls")
_MANY = 48  # files: what more than these import is asked for too many names to go through all of them each time
_KEPT = 1024  # texts


def imported(path: str, text: bytes, layout: Layout) -> set[str]:
    """The project files that a file imports."""
    found: set[str] = set()
    for match in _IMPORT.finditer(text):
        at = match.start()
        before = text[text.rfind(b"\n", 0, at) + 1 : at].split()
        if not before:
            for item in match[1].decode("utf-8", "replace").split(","):
                dotted = item.split()[0] if item.split() else ""
                if dotted and isinstance(ref := layout.absolute(path, dotted), ModuleRef):
                    found.add(ref.path)
        elif len(before) == 2 and before[0] == b"from":
            found |= _from(path, before[1].decode("utf-8", "replace"), match[1].decode("utf-8", "replace"), layout)
    return found


@dataclass(eq=False)
class Imports(Mapping[str, set[str]]):
    """The files that each file imports: looked up for one alone, or for all files as soon as anybody asks for all."""

    one: Callable[[str], set[str]]
    every: Callable[[], dict[str, set[str]]]
    _all: dict[str, set[str]] | None = None

    def __getitem__(self, path: str) -> set[str]:
        return self.one(path) if self._all is None else self._all[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found())

    def __len__(self) -> int:
        return len(self._found())

    def _found(self) -> dict[str, set[str]]:
        if self._all is None:
            self._all = self.every()
        return self._all


def importers(imports: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The files that import each file; tests do not count, whose objects are made up."""
    found: dict[str, list[str]] = {}
    for path in sorted(path for path in imports if not is_test(path)):
        for target in imports[path]:
            found.setdefault(target, []).append(path)
    return found


def links(layout: Layout) -> dict[str, list[str]]:
    """The files of a project that import each file, as all their texts tell."""
    return importers({path: imported_by(layout, path) for path in sorted(layout.paths)})


def imported_by(layout: Layout, path: str) -> set[str]:
    """The files that a file imports; none where it cannot be read."""
    try:
        return imported(path, layout.read(path), layout)
    except OSError:
        return set()


@dataclass(eq=False)
class Text:
    """What a file holds, as far as its text tells."""

    data: bytes

    @cached_property
    def sets(self) -> frozenset[bytes]:
        """The attributes that it may set to objects, but for those of `self`."""
        return frozenset(name for name, is_own in self._set if not is_own).union(_SET_BY_NAME.findall(self.data))

    @cached_property
    def defines(self) -> frozenset[bytes]:
        """The names that its classes may set to objects, for themselves."""
        return frozenset(name for name, is_own in self._set if is_own).union(_IN_BODY.findall(self.data))

    @cached_property
    def fills(self) -> frozenset[bytes]:
        """The last words of all that it may put something into."""
        return fillable(self.data)

    def passes(self, keyword: bytes) -> bool:
        """True where its calls may pass something by a keyword."""
        return re.search(rb"%b(?<![\w\x80-\xff]%b)\s*=" % (keyword, keyword), self.data) is not None

    def takes(self, name: bytes) -> bool:
        """True where it may read a name of another file: as an attribute of something, or as what it imports."""
        if name not in self.data:
            return False
        imports = b"\n".join(match[1] for match in _IMPORT.finditer(self.data))
        return re.search(rb"\.%b\b" % name, self.data) is not None or re.search(rb"\b%b\b" % name, imports) is not None

    @cached_property
    def bases(self) -> frozenset[bytes]:
        """The words among the base classes of its classes."""
        return frozenset(word for bases in _BASES.findall(self.data) for word in re.findall(rb"\w+", bases))

    @cached_property
    def _set(self) -> list[tuple[bytes, bool]]:
        found = _SET.finditer(self.data)
        return [(match[1], self.data.endswith(_OWN, 0, match.start())) for match in found]


@dataclass(eq=False)
class Importers:
    """The files that import each file, and their texts.

    Who imports a file is asked of the layout each time: one that takes notes has to hear of everybody who wants to know.
    """

    layout: Layout

    def __post_init__(self) -> None:
        self.text = lru_cache(_KEPT)(self._read)

    def of(self, path: str, holds: Callable[[Text], bool]) -> Iterator[str]:
        """The files that import one whose texts are as wanted."""
        return (each for each in self._of(path) or () if holds(self.text(each)))

    def are_asked(self, path: str) -> bool:
        """False where too many files import one."""
        return self._of(path) is not None

    def may_hold(self, path: str, holds: Callable[[Text], bool]) -> bool:
        """True where a file that imports one has a text as wanted, or too many import it to ask them."""
        return not self.are_asked(path) or any(True for _ in self.of(path, holds))

    def _of(self, path: str) -> tuple[str, ...] | None:
        """The files that import one, be it through a package around it that passes its names on; None for too many."""
        found: dict[str, None] = {}
        waiting = [path]
        while waiting and len(found) <= _MANY:
            asked = self.layout.importers(waiting.pop())
            fresh = [each for each in asked if each not in found and each != path]
            found.update(dict.fromkeys(fresh))
            around = (each for each in fresh if each.endswith("/__init__.py"))
            waiting += [each for each in around if path.startswith(each.removesuffix("__init__.py"))]
        return tuple(found) if len(found) <= _MANY else None

    def _read(self, path: str) -> Text:
        try:
            return Text(self.layout.read(path))
        except OSError:
            return Text(b"")


def _from(path: str, origin: str, names: str, layout: Layout) -> set[str]:
    base = origin.lstrip(".")
    level = len(origin) - len(base)
    where = layout.relative(path, level, base) if level else layout.absolute(path, base)
    found = {where.path} if isinstance(where, ModuleRef) else set()
    if isinstance(where, External) or (isinstance(where, ModuleRef) and not where.path.endswith("__init__.py")):
        return found  # only a package has modules among its names
    for name in filter(layout.may_have, _NAME.findall(names)):
        dotted = f"{base}.{name}" if base else name
        ref = layout.relative(path, level, dotted) if level else layout.absolute(path, dotted)
        found |= {ref.path} if isinstance(ref, ModuleRef) else set()
    return found
