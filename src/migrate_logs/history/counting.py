"""Owns the calls of a project's files at one commit, and how they change on the way to an older one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from migrate_logs import libraries
from migrate_logs.files.filters import Filters
from migrate_logs.history.blobs import Blobs
from migrate_logs.history.likeness import Known, Likeness, compared
from migrate_logs.history.look import Look
from migrate_logs.history.receivers import Call
from migrate_logs.history.sight import may_log, seen
from migrate_logs.history.sums import Sums, Tally
from migrate_logs.history.watch import Places, WatchedLayout, WatchedResolver
from migrate_logs.options import Options

_AT_ONCE = 200  # files whose texts are held at the same time


@dataclass(frozen=True, slots=True)
class Aim:
    """What is counted: the folders that were asked for (with a final slash, "" for the root) and single files.

    `base` is what they have in common, for `Kinds`.
    """

    folders: tuple[str, ...]
    files: frozenset[str]
    filters: Filters
    base: str = ""

    def listed(self, path: str) -> bool:
        """True for a file that may be imported from."""
        return path.endswith(self.filters.suffixes) and not self.filters.skip(path)

    def hits(self, path: str) -> bool:
        """True for a file that is counted."""
        if path in self.files:
            return True
        return any(path.startswith(folder) and not self._dropped(folder, path) for folder in self.folders)

    def _dropped(self, folder: str, path: str) -> bool:
        """A folder that is named though it is excluded counts, but for what is excluded further in."""
        named = bool(folder) and not self.filters.force_exclude and self.filters.drop(folder)
        return self.filters.drop(path.removeprefix(folder) if named else path)


@dataclass(frozen=True, slots=True)
class Setting:
    """All that counting needs to know; `root` is a folder of a git work tree.

    `share` is which of how many parts of the files is counted, where several processes count.
    """

    root: Path
    options: Options
    aim: Aim
    share: tuple[int, int] = (0, 1)

    def hits(self, path: str) -> bool:
        """True for a file that is counted here."""
        index, count = self.share
        return crc32(os.fsencode(path)) % count == index and self.aim.hits(path)


class Counting:
    """The files of a project at one commit, each with its calls by library.

    `restless` are the files that change later on, whose texts are kept; `missing` are the blobs that the clone lacks. What
    was seen at a first `look` is not counted again, as far as the commit has the same.
    """

    def __init__(
        self, setting: Setting, blobs: Blobs, files: Mapping[str, str], restless: Iterable[str], look: Look
    ) -> None:
        self._setting, self._blobs, self._restless = setting, blobs, frozenset(restless)
        self._hits = cache(setting.hits)  # a file changes many times
        files = {path: blob for path, blob in files.items() if setting.aim.listed(path)}
        self._files = look.files(files) if look.sights else dict(files)
        self._places, self._notes = Places(self._files), look.notes
        self._resolver = WatchedResolver(self._layout(), libraries.knowledge(), setting.options.loggers, self._notes)
        self._texts: dict[str, bytes | None] = {}
        self._calls: dict[str, Mapping[Call, str] | None] = {}
        self._known: dict[str, Known] = {}
        self._sums = Sums(self._files, setting.aim.base)
        self.missing: set[str] = set()
        for path, sight in look.sights.items():
            if self._hits(path):
                self._calls[path] = sight.calls
                self._sums.put(path, sight.tally)
        paths = {*self._files, *files}
        self._go({path: files.get(path) for path in paths if files.get(path) != self._files.get(path)})
        self._count([path for path in self._files if path not in self._calls])

    def totals(self) -> tuple[dict[str, int], dict[str, int]]:
        """The calls of the application by library, and those of all else."""
        return self._sums.totals()

    def expect(self, steps: Iterable[Mapping[str, str | None]]) -> None:
        """Know that `move` will be called with these, which ask for what the files were and for what they are."""
        changes = ((path, blob) for before in steps for path, blob in before.items() if self._hits(path))
        asked = ((blob, None if self._texts.get(path) else self._files.get(path)) for path, blob in changes)
        self._blobs.hold(blob for pair in asked for blob in pair if blob)

    def move(self, before: Mapping[str, str | None]) -> None:
        """Go to an older commit, where these files were those blobs, or were not (None)."""
        listed, files = self._setting.aim.listed, self._files
        self._go({path: blob for path, blob in before.items() if listed(path) and files.get(path) != blob})

    def _go(self, changed: Mapping[str, str | None]) -> None:
        """Take these files for those blobs."""
        files = self._files
        moved = {path for path, blob in changed.items() if blob is None or path not in files}
        needed = {path for path in changed if self._hits(path) or path in self._notes.users}
        fresh = {path for path in needed - moved if self._texts.get(path) is None and files[path]}
        blobs = (*(changed[path] for path in needed), *(files[path] for path in fresh))
        texts = self._blobs.get(blob for blob in blobs if blob is not None)
        self._texts |= {path: texts[files[path]] for path in fresh}
        likenesses = {path: self._like(path, texts[changed[path] or ""]) for path in needed - moved}
        for path, blob in changed.items():
            self._replace(path, blob, texts.get(blob or ""))
        stirred = moved | {path for path, like in likenesses.items() if not like.exports} | self._displaced(moved)
        doubtful = self._notes.hanging(stirred)
        self._resolver.forget(self._notes.hanging(changed) | doubtful)
        if moved:
            self._resolver.layout = self._layout()
        if any(is_package(path) for path in moved):
            self._sums.regroup(files)
        doubtful |= {path for path, like in likenesses.items() if not self._adjusted(path, like)}
        self._count(sorted(doubtful & files.keys()))

    def _adjusted(self, path: str, like: Likeness) -> bool:
        """Count a file from what differs; False where that cannot be."""
        if like.change:
            self._sums.put(path, Counter(self._sums.tallies.get(path, {})) + Counter(like.change))
        return like.change is not None

    def _replace(self, path: str, blob: str | None, text: bytes | None) -> None:
        if blob is None:
            del self._files[path]
            self._texts.pop(path, None)
            self._sums.put(path, {})
            self._places.remove(path)
            return
        if path not in self._files:
            self._places.add(path)
        self._files[path], self._texts[path] = blob, text

    def _like(self, path: str, older: bytes | None) -> Likeness:
        """What the text to come is to the present one."""
        newer = self._texts.get(path)
        calls = self._calls.get(path) if self._hits(path) else {}
        if newer is None or older is None or calls is None:
            return Likeness()
        if not calls and path not in self._notes.users and not any(map(may_log, (newer, older))):
            return Likeness({}, True)
        return compared(newer, older, self._knowledge(path, calls))

    def _knowledge(self, path: str, calls: Mapping[Call, str]) -> Known:
        words = frozenset(self._notes.words.get(path, ()))
        known = self._known.get(path)
        if known is None or known.words != words:
            known = self._known[path] = Known(words, calls)
        known.calls = calls
        return known

    def _displaced(self, moved: set[str]) -> set[str]:
        """The files that may import others now, since files came and went."""
        names = {name for path in moved for name in self._names(path)}
        packages = tuple(path.removesuffix("__init__.py") for path in moved if is_package(path))
        below = {path for path in self._files if path.startswith(packages)} if packages else set()
        return below.union(*(self._notes.askers.get(name, ()) for name in names))

    def _names(self, path: str) -> Iterator[str]:
        """The names under which a file is imported, and those of folders that are there with it alone."""
        *above, name = path.split("/")
        yield name.rpartition(".")[0] if not is_package(path) else above[-1] if above else ""
        for depth, folder in enumerate(above, 1):
            if self._places.count("/".join(above[:depth])) < 2:
                yield folder

    def _layout(self) -> WatchedLayout:
        places = self._places
        src = self._setting.options.src
        return WatchedLayout(places.files.__contains__, places.has_folder, self._read, src, self._notes)

    def _read(self, path: str) -> bytes:
        text = self._texts.get(path)
        if text is None:
            text = self._blobs.get([self._files[path]])[self._files[path]]
            self._keep(path, text)
        if text is None:
            raise FileNotFoundError(path)
        return text

    def _count(self, paths: Iterable[str]) -> None:
        todo = [path for path in paths if self._hits(path)]
        for at in range(0, len(todo), _AT_ONCE):
            some = todo[at : at + _AT_ONCE]
            texts = self._blobs.get(self._files[path] for path in some if self._texts.get(path) is None)
            for path in some:
                held = self._texts.get(path)
                text = texts[self._files[path]] if held is None else held
                self._keep(path, text)
                self._sums.put(path, self._tally(path, text))

    def _keep(self, path: str, text: bytes | None) -> None:
        if path in self._restless:
            self._texts[path] = text

    def _tally(self, path: str, text: bytes | None) -> Tally:
        """The calls of a file; what was seen of them is kept for older versions of it."""
        if text is None:
            self._calls[path] = None
            self.missing.add(self._files[path])
            return {}
        sources = frozenset(self._setting.options.libraries)
        sight = seen(self._resolver, path, text, sources, path in self._restless)
        self._calls[path] = sight.calls
        return sight.tally


def is_package(path: str) -> bool:
    """True for a file that makes a package of its folder."""
    return path.rpartition("/")[2] == "__init__.py"
