"""Owns what a process needs to serve files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.trail import NotingResolver
from migrate_logs.model import Problem
from migrate_logs.naming import Namer, NamingConfig
from migrate_logs.options import Options
from migrate_logs.source import UnreadableError


class Watcher(Protocol):
    """Sees the files that a process serves, with the trees of the resolver that they are served with."""

    def watch(self, path: str, text: bytes) -> None:
        """See a file."""

    def told(self) -> Any:
        """What was seen since this was last called; it goes from one process to another."""


Watching: TypeAlias = "Callable[[Resolver, Layout, Options], Watcher]"


@dataclass(eq=False)
class WorkerContext:
    """What a process needs to serve files: how modules resolve, how events are named, what was asked for.

    A `noting` one keeps a trail of what the answers depend on, and of what its `layout` is asked; `files` is the layout without.
    `watching` makes the `watcher` of the files that are served; none where nobody wants to know what else can be seen of them.
    """

    layout: Layout
    options: Options
    noting: bool = False
    watching: Watching | None = None
    watcher: Watcher | None = field(init=False, default=None)
    files: Layout = field(init=False)
    resolver: Resolver = field(init=False)
    namer: Namer = field(init=False)

    def __post_init__(self) -> None:
        self.files = self.layout
        resolver = NotingResolver if self.noting else Resolver
        self.resolver = resolver(self.layout, libraries.knowledge(), self.options.loggers)
        self.layout = self.resolver.layout
        self.namer = Namer(NamingConfig.parse(self.options.naming))
        if self.watching is not None:
            self.watcher = self.watching(self.resolver, self.files, self.options)

    def open(self, path: str, data: bytes) -> Module | Problem:
        """A file as a module, or why it cannot be one."""
        try:
            return self.resolver.open(path, data)
        except UnreadableError as error:
            return Problem(path, 1, 1, "unreadable", str(error))
