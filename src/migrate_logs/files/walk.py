"""Owns the walk over folders that git does not speak for, by the same ignore rules."""

import os
from collections.abc import Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

from migrate_logs.files import git
from migrate_logs.files.filters import Filters

Rules = tuple[tuple[str, GitIgnoreSpec], ...]  # folder (with a final slash) and its `.gitignore`, nearest first


def walk(folder: Path, filters: Filters) -> Iterator[str]:
    """The files below `folder`, relative to it; links to folders are not entered (what they mean inside is met anyway)."""
    return _below(_slashed(folder), "", _inherited(folder) if filters.respect_gitignore else (), filters)


def _below(start: str, inside: str, rules: Rules, filters: Filters) -> Iterator[str]:
    here = start + inside
    if filters.respect_gitignore:
        rules = _with_ignore_file(here, rules)
    for entry in _entries(here):
        path = inside + entry.name
        if entry.is_dir(follow_symlinks=False):
            if not filters.skip(f"{path}/") and not _ignored(f"{here}{entry.name}/", rules):
                yield from _below(start, f"{path}/", rules, filters)
        elif path.endswith(filters.suffixes) and not _ignored(here + entry.name, rules):
            yield path


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds, by name; nothing where it cannot be opened."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _inherited(folder: Path) -> Rules:
    """The ignore files above `folder`, up to the top of its work tree; none where they ignore the folder itself."""
    top = git.top(folder)
    above = () if top is None else [place for place in folder.parents if place.is_relative_to(top)]
    rules: Rules = ()
    for place in reversed(above):
        rules = _with_ignore_file(_slashed(place), rules)
    return () if _ignored(_slashed(folder), rules) else rules


def _slashed(folder: Path) -> str:
    return f"{folder.as_posix().rstrip('/')}/"


def _with_ignore_file(folder: str, rules: Rules) -> Rules:
    try:
        with open(f"{folder}.gitignore", encoding="utf-8", errors="surrogateescape") as lines:
            return ((folder, GitIgnoreSpec.from_lines(lines)), *rules)
    except OSError:
        return rules


def _ignored(path: str, rules: Rules) -> bool:
    """The verdict of the nearest ignore file that has one."""
    verdicts = (spec.check_file(path.removeprefix(folder)).include for folder, spec in rules)
    return bool(next((verdict for verdict in verdicts if verdict is not None), False))
