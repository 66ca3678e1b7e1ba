"""Owns commands that a person can copy into a shell."""

import os
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

from migrate_logs.files.undo import Repository, restorable


def command(words: Iterable[str]) -> str:
    """Words as one line that a POSIX shell (bash, where a name holds odd bytes) reads back."""
    return " ".join(map(_word, words))


def undo(repositories: Iterable[Repository], root: Path, written: Iterable[str]) -> Iterator[str]:
    """The commands that bring back what was written, as far as git has it; `written` is relative to `root`."""
    places = [root / path for path in written]
    for repository in repositories:
        top = repository.top
        inside = frozenset(place.relative_to(top).as_posix() for place in places if place.is_relative_to(top))
        if paths := restorable(repository, inside):
            literal = ["--literal-pathspecs"] if any(set(path) & set("*?[:\\") for path in paths) else []
            there = [] if top == Path.cwd() else ["-C", _near(top)]
            yield command(["git", *there, *literal, "restore", "--", *paths])


def _near(folder: Path) -> str:
    """A folder as seen from here where that is shorter."""
    return min(os.path.relpath(folder), str(folder), key=len)


def _word(text: str) -> str:
    if text.isprintable():
        return shlex.quote(text)
    return "$'" + "".join(_escaped(byte) for byte in os.fsencode(text)) + "'"


def _escaped(byte: int) -> str:
    character = chr(byte)
    return character if character.isascii() and character.isprintable() and character not in "'\\" else f"\\x{byte:02x}"
