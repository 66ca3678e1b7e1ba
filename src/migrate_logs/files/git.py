"""Owns the questions put to git: which files it sees, and which of them it can restore."""

import os
from pathlib import Path

# A hook runs with these set, for the repository that the hook belongs to; we mean the repository of the files.
_LOCAL = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")


class GitError(Exception):
    """Git is not there or refused; the message is git's own last line."""


def top(folder: Path) -> Path | None:
    """The work tree that holds `folder`: the nearest folder upward with a `.git`, or None."""
    return next((place for place in (folder, *folder.parents) if os.path.lexists(place / ".git")), None)


def check(folder: Path) -> None:
    """GitError in git's own words where it refuses the repository around `folder`, as it does one of another user."""
    answer(folder, "rev-parse", "--git-dir")


def visible(folder: Path) -> list[str]:
    """The files below `folder`, relative to it, that are tracked, or untracked and not ignored.

    Also tracked files that are gone, and nested repositories as one entry. GitError outside of a work tree.
    """
    return _paths(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")


def tracked(repository: Path) -> frozenset[str]:
    """The files of a repository that are in its index, relative to its top."""
    return frozenset(_paths(repository, "ls-files", "-z", "--cached"))


def untracked(folder: Path) -> list[str]:
    """The files below `folder`, relative to it, that git neither tracks nor ignores."""
    return _paths(folder, "ls-files", "-z", "--others", "--exclude-standard")


def modified(repository: Path) -> dict[str, bool]:
    """The tracked files of a repository that differ from HEAD, relative to its top; True where all of that is staged."""
    entries = _paths(repository, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=no")
    return {entry[3:]: entry[0] in "AM" and entry[1] == " " for entry in entries}


def unmerged(place: Path) -> dict[int, bytes]:
    """The versions of a file that a merge has left open: 1 is the common one, 2 ours, 3 theirs; none where it has not."""
    entries = _paths(place.parent, "ls-files", "-z", "--unmerged", "--", place.name)
    found = (entry.partition("\t")[0].split() for entry in entries)
    return {int(stage): answer(place.parent, "cat-file", "blob", name) for _, name, stage in found}


def _paths(folder: Path, *command: str) -> list[str]:
    """The NUL-separated answer of a git command."""
    return [os.fsdecode(part) for part in answer(folder, *command).split(b"\0") if part]


def answer(folder: Path, *command: str) -> bytes:
    """What a git command says; no hook, monitor or lock of the repository is used (decision 16)."""
    import subprocess  # a hook, which asks git nothing, does without

    try:
        done = subprocess.run(
            command_line(*command),
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(said[0] if said else f"git exited with {error.returncode}") from None
    return done.stdout


def command_line(*command: str) -> tuple[str, ...]:
    """The words that run a git command; no hook or monitor of the repository is used (decision 16)."""
    return ("git", "-c", "core.fsmonitor=false", *command)


def environment() -> dict[str, str]:
    """What git runs in: it means the repository of its folder as it was made, takes no lock, and speaks English."""
    kept = {name: value for name, value in os.environ.items() if name not in _LOCAL}
    return kept | {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C"}
