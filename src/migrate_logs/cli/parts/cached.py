"""Owns where a command keeps its cache, and whether it has one at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.files.root import is_project

if TYPE_CHECKING:  # a hook does without
    from migrate_logs.cache.session import Session
    from migrate_logs.store import Store

_WORTH_A_CACHE = 40  # fewer files are served before a cache is opened


@dataclass(frozen=True, slots=True)
class CacheFlags:
    """What the command line says of the cache; `folder` is None where it says nothing."""

    wanted: bool = True
    folder: str | None = None

    def store(self, root: Path) -> Store | None:
        """The cache of a project; None where nobody wants one, or nobody would look for it there."""
        from migrate_logs.store import FOLDER, Store

        if not self.wanted:
            return None
        if self.folder:
            return Store(Path(self.folder), given=True)
        return Store(root / FOLDER) if is_project(root) else None

    def session(self, root: Path, files: Sequence[str], *asked: Any) -> Session | None:
        """The cache for a run about `files`, where that is worth it; `asked` is all that its results depend on beside them."""
        store = self.store(root) if len(files) >= _WORTH_A_CACHE else None
        if store is None:
            return None
        from migrate_logs.cache.session import Session

        return Session.open(store, str(root), CATALOG, *asked)


USUAL = CacheFlags()  # where the command line says nothing
