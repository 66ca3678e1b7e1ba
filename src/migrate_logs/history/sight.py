"""Owns what is seen of one version of a file: its calls by library, and which of them count the same in any place of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.broken import call_lines
from migrate_logs.candidates import aliases, may_call
from migrate_logs.history.receivers import Call, steady
from migrate_logs.history.sums import Tally
from migrate_logs.history.watch import WatchedResolver
from migrate_logs.locate import sightings
from migrate_logs.model import METHOD_LEVELS, Library
from migrate_logs.prefilter import worth_parsing
from migrate_logs.report.burndown import UNREADABLE
from migrate_logs.report.count import UNKNOWN


@dataclass(frozen=True, slots=True)
class Sight:
    """The calls of a file by library. `calls` are those that tell of other versions of it; None where nothing does."""

    tally: Tally
    calls: Mapping[Call, str] | None = None


SILENT = Sight({}, {})


def may_log(text: bytes) -> bool:
    """False for a text in which no call can be."""
    return worth_parsing(text) and may_call(text)


def seen(resolver: WatchedResolver, path: str, text: bytes, sources: frozenset[Library], lasting: bool) -> Sight:
    """What a file holds; `lasting` says that there are other versions of it, which are to be told from this one."""
    if not may_log(text):
        return SILENT
    resolver.notes.here = path
    try:
        module = resolver.open(path, text)
        found = list(sightings(module, resolver, sources))
    except Exception:  # one file must never stop the others; `report` says why it cannot be read
        return Sight({UNREADABLE: lines} if (lines := call_lines(text)) else {})
    named = [(node, _counted(library, method)) for node, library, method in found]
    tally = Counter(name for _, name in named)
    del tally[""]
    if not lasting or module.source.root.has_error:
        return Sight(tally)
    return Sight(tally, _lasting(module, resolver, [(node, name) for node, name in named if node is not None]))


def _lasting(module: Module, resolver: WatchedResolver, counted: Iterable[tuple[Node, str]]) -> Mapping[Call, str]:
    """What tells of other versions: calls that count the same everywhere; names that nobody calls yet are noted."""
    found = steady(module, resolver, counted)
    for name in aliases(module):
        resolver.notes.read(module.path, name)
    return found


def _counted(library: Library | None, method: str) -> str:
    """As what a call counts: its library, or nothing for what Logfire does besides logging."""
    if library is Library.LOGFIRE and method != "log" and method not in METHOD_LEVELS:
        return ""
    return UNKNOWN if library is None else str(library)
