"""Owns what the files of a project hold, by hash, and when a look at a file's status may stand for reading it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from migrate_logs.store import digest_of

NOTHING = ""  # the hash of what cannot be read; equal to no other, itself included
# A file that was written so recently may be written once more without a change of its times; 2 seconds is what FAT counts in.
_SETTLING = 2_000_000_000  # nanoseconds

Status = tuple[int, int, int, int]  # size, inode, and nanoseconds of the last change of the contents and of anything
Known = tuple[int, int, int, int, str]  # a status and the hash of what the file held under it


@dataclass(eq=False)
class Contents:
    """The hashes of files below `root`; each file's status is taken once, so that one run sees one state.

    `known` are hashes of an earlier run by path. They are believed where the status is the same, which only the settled have.
    """

    root: str
    known: Mapping[str, Known] = field(default_factory=dict)
    begun: int = field(default_factory=time.time_ns)
    _status: dict[str, Status | None] = field(default_factory=dict)
    _hashes: dict[str, str] = field(default_factory=dict)
    _has_read: bool = False

    def look(self, paths: Iterable[str]) -> None:
        """Take the status of files, before anybody reads them."""
        known = self._status
        known.update((path, self._look(path)) for path in paths if path not in known)

    def hash(self, path: str) -> str:
        """The hash of what a file holds, NOTHING where it cannot be read."""
        if path not in self._hashes:
            if path not in self._status:
                self.look((path,))
            known = self.known.get(path)
            same = known is not None and known[:4] == self._status[path]
            self._hashes[path] = known[4] if known is not None and same else self._read(path)
        return self._hashes[path]

    def learn(self, hashes: Iterable[tuple[str, str]]) -> None:
        """What was read in this run; two states of one file are no state."""
        self._has_read = True
        for path, digest in hashes:
            if path not in self._status:  # nobody expected it to be read, so perhaps it has changed since then
                self.look((path,))
                self._hashes[path] = self._read(path)
            if self._hashes.setdefault(path, digest) != digest:
                self._hashes[path] = NOTHING

    def has(self, files: Mapping[str, bool], folders: Mapping[str, bool]) -> bool:
        """True where there is a file, and a folder, wherever there should be one, and nowhere else."""
        return all(os.path.isfile(f"{self.root}/{path}") is there for path, there in files.items()) and all(
            os.path.isdir(f"{self.root}/{path}") is there for path, there in folders.items()
        )

    def state(self, paths: Iterable[str]) -> str:
        """One hash of many files, their paths and what they hold; NOTHING where one cannot be read."""
        hashes = list(map(self.hash, paths))
        if NOTHING in hashes:
            return NOTHING
        return digest_of("\0".join((*paths, *hashes)).encode("utf-8", "surrogateescape"))

    @cached_property
    def unchanged(self) -> bool:
        """True where every file is as it was when it was first looked at; asked when all work is done."""
        return all(self._same(path, status) for path, status in self._status.items())

    def settled(self) -> dict[str, Known] | None:
        """What a later run may believe: nothing of files that were written shortly before this run; None: what is known."""
        if not self._has_read or all(
            self._is_known(path) or digest == NOTHING for path, digest in self._hashes.items()
        ):
            return None
        found = ((path, status, self._hashes.get(path, NOTHING)) for path, status in self._status.items())
        fresh = {
            path: (*status, digest) for path, status, digest in found if status and digest and self._is_settled(status)
        }
        others = {path: known for path, known in self.known.items() if path not in self._status and self._look(path)}
        return others | fresh

    def _is_known(self, path: str) -> bool:
        known = self.known.get(path)
        return known is not None and known[:4] == self._status[path]

    def _same(self, path: str, status: Status | None) -> bool:
        if self._look(path) != status:
            return False
        return (
            status is None
            or self._is_settled(status)
            or path not in self._hashes
            or self._read(path) == self.hash(path)
        )

    def _is_settled(self, status: Status) -> bool:
        return max(status[2:]) < self.begun - _SETTLING

    def _look(self, path: str) -> Status | None:
        try:
            found = os.stat(f"{self.root}/{path}")
        except (OSError, ValueError):
            return None
        is_file = stat.S_ISREG(
            found.st_mode
        )  # what the cache says of paths may be anybody's word: never wait for a pipe
        return (found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns) if is_file else None

    def _read(self, path: str) -> str:
        if self._status[path] is None:
            return NOTHING
        self._has_read = True
        try:
            with open(f"{self.root}/{path}", "rb") as file:
                return digest_of(file.read())
        except (OSError, ValueError):
            return NOTHING
