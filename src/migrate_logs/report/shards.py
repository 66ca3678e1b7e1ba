"""Owns how the files of a project are dealt out to several runs, always in the same way."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_FORM = re.compile(r"([1-9]\d{0,4})/([1-9]\d{0,4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Shard:
    """The part `index` (from 1) of `count` parts of a project; `state` is the hash of all that the parts have to agree on."""

    index: int
    count: int
    state: str = ""

    def holds(self, path: str) -> bool:
        """True for the files of this part; the path decides, so that the same file is always in the same part."""
        digest = hashlib.sha256(path.encode("utf-8", "surrogateescape")).digest()
        return int.from_bytes(digest[:8]) % self.count == self.index - 1

    def __str__(self) -> str:
        return f"{self.index} of {self.count}"


def parse(text: str) -> Shard | None:
    """The shard that `I/N` stands for; None where it stands for none."""
    found = _FORM.fullmatch(text)
    shard = Shard(int(found[1]), int(found[2])) if found else None
    return shard if shard is not None and shard.index <= shard.count else None


def state(parts: Iterable[bytes]) -> str:
    """The hash of some pieces, each told from the next."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:".encode() + part)
    return digest.hexdigest()[:32]
