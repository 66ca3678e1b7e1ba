"""Owns what the cache holds of earlier looks back: the calls at commits that were counted, which never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from migrate_logs.cache.codec import packed, unpacked
from migrate_logs.cache.key import key_of
from migrate_logs.history.counting import Setting
from migrate_logs.store import Store

Counted = tuple[dict[str, int], dict[str, int]]  # the calls of the application by library, and of all else


@dataclass(frozen=True, slots=True)
class Memory:
    """The points that are known in a store under a name, which stands for the program and all that was asked."""

    store: Store
    name: str

    @classmethod
    def of(cls, store: Store, setting: Setting, inside: str) -> Memory:
        """What is known of the project in the folder `inside` of its repository."""
        return cls(store, f"history-{key_of(setting.options, setting.aim, inside)}")

    def recall(self) -> dict[str, Counted]:
        """What was counted before, by commit."""
        data = self.store.read(self.name)
        return (unpacked(data, dict[str, Counted]) if data is not None else None) or {}

    def keep(self, points: Mapping[str, Counted]) -> None:
        """Know these commits from now on, and no others."""
        data = packed(points)
        if data is not None:
            self.store.write(self.name, data)
