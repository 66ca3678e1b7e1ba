"""Owns which lines of a work tree differ from another state of it, as git tells."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from migrate_logs.files import git

# What a user's configuration may change about the form of a diff, set to what is read here.
_FORM = (
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--text",
    "--ignore-submodules",
    "--relative",
    "--dst-prefix=b/",
    "--inter-hunk-context=0",
)
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ALL = range(1, sys.maxsize)


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines that were added or changed, by path."""

    lines: Mapping[str, tuple[range, ...]]

    def touch(self, path: str, first: int, last: int) -> bool:
        """True where one of the lines `first` to `last` is among them."""
        return any(first < lines.stop and lines.start <= last for lines in self.lines.get(path, ()))


def changes(root: Path, ref: str) -> Changes:
    """What the files below `root` have got since their branch left `ref`, uncommitted lines and new files too.

    Paths are relative to `root`; a moved file has only the lines that differ. GitError where there is no such
    `ref`, or no commit that both come from.
    """
    config = ("-c", "core.quotePath=true")
    patch = git.answer(root, *config, "diff", *_FORM, "-U0", "-M", "--diff-filter=d", "--merge-base", ref, "--")
    lines = dict.fromkeys(git.untracked(root), (_ALL,))
    for path, added in _hunks(patch):
        lines[path] = (*lines.get(path, ()), added)
    return Changes(lines)


def fork(root: Path, ref: str) -> str:
    """The commit at which the branch of `root` left `ref`; GitError where there is none."""
    return git.answer(root, "merge-base", ref, "HEAD").decode().strip()


def _hunks(patch: bytes) -> Iterator[tuple[str, range]]:
    """The new lines of each hunk of a patch without context."""
    path, within = "", 0
    for line in patch.split(b"\n"):
        if within and line[:1] in (b"+", b"-"):
            within -= 1
        elif line.startswith(b"+++ "):
            path = _path(line[4:])
        elif found := _HUNK.match(line):
            removed, added = (1 if count is None else int(count) for count in (found[1], found[3]))
            within = removed + added
            yield path, range(int(found[2]), int(found[2]) + added)


def _path(name: bytes) -> str:
    """A file as the head of a patch names it: behind a prefix, quoted as in C where it must be."""
    if name.startswith(b'"'):
        name = name.rstrip(b"\t")[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(name.removesuffix(b"\t").removeprefix(b"b/"))
