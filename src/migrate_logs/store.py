"""Owns the cache folder: named bytes on the disk that may be lost, damaged or forged at any time, and never do harm.

What a run finds there is only ever a shortcut. So `read` answers None for whatever is not there whole, and `write` says
nothing where it cannot: a folder that is read-only, full, or no folder at all only means that there is no cache. Files are
replaced whole, so of two runs at the same time the last one wins. The bytes may come from somebody else (a restored CI cache,
a branch): decode them with a schema, and never with pickle or marshal.
"""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

FOLDER = ".migrate_logs_cache"  # at the root of a project
_MAGIC = b"migrate-logs cache 1\n"
_DIGEST = 16  # bytes
_KEPT = 24  # files; those that were written longest ago go first
_LARGEST = 1 << 28  # bytes; more is none of ours
_MARKS = {
    ".gitignore": "# Made by migrate-logs.\n*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by migrate-logs: https://bford.info/cachedir/\n",
}


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of named bytes; it is made when something is first written. Names are file names: letters, digits and `-`.

    `given` says that a person chose the folder. One that lies in the project may be a link that somebody else put there,
    and is not followed.
    """

    folder: Path
    given: bool = False

    def read(self, name: str) -> bytes | None:
        """What was last written under a name; None where nothing is, or where it is not what was written."""
        if not self.given and os.path.islink(self.folder):
            return None
        try:
            with open(self.folder / name, "rb", opener=_carefully) as file:
                status = os.fstat(file.fileno())
                fit = stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST
                data = file.read() if fit else b""
        except OSError:
            return None
        head, body = data[: len(_MAGIC) + _DIGEST], data[len(_MAGIC) + _DIGEST :]
        return body if head == _MAGIC + _digest(name, body) else None

    def write(self, name: str, data: bytes) -> None:
        """Put bytes in the place of what a name stood for; nothing happens where that cannot be."""
        if len(data) > _LARGEST or (not self.given and os.path.islink(self.folder)):
            return
        with contextlib.suppress(OSError):
            self._prepare()
            self._replace(name, _MAGIC + _digest(name, data) + data)
            self._tidy()

    def _prepare(self) -> None:
        """The folder, marked as one that git and backups leave alone."""
        if self.folder.is_dir() and (self.folder / ".gitignore").exists():
            return
        self.folder.mkdir(parents=self.given, exist_ok=True)
        if not any(self.folder.iterdir()):  # a folder that holds other things is somebody else's to mark
            for name, text in _MARKS.items():
                (self.folder / name).write_text(text, "utf-8")

    def _replace(self, name: str, data: bytes) -> None:
        temporary = self.folder / f"{name}.{os.urandom(8).hex()}.tmp"
        try:  # from before the file is made, so that no interrupt can leave it behind
            with open(temporary, "xb") as file:
                file.write(data)
            os.replace(temporary, self.folder / name)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise

    def _tidy(self) -> None:
        """Take away what was written longest ago, and what a killed run has left; other people's files stay."""
        mine = [path for path in self.folder.iterdir() if path.name not in _MARKS and _is_ours(path)]
        for path in sorted(mine, key=lambda path: -path.stat().st_mtime_ns)[_KEPT:]:
            with contextlib.suppress(OSError):
                path.unlink()


def digest_of(data: bytes) -> str:
    """The hash of some bytes."""
    return blake2b(data, digest_size=_DIGEST).hexdigest()


def _is_ours(path: Path) -> bool:
    try:
        with open(path, "rb", opener=_carefully) as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _digest(name: str, data: bytes) -> bytes:
    """What tells a damaged file, and one that was renamed, from what was written."""
    return blake2b(data, digest_size=_DIGEST, person=name.encode()[:16]).digest()


def _carefully(path: str, flags: int) -> int:
    """Open without following a link and without waiting for a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
