"""Owns what `--diff-base` names: a state of the repository, and the lines that changed since a branch left it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from migrate_logs.cli.parts.stop import Stop

if TYPE_CHECKING:
    from migrate_logs.files.diff import Changes

Told = TypeVar("Told")


def check_ref(ref: str) -> None:
    """Stop where a text cannot be the name of a state of the repository."""
    if ref.startswith("-") or not ref:
        raise Stop("--diff-base needs a branch, a tag or a commit, as in: --diff-base origin/main")


def changed_lines(ref: str, root: Path) -> Changes:
    """What a project has got since its branch left `ref`; Stop where git cannot tell."""
    from migrate_logs.files.diff import changes  # a hook that asks git nothing does without

    return _told(changes, ref, root)


def fork(ref: str, root: Path) -> str:
    """The commit at which the branch of a project left `ref`, which may be another tomorrow; Stop where git cannot tell."""
    from migrate_logs.files import diff

    return _told(diff.fork, ref, root)


def _told(ask: Callable[[Path, str], Told], ref: str, root: Path) -> Told:
    from migrate_logs.files import git

    if git.top(root) is None:
        raise Stop(f"--diff-base {ref}: {root} is in no git work tree")
    try:
        git.check(root)
    except git.GitError as error:
        raise Stop(f"--diff-base {ref}: {error}") from None
    try:
        return ask(root, ref)
    except git.GitError as error:
        raise Stop(
            f"--diff-base {ref}: {error}", "git must have the commit, and its history down to the fork"
        ) from None
