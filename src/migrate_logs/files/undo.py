"""Owns what git can give back: which files have changes that only exist here, and the command that restores the others."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from migrate_logs.files import git

FEW = 3  # so many files of a folder are named one by one


@dataclass(frozen=True, slots=True)
class Repository:
    """The files of a run that stand in one git work tree; paths are relative to its top.

    `clean` can be restored by git, `dirty` (changed, staged, untracked or ignored) cannot, but those of them that are
    `staged` as they stand; `busy` are other files with uncommitted changes, which an undo must not touch. `failure` says why
    git did not answer (all files are `dirty` then).
    """

    top: Path
    clean: frozenset[str]
    dirty: frozenset[str]
    busy: frozenset[str] = frozenset()
    staged: frozenset[str] = frozenset()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How files stand with git: the repositories they are in, and those that no repository holds (relative to the root)."""

    repositories: tuple[Repository, ...]
    unversioned: tuple[str, ...]

    def dirty(self, root: Path) -> tuple[str, ...]:
        """The files with uncommitted changes, relative to `root`."""
        return _below(root, (place.top / path for place in self.repositories for path in place.dirty))

    def lost(self, root: Path) -> tuple[str, ...]:
        """The files whose text git could not bring back once they are written, relative to `root`."""
        places = (place.top / path for place in self.repositories for path in place.dirty - place.staged)
        return (*_below(root, places), *self.unversioned)


def _below(root: Path, places: Iterable[Path]) -> tuple[str, ...]:
    return tuple(sorted(Path(os.path.relpath(place, root)).as_posix() for place in places))


def standing(root: Path, paths: Iterable[str]) -> Standing:
    """How files of a project stand with git, nested repositories included."""
    top_of = cache(git.top)
    held: dict[Path, set[str]] = {}
    unversioned: list[str] = []
    for path in paths:
        if top := top_of((root / path).parent):
            held.setdefault(top, set()).add((root / path).relative_to(top).as_posix())
        else:
            unversioned.append(path)
    return Standing(
        tuple(_repository(top, frozenset(files)) for top, files in sorted(held.items())), tuple(unversioned)
    )


def _repository(top: Path, files: frozenset[str]) -> Repository:
    try:
        tracked, modified = git.tracked(top), git.modified(top)
    except git.GitError as error:
        return Repository(top, frozenset(), files, failure=str(error))
    clean = (files & tracked) - modified.keys()
    staged = frozenset(path for path in files if modified.get(path))
    return Repository(top, clean, files - clean, frozenset(modified) - files, staged)


def restorable(repository: Repository, written: frozenset[str]) -> tuple[str, ...]:
    """The shortest list of paths whose `git restore` brings back what it can of `written` and touches no other work."""
    files = written & (repository.clean | repository.staged)
    return tuple(sorted(_cover(PurePosixPath(), files, repository.busy | (repository.dirty - repository.staged))))


def _cover(folder: PurePosixPath, files: frozenset[str], others: frozenset[str]) -> Iterator[str]:
    """The deepest folder that holds all `files`, where none of `others` lies in it; else the same of each of its entries."""
    if len(files) <= FEW:
        yield from files
        return
    entries: dict[PurePosixPath, set[str]] = {}
    for path in files:
        entries.setdefault(_entry(folder, path), set()).add(path)
    if len(entries) > 1 and not others:
        yield folder.as_posix()
        return
    for entry, inside in entries.items():
        near = frozenset(other for other in others if PurePosixPath(other).is_relative_to(entry))
        yield from _cover(entry, frozenset(inside), near)


def _entry(folder: PurePosixPath, path: str) -> PurePosixPath:
    """The file or folder directly in `folder` that leads to `path`."""
    return folder / PurePosixPath(path).relative_to(folder).parts[0]
