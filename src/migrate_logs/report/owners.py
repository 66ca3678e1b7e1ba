"""Owns who answers for a file, as CODEOWNERS tells: the last line that matches wins, as GitHub has it, in each of GitLab's sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

NOBODY = "(nobody)"
# GitLab: a heading, with owners for lines that name none
_SECTION = re.compile(r"\^?\[(?P<name>[^\]]*)\](?:\[\d+\])?(?P<owners>\s.*)?")
_WORDS = re.compile(r"(?:\\.|[^\s\\])+")
_SPECIAL = {"/**/": "/(?:.*/)?", "**/": "(?:.*/)?", "/**": "/.*", "**": "[^/]*", "*": "[^/]*", "?": "[^/]"}


class Ownership(Protocol):
    """Tells who answers for a file of the project."""

    def of(self, path: str) -> str:
        """The owners, as they are written where they are named; `NOBODY` where there is none."""


@dataclass(frozen=True, slots=True)
class Told:
    """The owners that an earlier look at the repository has found, by path."""

    names: Mapping[str, str]

    def of(self, path: str) -> str:
        """The owners that were found."""
        return self.names.get(path, NOBODY)


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line says: who answers for the files that match; nobody for those that it excludes."""

    matches: re.Pattern[str]
    names: tuple[str, ...]
    excludes: bool = False


@dataclass(frozen=True, slots=True)
class Owners:
    """The sections of a CODEOWNERS file, each from the line that wins to the one that has the least say.

    `prefix` leads from its folder to the project's root, with a final slash.
    """

    sections: tuple[tuple[_Line, ...], ...] = ()
    prefix: str = ""

    def of(self, path: str) -> str:
        """The owners of a file of the project, as they are written there; each section adds its own."""
        whole = self.prefix + path
        found = (next((line.names for line in lines if line.matches.match(whole)), ()) for lines in self.sections)
        return " ".join(dict.fromkeys(chain.from_iterable(found))) or NOBODY


def parse(text: str, prefix: str = "") -> Owners:
    """The owners that the text of a CODEOWNERS file gives; lines that cannot be understood match nothing."""
    sections = _sections(text.removeprefix("\ufeff"))
    return Owners(tuple(_ranked(lines) for lines in sections.values()), prefix)


def _ranked(lines: list[_Line]) -> tuple[_Line, ...]:
    """The last line first; but what GitLab excludes stays so, whatever stands below."""
    last_first = lines[::-1]
    return tuple(sorted(last_first, key=lambda line: not line.excludes))


def _sections(text: str) -> dict[str, list[_Line]]:
    """The lines by heading, as they stand; headings of one name are one section, and a file of GitHub's has none."""
    found: dict[str, list[_Line]] = {"": []}
    usual: tuple[str, ...] = ()
    lines = found[""]
    for row in text.splitlines():
        if heading := _SECTION.fullmatch(row.strip()):
            usual = tuple(_words(heading["owners"] or ""))
            lines = found.setdefault(heading["name"].strip().lower(), [])
        elif words := tuple(_words(row)):
            lines.append(_line(words, usual))
    if len(found) == 1:  # GitHub takes no line that excludes
        found[""] = [line for line in lines if not line.excludes]
    return found


def _line(words: tuple[str, ...], usual: tuple[str, ...]) -> _Line:
    pattern, *names = words
    if pattern.startswith("!"):
        return _Line(re.compile(_regex(pattern[1:])), (), excludes=True)
    return _Line(re.compile(_regex(pattern)), tuple(names) or usual)


def _words(line: str) -> Iterator[str]:
    """The words of a line, up to a comment."""
    for word in _WORDS.findall(line):
        if word.startswith("#"):
            return
        yield word


def _regex(pattern: str) -> str:
    """A pattern of CODEOWNERS as a regular expression over whole paths; a name stands for a file, or all below a folder."""
    anchor = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    plain = pattern.strip("/")
    end = "/.*" if pattern.endswith("/") else "" if pattern.endswith("/*") else "(?:/.*)?"
    return f"{anchor}{_translated(plain)}{end}\\Z"


def _translated(pattern: str) -> str:
    parts = re.split(r"(/\*\*/|^\*\*/|/\*\*$|\\.|\*+|\?)", pattern)
    return "".join(_SPECIAL.get(part) or re.escape(part.removeprefix("\\")) for part in parts)
