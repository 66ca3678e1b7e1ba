"""Owns which Python files a run is about."""

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from migrate_logs.files import git
from migrate_logs.files.filters import Filters


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the user's paths come to, relative to the root, sorted.

    `named` are those of `targets` that stand on the command line themselves; `unusable` are no regular files (a pipe, a
    link that leads out of the root or nowhere).
    """

    targets: tuple[str, ...]
    named: frozenset[str]
    unusable: tuple[str, ...] = ()


def whole(root: Path, filters: Filters) -> tuple[str, ...]:
    """Every Python file of the project that is not ignored, excluded ones too, relative to `root`, sorted, links resolved."""
    return tuple(_files(root, "", filters))


def choose(root: Path, places: Iterable[Path], project: Sequence[str], filters: Filters) -> Chosen:
    """The files that `places` (see `absolute`) stand for, out of a project's files.

    A file that is named counts whatever its name and whatever ignores it, unless `force_exclude` says otherwise; so does
    a folder that is named, for the files in it. `project` may be empty where no place is a folder.
    """
    targets: dict[str, None] = {}  # in order, which is mostly the one that they are to have
    named: set[str] = set()
    unusable: list[str] = []
    for place in places:
        path = _relative(root, place)
        if place.is_dir():
            targets |= dict.fromkeys(_inside(root, path, project, filters))
        elif filters.force_exclude and filters.drop(path):
            continue
        elif real := _resolve(str(root), path):
            named.add(real)
        else:
            unusable.append(path)
    return Chosen(tuple(sorted(targets | dict.fromkeys(named))), frozenset(named), tuple(unusable))


def absolute(path: str) -> Path:
    """A path of the command line made absolute; the link that a file may be is kept, to be judged later."""
    place = Path(path).absolute()
    return place.resolve() if place.is_dir() else place.parent.resolve() / place.name


def _inside(root: Path, folder: str, project: Sequence[str], filters: Filters) -> list[str]:
    """The files of a folder that was named, less those that a rule about something further in excludes.

    Where the project has no file there (git ignores the folder, or it is a repository of its own), it is listed anew.
    """
    prefix = "" if folder == "." else f"{folder}/"
    found = [path for path in project if path.startswith(prefix)] or _files(root, prefix, filters)
    if not prefix and filters.drops_what_it_skips:
        return found
    named_though_excluded = bool(prefix) and not filters.force_exclude and filters.drop(prefix)
    base = prefix if named_though_excluded else ""
    return [path for path in found if not filters.drop(path.removeprefix(base))]


def _files(root: Path, prefix: str, filters: Filters) -> list[str]:
    """The Python files below a folder of the root, relative to the root, links resolved."""
    top, listed = str(root), _listed(root / prefix, filters)
    found = dict.fromkeys(_resolve(top, prefix + path) if odd else prefix + path for path, odd in listed)
    return sorted(path for path in found if path is not None)


def _listed(folder: Path, filters: Filters) -> Iterable[tuple[str, bool]]:
    """The Python files below a folder as git sees them, else as a walk does, and whether they may be anything but plain files."""
    if filters.respect_gitignore and git.top(folder):
        try:
            seen = git.visible(folder)
        except git.GitError:
            pass
        else:
            if found := [(path, True) for path in seen if path.endswith(filters.suffixes) and not filters.skip(path)]:
                return found
    from migrate_logs.files.walk import walk  # its pattern library would be a tenth of a hook's time

    return walk(folder, filters)


def _resolve(root: str, path: str) -> str | None:
    """The regular file that a path stands for, relative to the root; None where it is gone, is none, or lies outside.

    One in a folder that nobody may look into is itself: whoever reads it says so.
    """
    absolute = f"{root}/{path}"
    try:
        mode = os.lstat(absolute).st_mode
        if stat.S_ISLNK(mode):
            absolute = os.path.realpath(absolute, strict=True)
            mode = os.stat(absolute).st_mode
            path = _relative(root, Path(absolute))
    except PermissionError:
        return path
    except OSError:
        return None
    return path if stat.S_ISREG(mode) and not path.startswith("../") else None


def _relative(root: Path | str, place: Path) -> str:
    return Path(os.path.relpath(place, root)).as_posix()
