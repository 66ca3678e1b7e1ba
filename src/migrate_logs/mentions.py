"""Owns where the texts of a project reach a leftover without importing it: `module.name`, `patch("module.name")`, `x.name`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from migrate_logs.leftovers import Leftover

Mentioned = frozenset[tuple[str, str]]  # the path of a module and a name of its own; "" and the name of an attribute

_WORD_BEFORE = re.compile(rb"\w+\Z")
_BY_NAME = re.compile(rb"(?:(?:object|attr)\([^,()]*,\s*|(?:__dict__|\))\[)\Z")  # setattr(m, "name"), vars(m)["name"]
_PATHS = ("utf-8", "surrogateescape")  # how the system writes paths as text
_LOOK_BACK = 200  # bytes before a name that can say whose it is


def import_of(names: Iterable[str]) -> re.Pattern[bytes]:
    """What a file holds that may import one of these names."""
    return re.compile(rb"import[^\n]*(?:\([^)]*)?\b(?:" + _any_of(names) + rb"|\*)")


def of_globals(listed: Mapping[str, Sequence[Leftover]], texts: Iterable[tuple[str, bytes]]) -> Mentioned:
    """The names of modules that some other file reaches through the module; `texts` are all files of the project."""
    pairs = {(path, each.name) for path, leftovers in listed.items() for each in leftovers if each.is_global}
    if not pairs:
        return frozenset()
    spelled = re.compile(rb"[.\"'](" + _any_of({name for _, name in pairs}) + rb")\b")
    stems = {_stem(path).encode(*_PATHS) for path, _ in pairs}
    seen: dict[tuple[str, str], set[str]] = {}
    for path, text in texts:
        for match in spelled.finditer(text):
            for stem in _owners(text, match.start(), stems):
                seen.setdefault((stem, match[1].decode()), set()).add(path)
    return frozenset((path, name) for path, name in pairs if seen.get((_stem(path), name), set()) - {path})


def of_members(
    listed: Mapping[str, Sequence[Leftover]], texts: Iterable[tuple[str, bytes]], planned: Collection[str]
) -> Mentioned:
    """The attributes of classes that a string spells, or that a file reaches for which was not planned."""
    names = {each.name for leftovers in listed.values() for each in leftovers if each.owner}
    if not names:
        return frozenset()
    quoted = re.compile(rb"[\"'](?:[\w.]*\.)?(" + _any_of(names) + rb")[\"']")
    reached = re.compile(rb"\.(" + _any_of(names) + rb")\b")
    found: set[bytes] = set()
    for path, text in texts:
        found |= set(quoted.findall(text))
        if path not in planned:
            found |= set(reached.findall(text))
    return frozenset(("", name.decode()) for name in found)


def _any_of(names: Iterable[str]) -> bytes:
    return b"|".join(re.escape(name.encode()) for name in sorted(names))


def _owners(text: bytes, at: int, stems: set[bytes]) -> Iterator[str]:
    """The modules, by their last names, whose name may be reached by the dot or the quote at `at`."""
    before = text[max(at - _LOOK_BACK, 0) : at]
    if text[at : at + 1] != b".":
        if _BY_NAME.search(before):
            yield from (word.decode(*_PATHS) for word in set(re.findall(rb"\w+", text)) & stems)
    elif word := _WORD_BEFORE.search(before):
        yield word[0].decode(*_PATHS)
        if b" as " + word[0] in text:
            renamed = re.findall(rb"(\w+) as " + re.escape(word[0]) + rb"\b", text)
            yield from (origin.decode(*_PATHS) for origin in renamed)


def _stem(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2] if name == "__init__.py" else name.removesuffix(".py")
