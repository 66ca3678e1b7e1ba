"""Owns how a merge of the catalog that git could not finish is finished: by the versions that git keeps, else by its marks.

Marks stand between lines, not between blocks: where both branches add a block at one place, git may put the lines that they
share around the marks, and then one side, read alone, has a block whose halves are of two events.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from migrate_logs.catalog import block
from migrate_logs.catalog.text import MARKER, Catalog, CatalogError, content, cut, event_of, united_blocks

_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(?P<ours>.*?)(?:^\|{7} [^\n]*\n.*?)?^={7}\n(?P<theirs>.*?)^>{7} [^\n]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
_MARK = re.compile(r"(?:<{7}|\|{7}|>{7}) |={7}$")


@dataclass(frozen=True, slots=True)
class Versions:
    """What git keeps of a file that it could not merge; `base` is empty where both branches have made the file."""

    base: str
    ours: str
    theirs: str


def merged(text: str, versions: Versions | None = None) -> Catalog:
    """The catalog of a file in which git has left the marks of a merge: that of both sides. CatalogError as in `read`.

    The versions count where nobody has begun to settle the marks by hand.
    """
    body = content(text)
    try:
        known = versions and Versions(content(versions.base), content(versions.ours), content(versions.theirs))
        whole = _by_blocks(known) if known and _is_as_left(body, known) else _by_marks(body)
        return replace(united_blocks(whole), source=text, newline="\r\n" if "\r\n" in text else "\n")
    except CatalogError as error:
        marker = MARKER.search(body)
        line = body.count("\n", 0, marker.start()) + 1 if marker else error.line
        raise CatalogError(line, f"the merge that begins here needs a person: {error.message}") from None


def _is_as_left(body: str, versions: Versions) -> bool:
    """True where a file holds what git has put there: every new line of either side, and none of anybody else."""
    base, ours, theirs = (set(each.splitlines()) for each in (versions.base, versions.ours, versions.theirs))
    written = {line for line in body.splitlines() if not _MARK.match(line)}
    return (ours | theirs) - base <= written <= base | ours | theirs


def _by_marks(body: str) -> str:
    """The text of ours, and the blocks of theirs behind it."""
    ours = _CONFLICT.sub(lambda found: found["ours"], body)
    theirs = _CONFLICT.sub(lambda found: found["theirs"], body)
    if MARKER.search(ours):
        raise CatalogError(1, "its marks are not complete; take them out by hand, or restore the file")
    return "\n".join([ours, *(piece for _, piece in cut(theirs)[1])])


def _by_blocks(versions: Versions) -> str:
    """The text of ours, and the blocks of theirs behind it, each as far as that side has changed it."""
    base, ours, theirs = (_Side.read(each) for each in (versions.base, versions.ours, versions.theirs))
    header = theirs.header if ours.header == base.header else ours.header
    return "\n".join([header, *ours.against(base, theirs), *theirs.beside(base, ours)])


@dataclass(frozen=True, slots=True)
class _Side:
    """One version of the catalog: what stands above the blocks, and the blocks by what tells events apart."""

    header: str
    blocks: Mapping[tuple[object, ...], str]

    @classmethod
    def read(cls, text: str) -> _Side:
        header, pieces = cut(text)
        seen: Counter[object] = Counter()
        blocks: dict[tuple[object, ...], str] = {}
        for line, piece in pieces:
            key = event_of(piece, line).key
            seen[key] += 1
            blocks[(*key, seen[key])] = piece  # of a block that is doubled in one version, both count
        return cls(header, blocks)

    def against(self, base: _Side, other: _Side) -> Iterator[str]:
        """The blocks that stay: not those that only the other side has changed, or taken out."""
        for key, piece in self.blocks.items():
            if not self._is_old(key, base) or self.blocks[key] == other.blocks.get(key):
                yield _adopted(piece, base.blocks.get(key), other.blocks.get(key))

    def beside(self, base: _Side, other: _Side) -> Iterator[str]:
        """The blocks that this side has changed or made."""
        for key, piece in self.blocks.items():
            if not self._is_old(key, base):
                yield _adopted(piece, base.blocks.get(key), other.blocks.get(key))

    def _is_old(self, key: tuple[object, ...], base: _Side) -> bool:
        return base.blocks.get(key) == self.blocks[key]


def _adopted(piece: str, base: str | None, other: str | None) -> str:
    """A block with the values that only the other side has changed."""
    if base is None or other is None:
        return piece
    was, now = _values(base), _values(other)
    return "".join(
        now.get(item.key, "") if was.get(item.key) == item.text else item.text for item in block.split(piece)
    )


def _values(piece: str) -> dict[str, str]:
    """The lines of each key that a block has once."""
    items = block.split(piece)
    times = Counter(item.key for item in items)
    return {item.key: item.text for item in items if item.key and times[item.key] == 1}
