"""Owns what one run has of the cache: where it lies, what the files hold, and whole answers that hold while nothing has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from msgspec import Raw

from migrate_logs.cache.codec import packed, unpacked
from migrate_logs.cache.contents import NOTHING, Contents, Known
from migrate_logs.cache.key import key_of
from migrate_logs.store import Store, digest_of

if TYPE_CHECKING:
    from migrate_logs.bindings.layout import Layout
    from migrate_logs.cache.memory import Memory

_CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer as it lies in the store.

    `state` is the hash of all files that it comes from, the ones that the run was about and `others`; `files` and `folders`
    are paths, and whether there was a file or a folder where the run looked for one.
    """

    state: str
    others: tuple[str, ...]
    files: dict[str, bool]
    folders: dict[str, bool]
    value: Raw


@dataclass(eq=False)
class Session:
    """The cache in one run; `key` stands for the program, its configuration and what was asked (see `key_of`).

    An answer rests on all that the answers given and kept before it in the run rest on: it may be made from them.
    """

    store: Store
    contents: Contents
    key: str
    _others: set[str] = field(default_factory=set)
    _files: dict[str, bool] = field(default_factory=dict)
    _folders: dict[str, bool] = field(default_factory=dict)
    _sound: bool = True

    @classmethod
    def open(cls, store: Store, root: str, beside: str, *asked: Any) -> Session:
        """The cache in a folder, for the files below a root.

        All that it gives depends on `asked`, and on what the file `beside` holds, be it there or not.
        """
        data = store.read(_CONTENTS)
        known = unpacked(data, dict[str, Known]) if data is not None else None
        contents = Contents(root, known or {})
        return cls(store, contents, key_of(contents.hash(beside), *asked))

    def memory(self, work: str, kind: Any, layout: Layout) -> Memory:
        """What is remembered of single files: the results of a kind of work; for `kind` see `Memory`."""
        from migrate_logs.cache.memory import Memory  # where a whole answer holds nobody asks for parts of it

        return Memory(self.store, f"{work}-{self.key}", kind, self.contents, layout)

    def recall(self, name: str, kind: Any, targets: Sequence[str], paths: Sequence[str]) -> Any:
        """The whole answer about the files `targets`, made from `paths`, if it holds; else None."""
        self.contents.look(paths)  # before anybody reads them
        data = self.store.read(self._file(name, targets))
        found = unpacked(data, Answer) if data is not None else None
        if found is None or found.state == NOTHING or found.state != self._state(paths, found.others):
            return None
        if not self.contents.has(found.files, found.folders):
            return None
        self._rest_on(found.others, found.files, found.folders)
        return unpacked(bytes(found.value), kind)

    def keep(
        self,
        name: str,
        value: Any,
        targets: Sequence[str],
        paths: Sequence[str],
        others: Iterable[str] = (),
        files: Mapping[str, bool] | None = None,
        folders: Mapping[str, bool] | None = None,
    ) -> None:
        """Remember a whole answer, unless some file was changed while it was made.

        `others` are files beside `paths` that it comes from, too; for `files` and `folders` see `Answer`.
        """
        self._rest_on(others, files or {}, folders or {})
        further = tuple(sorted(self._others - set(paths)))
        state, data = self._state(paths, further), packed(value)
        if state == NOTHING or data is None or not (self._sound and self.contents.unchanged):
            return
        known = {*paths, *further}  # that these are files, the state says
        sought = {path: there for path, there in self._files.items() if path not in known}
        answer = packed(Answer(state, further, sought, self._folders, Raw(data)))
        if answer is not None:
            self.store.write(self._file(name, targets), answer)

    def give_up(self) -> None:
        """Remember no answer from here on: something has changed under this run, or is our own fault."""
        self._sound = False

    def close(self) -> None:
        """Write down what the files hold, for the next run."""
        settled = self.contents.settled()
        data = packed(settled) if settled is not None and self.contents.unchanged else None
        if data is not None:
            self.store.write(_CONTENTS, data)

    def _rest_on(self, others: Iterable[str], files: Mapping[str, bool], folders: Mapping[str, bool]) -> None:
        self._others.update(others)
        self._files.update(files)
        self._folders.update(folders)

    def _state(self, paths: Sequence[str], others: Sequence[str]) -> str:
        return self.contents.state((*paths, *others))

    def _file(self, name: str, targets: Iterable[str]) -> str:
        about = "\0".join((self.key, *targets)).encode("utf-8", "surrogateescape")
        return f"{name}-{digest_of(about)}"
