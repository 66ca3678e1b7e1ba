"""Owns the warnings: what a migration changes that no single call shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from migrate_logs.asserting import asserting
from migrate_logs.effects.facts import Fact
from migrate_logs.effects.thresholds import ROOT, SHOWN_BY_SINKS, below
from migrate_logs.files.surroundings import Surroundings
from migrate_logs.model import METHOD_LEVELS, FileResult, Level, Library, LogCall
from migrate_logs.rules import load
from migrate_logs.scrubbing import blanked_for
from migrate_logs.testing import is_test
from migrate_logs.wording import number
from migrate_logs.worker_pool import WorkerPool

_ALIAS = re.compile(rb"\bimport\s+logfire\s+as\s+(\w+)")
_CONFIGURED = re.compile(
    rb"^[^#\n]*(?:\b(\w+)\.configure\s*\(|\bfrom\s+logfire\s+import\b[^#\n]*\bconfigure\b)", re.MULTILINE
)
_STDOUT = re.compile(
    rb"(?:StreamHandler\(|basicConfig\([^)]*?stream\s*=\s*|\.add\(|sink[\"']?\s*[:=]\s*)\s*(?:stream\s*=\s*)?sys\.stdout"
    rb"|(?:Print|Write|Bytes)LoggerFactory\("
)
_FILED = re.compile(
    rb"\w*FileHandler(?:\s*\(|[\"'])|\bbasicConfig\([^)]*?\bfilename\s*=|\blogger\.add\(\s*(?:sink\s*=\s*)?[rfRF]?[\"']"
)
_LEAST = ("debug", "info", "notice", "warning", "error", "fatal")  # what min_level takes
_FILING = (b"FileHandler", b"basicConfig", b"logger.add")
_PRINTS = re.compile(rb"\bstructlog\.configure(?:_once)?\s*\(")  # to stdout, if it is told no factory
_PRINTING = (b"sys.stdout", b"LoggerFactory", b"structlog.configure")
_REMOVED = re.compile(rb"\b\w*log\w*\.(?:remove\(\s*(?:0\s*)?\)|configure\(\s*handlers\s*=)", re.IGNORECASE)
_SHOWS_DEBUG = re.compile(rb"(?:level\s*=\s*|setLevel\(\s*|[\"']level[\"']\s*:\s*)[\"']?(?:logging\.)?DEBUG")


def warnings(
    pool: WorkerPool, results: Sequence[FileResult], stated: Sequence[Fact], running: Mapping[str, int]
) -> Iterator[str]:
    """Whole sentences about what the migration changes beside the calls (decisions are the user's).

    `running` are the modules that are still imported for what that runs, with the number of the imports.
    """
    calls = [rewrite.call for result in results for rewrite in result.rewrites]
    if not calls:
        return
    seen = _seen(pool, {call.place.path for call in calls})
    yield from _outputs(seen)
    if not pool.options.context_handled:
        yield from _changed(stated)
        yield from _advised(stated, calls)
    if not seen.shows_debug:
        filtered = {Library.LOGGING, Library.STRUCTLOG} if seen.by_level else {Library.LOGGING}
        yield from _quiet(stated, [call for call in calls if call.library in filtered])
        yield from _hushed(stated, calls, seen.removed)
    yield from _tested(seen.asserting)
    yield from _scrubbed(calls, pool.options.ids)
    yield from _kept(running)


def _outputs(seen: _Seen) -> Iterator[str]:
    """Where log lines go, today and then."""
    if not seen.configured:
        yield "No logfire.configure(...) was found in this project: until it runs, Logfire emits nothing at all."
    if seen.printed:
        yield (
            f"Log lines go to stdout today ({seen.printed}). Logfire's console writes there too, in another shape: whoever reads "
            "that stream (a collector, a dashboard) has to be told."
        )
    if seen.filed:
        yield f"Log lines go to files today ({_some(seen.filed, 3, '; ')}): those of migrated calls are not written there."
    for service, place in seen.watched.items():
        yield (
            f"{service} takes log records today, errors among them ({place}): those of migrated calls do not reach it. Report what "
            "it has to hear of by a call of its own."
        )


def _changed(stated: Sequence[Fact]) -> Iterator[str]:
    """What changes or reads the records of the whole program."""
    general = sorted({fact.told for fact in stated if fact.is_general})
    if general:
        yield (
            f"Records are changed or read outside of the calls: {_some(general, 3, '; ')}. "
            "Calls in those files are left alone; migrated calls elsewhere no longer take part in it."
        )


def _tested(counts: Mapping[str, int]) -> Iterator[str]:
    """Which tests look at what is logged."""
    if counts:
        places = _some([f"{path} ({count})" for path, count in sorted(counts.items())], 6, ", ")
        yield (
            f"Tests that look at what is logged see nothing of migrated calls ({number(sum(counts.values()), 'test')}: "
            f"{places}). Those that expect a record fail; those that expect none (`assert not caplog.records`) pass for ever. "
            "Logfire's `capfire` fixture shows the new calls."
        )


def _scrubbed(calls: Sequence[LogCall], ids: Sequence[str]) -> Iterator[str]:
    """Which attributes Logfire would blank, the commonest first."""
    names = (name for call in calls for attribute in call.attributes for name in attribute.names)
    counts = Counter(name for name in names if name not in ids and blanked_for(name))
    if counts:
        listed = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        yield (
            f"Logfire's default scrubbing blanks the values of {number(counts.total(), 'attribute')}: "
            f"{_some([f'{name} ({count})' for name, count in listed], 6, ', ')}. "
            "Let them pass with logfire.ScrubbingOptions(callback=...), and list them under `ids` in the configuration."
        )


def _kept(running: Mapping[str, int]) -> Iterator[str]:
    """Which imports stay though no call needs them."""
    for path, count in sorted(running.items()):
        yield (
            f"{number(count, 'import')} of {path} lost all log calls and stayed: importing that file does more than give a logger. "
            "Where its work is still wanted, import it once at the start of the program; then the others can go."
        )


def _quiet(stated: Sequence[Fact], calls: Sequence[LogCall]) -> Iterator[str]:
    """What the level of the root logger hides, where all that set it agree; where none does, that nothing is known."""
    told = _levels(stated, Library.LOGGING)
    unknown = 0 if told else sum(call.level is Level.DEBUG for call in calls)
    if unknown:
        yield (
            f"Nothing here tells which levels are shown today: Logfire exports them all, {number(unknown, 'debug call')} "
            "among them, unless logfire.configure gets a min_level."
        )
    hidden = [fact.hidden for fact in told]
    yield from _hidden("Today's logging level", [*map(_place_of, told)], hidden, calls)


def _hushed(stated: Sequence[Fact], calls: Sequence[LogCall], is_removed: bool) -> Iterator[str]:
    """What the sinks of loguru and the loggers of structlog hide; loguru has a sink from the start until somebody removes it."""
    for library in (Library.LOGURU, Library.STRUCTLOG):
        told, own = _levels(stated, library), [call for call in calls if call.library is library]
        hidden, places = [fact.hidden for fact in told], [*map(_place_of, told)]
        if library is Library.LOGURU and not (told and is_removed):
            hidden, places = [*hidden, below(SHOWN_BY_SINKS)], [*places, "its first sink"]
        yield from _hidden(f"Today's level of {library}", places, hidden, own)


def _levels(stated: Sequence[Fact], library: Library) -> list[Fact]:
    """The facts that tell from which level on a library shows records at all."""
    return [fact for fact in stated if fact.is_level and fact.identity == ROOT and fact.library is library]


def _place_of(fact: Fact) -> str:
    return f"{fact.path}:{fact.line}"


def _hidden(
    what: str, places: Sequence[str], hidden: Sequence[tuple[Level, ...]], calls: Sequence[LogCall]
) -> Iterator[str]:
    """How many calls are of levels that nobody sees today."""
    unseen = frozenset(Level).intersection(*hidden) if hidden else frozenset[Level]()
    quiet = [call for call in calls if call.level in unseen]
    if quiet:
        *more, last = (level for level in Level if any(call.level is level for call in quiet))
        kinds = f"{', '.join(more)} and {last}" if more else last
        least = next(name for name in _LEAST if METHOD_LEVELS[name] not in unseen)
        yield (
            f"{what} ({_some([*dict.fromkeys(places)], 3, '; ')}) hides {number(len(quiet), f'{kinds} call')}, and Logfire would "
            f"export what it hides: pass min_level='{least}' to logfire.configure to keep that quiet."
        )


def _advised(stated: Sequence[Fact], calls: Sequence[LogCall]) -> Iterator[str]:
    """What stands between the loggers of these calls and their output, and what follows from it."""
    libraries = {call.library for call in calls}
    places: dict[tuple[str, str], list[str]] = {}
    for fact in sorted(stated, key=lambda fact: (fact.path, fact.line)):
        concerns = any(map(fact.holds_back, calls)) if fact.is_level else fact.library in libraries
        if fact.advice and fact.identity != ROOT and concerns:
            places.setdefault((fact.what, fact.advice), []).append(_place_of(fact))
    for (what, advice), listed in places.items():
        yield f"{what.capitalize()} ({_some([*dict.fromkeys(listed)], 3, '; ')}): {advice}."


def _some(listed: Sequence[str], count: int, between: str) -> str:
    """The first few of a list."""
    return between.join(listed[:count]) + (f"{between}..." if len(listed) > count else "")


@dataclass(slots=True)
class _Seen:
    """What the files of a project say of its logging as a whole.

    `printed` is the first place that logs to stdout, `filed` are those that log to files, `watched` the first
    ones that let a service take the records; `by_level` says that structlog
    asks `logging` which levels it shows, `removed` that the first sink of loguru is gone; `asserting` counts by path the tests that look at what is logged.
    """

    configured: bool = False
    shows_debug: bool = False
    by_level: bool = False
    removed: bool = False
    printed: str = ""
    filed: list[str] = field(default_factory=list)
    watched: dict[str, str] = field(default_factory=dict)
    asserting: dict[str, int] = field(default_factory=dict)


def _seen(pool: WorkerPool, migrated: Collection[str]) -> _Seen:
    """One look at every file; a plain word tells which are worth a pattern."""
    seen = _Seen()
    packages = {pool.layout.dotted(path).partition(".")[0] for path in migrated}
    surroundings = Surroundings(pool.root, migrated, packages)
    for path, text in pool.texts():
        if not seen.configured and b"logfire" in text:
            seen.configured = _configures(text)
        if not surroundings.hold(path, text):
            continue
        if not seen.shows_debug and b"DEBUG" in text and not is_test(path):
            seen.shows_debug = _SHOWS_DEBUG.search(text) is not None
        seen.by_level = seen.by_level or b"filter_by_level" in text
        if not seen.removed and (b".remove(" in text or b"handlers" in text) and not is_test(path):
            seen.removed = _REMOVED.search(text) is not None
        if not seen.printed and any(word in text for word in _PRINTING) and not is_test(path):
            seen.printed = _place(_STDOUT, path, text) or (
                "" if b"logger_factory" in text else _place(_PRINTS, path, text)
            )
        if any(word in text for word in _FILING) and not is_test(path) and (place := _place(_FILED, path, text)):
            seen.filed.append(place)
        for call, service in load("records")["watching"].items():
            if call.encode() in text and not is_test(path) and (place := _place(_called(call), path, text)):
                seen.watched.setdefault(service, place)
        if is_test(path) and (count := asserting(text)):
            seen.asserting[path] = count
    return seen


def _configures(text: bytes) -> bool:
    """True where a text calls `logfire.configure`, by whatever name it knows the module."""
    modules = {None, b"logfire", *_ALIAS.findall(text)}
    return any(found[1] in modules for found in _CONFIGURED.finditer(text))


@cache
def _called(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"^[^#\n]*\b" + re.escape(name.encode()) + rb"\s*\(", re.MULTILINE)


def _place(pattern: re.Pattern[bytes], path: str, text: bytes) -> str:
    """The first place of a file where a pattern matches; "" where none does."""
    found = pattern.search(text)
    if found is None:
        return ""
    line = text.count(b"\n", 0, found.start()) + 1
    return f"{path}:{line}"
