"""Owns the catalog on the disk: `events.toml` at the root of the project."""

from __future__ import annotations

import os
from pathlib import Path

from migrate_logs.catalog import Catalog, CatalogError, read, write
from migrate_logs.catalog.merge import Versions, merged
from migrate_logs.catalog.text import ConflictError
from migrate_logs.cli.parts.root_file import CATALOG, get, put
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.files import git


def load(root: Path, merging: bool = False) -> Catalog | None:
    """The catalog of a project, None where it has none; Stop says in one line why it cannot be used.

    With `merging`, the two sides of a merge that git could not finish are put together.
    """
    data = get(root / CATALOG)
    if data is None:
        return None
    shown = os.path.relpath(root / CATALOG)
    try:
        text = data.decode()
        return _read(root, text, merging)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Stop(f"{shown}:{line}: is not UTF-8; mend that line, or restore the file") from None
    except CatalogError as error:
        raise Stop(f"{shown}:{error}") from None


def save(root: Path, catalog: Catalog) -> bool:
    """Put the catalog in the place of what it was read from; False where that says the same already.

    Stop where the file holds anything else by now, or cannot be written.
    """
    old = None if catalog.source is None else catalog.source.encode()
    new = write(catalog).encode()
    if old == new:
        return False
    put(root / CATALOG, old, new)
    return True


def _read(root: Path, text: str, merging: bool) -> Catalog:
    try:
        return read(text)
    except ConflictError:
        if not merging:
            raise
        return merged(text, _versions(root))


def _versions(root: Path) -> Versions | None:
    """What git keeps of the file while a merge waits for people; None where it keeps nothing of use."""
    try:
        stages = git.unmerged(root / CATALOG)
        return (
            Versions(*(stages[number].decode() if number in stages else "" for number in (1, 2, 3))) if stages else None
        )
    except (git.GitError, UnicodeDecodeError):
        return None
