"""Owns who answers for a file, as CODEOWNERS tells: the last line that matches wins, as GitHub, GitLab and Gitea have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

NOBODY = "(nobody)"
_SECTION = re.compile(r"\^?\[[^\]]*\](?:\[\d+\])?\s*(.*)")  # GitLab: a heading, with owners for lines that name none
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
class Owners:
    """The lines of a CODEOWNERS file; `prefix` leads from its folder to the project's root, with a final slash."""

    lines: tuple[tuple[re.Pattern[str], str], ...] = ()
    prefix: str = ""

    def of(self, path: str) -> str:
        """The owners of a file of the project, as they are written there."""
        return next((names for line, names in reversed(self.lines) if line.match(self.prefix + path)), "") or NOBODY


def parse(text: str, prefix: str = "") -> Owners:
    """The owners that the text of a CODEOWNERS file gives; lines that cannot be understood match nothing."""
    return Owners(tuple(_lines(text)), prefix)


def _lines(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    usual = ""
    for line in text.splitlines():
        if section := _SECTION.fullmatch(line.strip()):
            usual = _names(section[1].split())
            continue
        pattern, *names = [*_words(line), ""]
        if pattern and pattern != "!":
            yield re.compile(_regex(pattern)), _names(names) or usual


def _words(line: str) -> Iterator[str]:
    """The words of a line, up to a comment."""
    for word in _WORDS.findall(line):
        if word.startswith("#"):
            return
        yield word


def _names(words: list[str]) -> str:
    return " ".join(filter(None, words))


def _regex(pattern: str) -> str:
    """A pattern of CODEOWNERS as a regular expression over whole paths; a name stands for a file, or all below a folder."""
    anchor = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    plain = pattern.strip("/")
    end = "/.*" if pattern.endswith("/") else "" if plain.endswith("/*") else "(?:/.*)?"
    return f"{anchor}{_translated(plain)}{end}\\Z"


def _translated(pattern: str) -> str:
    parts = re.split(r"(/\*\*/|^\*\*/|/\*\*$|\\.|\*+|\?)", pattern)
    return "".join(_SPECIAL.get(part) or re.escape(part.removeprefix("\\")) for part in parts)
