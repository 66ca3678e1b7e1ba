"""Owns where the texts of a project reach for an attribute of a class without saying of which: by name, or by a demand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.mentions import GETTER, Mentioned, any_of

# An abstract method or property, which a class must have; a member of a protocol that `isinstance` asks for.
_DEMANDING = (b"abstract", b"runtime_checkable")
# What a line of a doctest begins with.
_TESTING = (b">>> ", b"... ")
_DEMANDS = (
    rb"(?:@[\w.]*abstract\w*[^\n]*\n(?:[ \t]*@[^\n]*\n)*[ \t]*(?:async[ \t]+)?def[ \t]+"
    rb"|@[\w.]*runtime_checkable\s+class\b[^\n]*(?:\n(?:[ \t][^\n]*)?)*?\n[ \t]+(?:def[ \t]+)?)"
)


def of_members(
    listed: Mapping[str, Sequence[Leftover]], texts: Iterable[tuple[str, bytes]], planned: Collection[str]
) -> Mentioned:
    """The attributes of classes that a string spells, a doctest reads or a class demands, or that a file reaches for which
    was not planned.

    `self.__name` of the class `A` is also `_A__name`, wherever that stands: no class is looked for.
    """
    names = {each.name for leftovers in listed.values() for each in leftovers if each.owner}
    if not names:
        return frozenset()
    quoted = re.compile(rb"[\"'](?:[\w.]*\.)?(" + any_of(names) + rb")[\"']")
    got = re.compile(GETTER + rb"[\"'](?:[\w.]*\.)?(" + any_of(names) + rb")\b")
    reached = re.compile(rb"\.(" + any_of(names) + rb")\b")
    tested = re.compile(rb"(?:>>>|\.\.\.) .*\.(" + any_of(names) + rb")\b")
    matched = re.compile(rb"\bcase\b[^\n]*[(,]\s*(" + any_of(names) + rb")\s*=(?!=)")
    demanded = re.compile(_DEMANDS + rb"(" + any_of(names) + rb")\b(?=\s*[:(=])")
    private = {name for name in names if name.startswith("__")}
    mangled = re.compile(rb"[\w}](" + any_of(private) + rb")\b")
    found: set[bytes] = set()
    for path, text in texts:
        found |= {
            *quoted.findall(text),
            *got.findall(text),
            *(tested.findall(text) if any(sign in text for sign in _TESTING) else ()),
            *(matched.findall(text) if b"case" in text else ()),
            *(demanded.findall(text) if any(word in text for word in _DEMANDING) else ()),
            *(mangled.findall(text) if private else ()),
        }
        if path not in planned:
            found |= set(reached.findall(text))
    return frozenset(("", name.decode()) for name in found)
