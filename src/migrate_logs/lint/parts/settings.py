"""Owns what the lint was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from migrate_logs.library import Library
from migrate_logs.options import SOURCES
from migrate_logs.patterns import compiled

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True)
class Settings:
    """The rules of a run, and the project's words; patterns are gitignore lines, relative to the root.

    `ignored` says which rules do not hold in which files, `context` which attributes every log and span of some files
    must carry. `categories` are the only ones allowed (empty: any), `catalog` the only events (None: any). `decided` answers
    the names that people have settled, which are not mended (None: nobody can say, so none is); asked only where a name
    could be.
    """

    rules: tuple[str, ...]
    libraries: frozenset[Library] = frozenset(SOURCES)
    loggers: Mapping[str, Library] = field(default_factory=dict)
    src: tuple[str, ...] = ("src",)
    naming: Mapping[str, Any] = field(default_factory=dict)
    min_confidence: float = 0.6
    ids: tuple[str, ...] = ()
    ignored: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    context: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    categories: frozenset[str] = frozenset()
    catalog: frozenset[str] | None = None
    decided: Callable[[], frozenset[str] | None] = frozenset

    def rules_for(self, path: str) -> tuple[str, ...]:
        """The rules that hold in a file."""
        out = {rule for rules in _matching(self.ignored, path) for rule in rules}
        return tuple(rule for rule in self.rules if rule not in out)

    def context_for(self, path: str) -> tuple[str, ...]:
        """The attributes that every log and span of a file must carry, in the order of the configuration."""
        return tuple(dict.fromkeys(name for names in _matching(self.context, path) for name in names))


def _matching(table: Mapping[str, tuple[str, ...]], path: str) -> Iterator[tuple[str, ...]]:
    return (value for pattern, value in table.items() if _spec(pattern).match_file(path))


@cache
def _spec(pattern: str) -> GitIgnoreSpec:
    return compiled([pattern])
