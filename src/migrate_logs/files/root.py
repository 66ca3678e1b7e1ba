"""Owns where a project begins."""

import os
import posixpath
from collections.abc import Iterable
from pathlib import Path

from migrate_logs.files import git


def common_folder(places: Iterable[Path]) -> Path:
    """The deepest folder that holds all of some absolute places (a folder holds itself)."""
    folders = [place if place.is_dir() else place.parent for place in places]
    return Path(os.path.commonpath(folders))


def is_project(root: Path) -> bool:
    """False where a folder is only the place that the paths have in common, and too wide to be taken for a project.

    A script in the home folder must not make the tool read all that lies there.
    """
    marked = git.top(root) == root or (root / "pyproject.toml").is_file()
    return marked or not Path(os.path.expanduser("~")).is_relative_to(root)


def find_root(folder: Path, configured: Path | None) -> Path:
    """The folder that paths and imports are relative to.

    The folder of the configuration file, else the top of the git work tree, else the nearest folder upward with a
    `pyproject.toml`, else the one around the packages that `folder` is in: what they import begins there.
    """
    if configured:
        return configured.parent
    nearest = (place for place in (folder, *folder.parents) if (place / "pyproject.toml").is_file())
    return git.top(folder) or next(nearest, None) or _outside(folder)


def _outside(folder: Path) -> Path:
    """The folder around the packages that one is in; the folder itself where that is too wide."""
    outer = next((place for place in (folder, *folder.parents) if not (place / "__init__.py").is_file()), folder)
    return outer if is_project(outer) else folder


def way_down(root: Path) -> str:
    """The way from the repository that holds a project to its root, "." where they are one or there is none.

    Programs get every path from there (it is where a CI system and a code host look), people from where they are.
    """
    return root.relative_to(git.top(root) or root).as_posix()


def along(way: str, path: str) -> str:
    """Where a path of a project is for whom `way` leads to its root."""
    return posixpath.normpath(posixpath.join(way, path))
