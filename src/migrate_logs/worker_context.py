"""Owns what a process needs to serve files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from migrate_logs import libraries
from migrate_logs.bindings.importers import Importers
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.trail import NotingResolver
from migrate_logs.model import Problem
from migrate_logs.naming import Namer, NamingConfig
from migrate_logs.options import Options
from migrate_logs.source import UnreadableError

if TYPE_CHECKING:
    from migrate_logs.history.look import Watcher


@dataclass(eq=False)
class WorkerContext:
    """What a process needs to serve files: how modules resolve, how events are named, what was asked for.

    A `noting` one keeps a trail of what the answers depend on, and of what its `layout` is asked; `files` is the layout without.
    `importers` are the files that import each file, as far as anybody shall look at them. `seeing` is the algorithm of the
    history for which the `watcher` sees what is counted; none where there is no history.
    """

    layout: Layout
    options: Options
    noting: bool = False
    importers: Mapping[str, list[str]] = field(default_factory=dict)
    seeing: str = ""
    watcher: Watcher | None = field(init=False, default=None)
    files: Layout = field(init=False)
    resolver: Resolver = field(init=False)
    namer: Namer = field(init=False)

    def __post_init__(self) -> None:
        self.files = self.layout
        resolver = NotingResolver if self.noting else Resolver
        self.resolver = resolver(self.layout, libraries.knowledge(), self.options.loggers)
        self.layout = self.resolver.layout
        self.resolver.importers = Importers(self.layout, self.importers)
        self.namer = Namer(NamingConfig.parse(self.options.naming))
        if self.seeing:
            from migrate_logs.history.look import Watcher  # who asks for no history does without

            self.watcher = Watcher(self.resolver, self.files, self.options, self.seeing)

    def open(self, path: str, data: bytes) -> Module | Problem:
        """A file as a module, or why it cannot be one."""
        try:
            return self.resolver.open(path, data)
        except UnreadableError as error:
            return Problem(path, 1, 1, "unreadable", str(error))
