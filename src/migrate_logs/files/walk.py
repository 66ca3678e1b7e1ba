"""Owns the walk over folders that git does not speak for, by the same ignore rules."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.files import git
from migrate_logs.files.filters import NOT_SOURCE, Filters
from migrate_logs.patterns import meaningful

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Rules = tuple[tuple[str, "GitIgnoreSpec"], ...]  # folder (with a final slash) and its `.gitignore`, nearest first


def walk(folder: Path, filters: Filters) -> Iterator[tuple[str, bool]]:
    """The files below `folder`, relative to it, and whether they are links, pipes or the like.

    Links to folders are not entered (what they mean inside is met anyway), nor folders that `filters` skip.
    """
    start = _slashed(folder)
    waiting = [("", _inherited(folder) if filters.respect_gitignore else ())]
    while waiting:
        inside, rules = waiting.pop()
        folders, files = _entries(start + inside, (*filters.suffixes, ".gitignore"))
        if filters.respect_gitignore and ".gitignore" in files:
            rules = _with_ignore_file(start + inside, rules)
        for name, odd in files.items():
            if name.endswith(filters.suffixes) and not (rules and _ignored(f"{start}{inside}{name}", rules)):
                yield inside + name, odd
        for name in folders:
            if not (name in NOT_SOURCE and filters.skip(f"{inside}{name}/")) and not (
                rules and _ignored(f"{start}{inside}{name}/", rules)
            ):
                waiting.append((f"{inside}{name}/", rules))


def _entries(folder: str, wanted: tuple[str, ...]) -> tuple[list[str], dict[str, bool]]:
    """The folders that a folder holds, and other things whose names end as `wanted`, True for what is no plain file.

    Nothing where it cannot be opened.
    """
    folders: list[str] = []
    others: dict[str, bool] = {}
    try:
        with os.scandir(folder) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.name.endswith(wanted):
                    others[entry.name] = not entry.is_file(follow_symlinks=False)
    except OSError:
        return [], {}
    return folders, others


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
            return ((folder, meaningful(lines)), *rules)
    except OSError:
        return rules


def _ignored(path: str, rules: Rules) -> bool:
    """The verdict of the nearest ignore file that has one."""
    verdicts = (spec.check_file(path.removeprefix(folder)).include for folder, spec in rules)
    return bool(next((verdict for verdict in verdicts if verdict is not None), False))
