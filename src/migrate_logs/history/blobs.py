"""Owns the contents of files as git keeps them: one process that is asked for blobs by their ids."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO

from migrate_logs.files import git

_AT_ONCE = 500  # ids: what a pipe takes while nobody reads the answers
_BUFFER = 1 << 18  # bytes: a file in one go (measured: a third of the time of the usual buffer)
# A partial clone would ask its server for what it lacks: no network (decision 16).
_OFFLINE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}


class Blobs:
    """Reads blobs of the repository around a folder; what the clone lacks is None."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._held: dict[str, bytes | None] = {}

    def hold(self, wanted: Iterable[str]) -> None:
        """Read some of what will be asked for soon in one go: git and this process then wait for each other once."""
        self._held = self.get(islice(wanted, _AT_ONCE))

    def get(self, wanted: Iterable[str]) -> dict[str, bytes | None]:
        """The contents of blobs."""
        asked = dict.fromkeys(wanted)
        found = {blob: self._held[blob] for blob in asked if blob in self._held}
        left = [blob for blob in asked if blob not in found]
        while left:
            answers = self._answers(left[:_AT_ONCE])
            found.update(zip(left, answers, strict=False))
            left = left[len(answers) :]
        return found

    def close(self) -> None:
        """End git's process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _answers(self, wanted: Sequence[str]) -> list[bytes | None]:
        """One answer or more, in order; fewer than are wanted where git gives up at the last of them."""
        asking, answering = self._pipes()
        with suppress(BrokenPipeError):  # how far it came is seen below
            asking.write("".join(f"{blob}\n" for blob in wanted).encode())
            asking.flush()
        found: list[bytes | None] = []
        for _ in wanted:
            head = answering.readline().split()
            found.append(_content(head, answering))
            if not head:
                self.close()
                break
        return found

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(
                git.command_line("cat-file", "--batch"),
                cwd=self._folder,
                env=git.environment() | _OFFLINE,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=_BUFFER,
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout


def _content(head: Sequence[bytes], answering: IO[bytes]) -> bytes | None:
    if len(head) < 3:  # nothing, or "<id> missing"
        return None
    data = answering.read(int(head[2]) + 1)  # with the line break behind it
    return data[:-1] if head[1] == b"blob" else None
