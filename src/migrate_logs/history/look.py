"""Owns what the report's own look at the files has seen of them for the history, so that it need not parse them again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import new as hasher

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.history.sight import Sight, seen
from migrate_logs.history.watch import Notes, WatchedLayout, WatchedResolver
from migrate_logs.options import Options
from migrate_logs.worker_context import Watching

UNKNOWN = ""  # in place of a blob's id: nobody can tell what the file held


@dataclass
class Look:
    """What was seen of the files of a project, and what it hangs on.

    `blobs` are the ids that git gives what was read, `hashed` with an algorithm of its own.
    """

    hashed: str
    project: tuple[str, ...] = ()
    sights: dict[str, Sight] = field(default_factory=dict)
    blobs: dict[str, str] = field(default_factory=dict)
    notes: Notes = field(default_factory=Notes)

    @property
    def watching(self) -> Watching:
        """Makes what sees the files that a process serves."""
        return partial(Watcher, self.hashed)

    def add(self, other: Look) -> None:
        """Know what was seen elsewhere, too; of a file that was changed meanwhile nothing is known."""
        self.sights |= other.sights
        self.notes.add(other.notes)
        for path, blob in other.blobs.items():
            self.blobs[path] = blob if self.blobs.get(path, blob) == blob else UNKNOWN

    def files(self, others: Mapping[str, str]) -> dict[str, str]:
        """The files that were there and their blobs; those that nobody had to read are as good as those of `others`."""
        return {path: self.blobs.get(path, others.get(path, UNKNOWN)) for path in self.project}


class Watcher:
    """Sees the files that a process serves, with the trees of the resolver that is served with them."""

    def __init__(self, hashed: str, resolver: Resolver, layout: Layout, options: Options) -> None:
        self._look, self._sources = Look(hashed), frozenset(options.libraries)
        notes = self._look.notes
        asked = WatchedLayout(layout.has_file, layout.has_folder, layout.read, layout.src, notes)
        self._resolver = _Sharing(asked, resolver, options, self._look)

    def watch(self, path: str, text: bytes) -> None:
        """See a file."""
        self._look.blobs[path] = blob_of(text, self._look.hashed)
        self._look.sights[path] = seen(self._resolver, path, text, self._sources, lasting=True)

    def told(self) -> Look:
        """What was seen since this was last called."""
        look = self._look
        told = Look(look.hashed, (), look.sights, look.blobs, look.notes.taken())
        look.sights, look.blobs = {}, {}
        return told


class _Sharing(WatchedResolver):
    """A resolver that takes the trees and scopes of another one, and finds out what they mean by itself."""

    def __init__(self, layout: Layout, other: Resolver, options: Options, look: Look) -> None:
        super().__init__(layout, libraries.knowledge(), options.loggers, look.notes)
        self._other, self._look = other, look

    def parsed(self, path: str, data: bytes) -> Module:
        self._look.blobs[path] = blob_of(data, self._look.hashed)
        known = self._other.open(path, data)
        found = Module(known.source, known.dotted)
        found.scopes = known.scopes
        return found


def blob_of(data: bytes, hashed: str) -> str:
    """The id that git gives the contents of a file."""
    return hasher(hashed, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def algorithm_of(ids: Iterable[str]) -> str:
    """The algorithm that made some ids."""
    return "sha256" if any(len(each) == 64 for each in ids) else "sha1"
