"""Owns what a run of the tool was asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from migrate_logs.library import Library

if TYPE_CHECKING:
    from migrate_logs.model import FileResult, Sighting

SOURCES = (Library.LOGURU, Library.LOGGING, Library.STRUCTLOG)


@dataclass(frozen=True, slots=True)
class Options:
    """What the core needs to know; it holds nothing about files, terminals or exit codes.

    `context_handled` is the user's word (`context = "handled"`) that fields attached from outside a call (loguru's
    `contextualize`, structlog's context variables, ...) reach Logfire by other means; `ids` are attribute names that
    the user's scrubbing callback lets pass.
    """

    libraries: tuple[Library, ...] = SOURCES
    min_confidence: float = 0.6
    keep_message: bool = False
    event_keys: tuple[str, ...] = ("event",)
    loggers: Mapping[str, Library] = field(default_factory=lambda: MappingProxyType({}))
    src: tuple[str, ...] = ("src",)
    context_handled: bool = False
    ids: tuple[str, ...] = ()
    naming: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of the migration: gitignore patterns of its files, and the last day on which they should be done, if any."""

    name: str
    patterns: tuple[str, ...]
    target: date | None = None


@dataclass(frozen=True, slots=True)
class ProjectResult:
    """The answer for a whole project.

    `files` are in path order and hold everything that has something to say, also files outside the asked paths that must
    change; `order` is the order to write in (importers before definers), and `needs` names for a definer the importers that
    must have been written before it; `warnings` are whole sentences; `read` counts the files looked at. `sightings` are the
    calls as the catalog sees them, where there is one, and `covered` tells of which sites they are all there is.
    """

    files: tuple[FileResult, ...]
    order: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    read: int = 0
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sightings: tuple[Sighting, ...] = ()
    covered: Callable[[str], bool] = field(default=bool, compare=False)
