"""Owns the warnings: what a migration changes that no single call shows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from migrate_logs.crew import Crew
from migrate_logs.facts import Fact
from migrate_logs.model import FileResult, Library, LogCall
from migrate_logs.offstage import is_test
from migrate_logs.rules import load

_ALIAS = re.compile(rb"\bimport\s+logfire\s+as\s+(\w+)")
_CONFIGURED = re.compile(
    rb"^[^#\n]*(?:\b(\w+)\.configure\s*\(|\bfrom\s+logfire\s+import\b[^#\n]*\bconfigure\b)", re.MULTILINE
)
_STDOUT = re.compile(
    rb"(?:StreamHandler\(|basicConfig\([^)]*?stream\s*=\s*|\.add\(|sink[\"']?\s*[:=]\s*)\s*(?:stream\s*=\s*)?sys\.stdout"
    rb"|(?:Print|Write|Bytes)LoggerFactory\("
)
_SHOWS_DEBUG = re.compile(rb"(?:level\s*=\s*|setLevel\(\s*|[\"']level[\"']\s*:\s*)[\"']?(?:logging\.)?DEBUG")


def warnings(crew: Crew, results: Sequence[FileResult], stated: Sequence[Fact]) -> Iterator[str]:
    """Whole sentences about what the migration changes beside the calls (decisions are the user's)."""
    calls = [rewrite.call for result in results for rewrite in result.rewrites]
    if not calls:
        return
    seen = _seen(crew)
    if not seen.configured:
        yield "No logfire.configure(...) was found in this project: until it runs, Logfire emits nothing at all."
    if seen.printed:
        yield (
            f"Log lines go to stdout today ({seen.printed}). Logfire's console writes there too, in another shape: whoever reads "
            "that stream (a collector, a dashboard) has to be told."
        )
    general = sorted({f"{fact.what} ({fact.path}:{fact.line})" for fact in stated if fact.is_general})
    if general and not crew.options.context_handled:
        yield (
            f"Records are changed or read outside of the calls: {_some(general, 3, '; ')}. "
            "Calls in those files are left alone; migrated calls elsewhere no longer take part in it."
        )
    if not crew.options.context_handled:
        yield from _advised(stated, {call.library for call in calls})
    filtered = {Library.LOGGING, Library.STRUCTLOG} if seen.by_level else {Library.LOGGING}
    hidden = [call for call in calls if call.library in filtered and call.method in ("debug", "trace")]
    if hidden and not seen.shows_debug:
        yield (
            f"{len(hidden)} debug calls are hidden by today's logging level, and Logfire would export them: "
            "pass min_level='info' to logfire.configure to keep them quiet."
        )
    scrubbed = _scrubbed(calls, crew.options.ids)
    if scrubbed:
        names = _some([f"{name} ({count})" for name, count in scrubbed], 6, ", ")
        total = sum(count for _, count in scrubbed)
        yield (
            f"{total} attributes have names that Logfire's default scrubbing blanks: {names}. "
            "Let them pass with logfire.ScrubbingOptions(callback=...), and list them under `ids` in the configuration."
        )


def _advised(stated: Sequence[Fact], libraries: Collection[Library]) -> Iterator[str]:
    """What stands between the loggers of these libraries and their output, and what follows from it."""
    places: dict[tuple[str, str], list[str]] = {}
    for fact in sorted(stated, key=lambda fact: (fact.path, fact.line)):
        if fact.advice and fact.library in libraries:
            places.setdefault((fact.what, fact.advice), []).append(f"{fact.path}:{fact.line}")
    for (what, advice), listed in places.items():
        yield f"{what.capitalize()} ({_some(listed, 3, '; ')}): {advice}."


def _some(listed: Sequence[str], count: int, between: str) -> str:
    """The first few of a list."""
    return between.join(listed[:count]) + (f"{between}..." if len(listed) > count else "")


@dataclass(slots=True)
class _Seen:
    """What the files of a project say of its logging as a whole.

    `printed` is the first place that logs to stdout; `by_level` says that structlog asks `logging` which levels it shows.
    """

    configured: bool = False
    shows_debug: bool = False
    by_level: bool = False
    printed: str = ""


def _seen(crew: Crew) -> _Seen:
    """One look at every file; a plain word tells which are worth a pattern."""
    seen = _Seen()
    for path, text in crew.texts():
        if not seen.configured and b"logfire" in text:
            seen.configured = _configures(text)
        if not seen.shows_debug and b"DEBUG" in text:
            seen.shows_debug = _SHOWS_DEBUG.search(text) is not None
        seen.by_level = seen.by_level or b"filter_by_level" in text
        if not seen.printed and (b"sys.stdout" in text or b"LoggerFactory" in text) and not is_test(path):
            seen.printed = _stdout(path, text)
    return seen


def _configures(text: bytes) -> bool:
    """True where a text calls `logfire.configure`, by whatever name it knows the module."""
    modules = {None, b"logfire", *_ALIAS.findall(text)}
    return any(found[1] in modules for found in _CONFIGURED.finditer(text))


def _stdout(path: str, text: bytes) -> str:
    """The place where a file sends log lines to stdout; "" where it does not."""
    found = _STDOUT.search(text)
    if found is None:
        return ""
    line = text.count(b"\n", 0, found.start()) + 1
    return f"{path}:{line}"


def _scrubbed(calls: Sequence[LogCall], ids: Sequence[str]) -> list[tuple[str, int]]:
    pattern = re.compile("|".join(load("scrubbing")["patterns"]), re.IGNORECASE)
    counts: dict[str, int] = {}
    for call in calls:
        for attribute in call.attributes:
            if attribute.name and attribute.name not in ids and pattern.search(attribute.name):
                counts[attribute.name] = counts.get(attribute.name, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
