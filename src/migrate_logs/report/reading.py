"""Owns reading a report back from its JSON, so that it can be shown in any format, merged, and compared with."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import TypeVar

from migrate_logs.catalog.event import Event, Status
from migrate_logs.model import Level, Problem
from migrate_logs.options import Phase
from migrate_logs.report.count import Count, Item, ModuleCount
from migrate_logs.report.entries import Entry, UnfitError
from migrate_logs.report.formats.json import VERSION
from migrate_logs.report.kinds import Kind
from migrate_logs.report.owners import Told
from migrate_logs.report.ratchet import Ratchet, order
from migrate_logs.report.shards import Shard
from migrate_logs.report.views import Report

Word = TypeVar("Word", bound=StrEnum)
_BESIDES = "comparison", "history"


@dataclass(frozen=True, slots=True)
class Saved:
    """A report as it was written down, and the version of the tool that did; the day is not kept.

    Nor is what `left` names: what was told besides the calls, and needs another look to be told again.
    """

    report: Report
    tool: str
    left: tuple[str, ...] = ()


def read(text: str) -> Saved:
    """The report that a text holds; UnfitError where it is none."""
    try:
        content = Entry.of(json.loads(text))
    except json.JSONDecodeError as error:
        raise UnfitError(f"it is not JSON, or was cut off: {error.msg} in line {error.lineno}") from None
    except RecursionError:
        raise UnfitError("it is nested too deeply") from None
    except ValueError:
        raise UnfitError("it holds a number that is too long") from None
    try:
        return _saved(content)
    except UnfitError as error:
        raise UnfitError(f"it is no report that this program can read: {error}") from None


def _saved(content: Entry) -> Saved:
    tool = content.inner("tool")
    if tool.text("name") != "migrate-logs":
        raise UnfitError('"tool.name" is not migrate-logs')
    if content.number("version") != VERSION:
        raise UnfitError(f'"version" is {content.number("version")}, known is {VERSION}')
    ratchet, shard = content.maybe("ratchet"), content.maybe("shard")
    report = Report(
        name=content.text("project"),
        modules=_modules(content),
        owners=_owners(content),
        phases=tuple(map(_phase, content.each("phases"))),
        named=content.flag("named"),
        min_confidence=content.share("min_confidence") if "min_confidence" in content.content else 0.6,  # as "inside"
        way=content.text("way"),
        inside=content.text("inside") if "inside" in content.content else "",  # a file that is older has none
        paths=content.texts("paths"),
        shard=None if shard is None else Shard(shard.number("index"), shard.number("count"), shard.text("state")),
        events=tuple(map(_event, content.each("events"))),
        ratchet=None if ratchet is None else Ratchet(ratchet.flag("baseline"), ratchet.words("diff_base") or ""),
    )
    return Saved(report, tool.text("version"), tuple(key for key in _BESIDES if content.content.get(key) is not None))


def _modules(content: Entry) -> tuple[ModuleCount, ...]:
    """The files in path order, each with its calls."""
    easy = _by_path(map(_item, content.each("automatic")))
    refused = _by_path(_item(each) for key in ("person", "suppressed") for each in content.each(key))
    problems = {each.text("path"): each for each in content.each("unreadable")}
    loud = ((each.text("path"), each) for each in content.each("modules"))
    found = [_module(each, easy.get(path, ()), refused.get(path, ()), problems.get(path)) for path, each in loud]
    silent = content.inner("silent")
    found += [ModuleCount(path, kind) for kind in Kind for path in silent.texts(kind)]
    return tuple(sorted(found, key=lambda module: module.path))


def _module(entry: Entry, easy: tuple[Item, ...], refused: tuple[Item, ...], problem: Entry | None) -> ModuleCount:
    libraries = entry.inner("by_library")
    return ModuleCount(
        entry.text("path"),
        _word(Kind, entry.text("kind")),
        _count(entry),
        tuple((name, _count(libraries.inner(name))) for name in libraries.content),
        refused,
        min((item.line for item in easy), default=0),
        None if problem is None else _problem(problem),
        easy,
        None if problem is None or "known" not in problem.content else problem.verdict("known"),
    )


def _by_path(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.path, []).append(item)
    return {path: tuple(sorted(items, key=order)) for path, items in found.items()}


def _item(entry: Entry) -> Item:
    proposal = entry.maybe("proposal")
    return Item(
        entry.text("path"),
        entry.number("line"),
        entry.number("column"),
        entry.text("library"),
        entry.text("reason"),
        entry.text("detail"),
        entry.text("source"),
        proposal.text("event") if proposal else "",
        proposal.share("confidence") if proposal else 0.0,
        (proposal.words("after") or "") if proposal else "",
        entry.verdict("known"),
    )


def _problem(entry: Entry) -> Problem:
    return Problem(
        entry.text("path"),
        entry.number("line"),
        entry.number("column"),
        entry.text("reason"),
        entry.text("detail"),
        entry.flag("ours"),
    )


def _count(entry: Entry) -> Count:
    return Count(*(entry.number(each.name) for each in fields(Count)))


def _word(words: type[Word], name: str) -> Word:
    try:
        return words(name)
    except ValueError:
        raise UnfitError(f'there is no {words.__name__.lower()} "{name}"') from None


def _event(entry: Entry) -> Event:
    return Event(
        entry.text("old"),
        entry.text("new"),
        _word(Status, entry.text("status")),
        entry.text("proposed"),
        entry.text("in_code"),
        is_span=entry.flag("is_span"),
        levels=tuple(_word(Level, name) for name in entry.texts("levels")),
        attributes=entry.texts("attributes"),
        sites=entry.texts("sites"),
    )


def _owners(content: Entry) -> Told | None:
    """Who answers for the files with a call; None where the repository does not say."""
    owners = {each.text("path"): each.words("owner") for each in content.each("modules")}
    named = {path: owner for path, owner in owners.items() if owner is not None}
    return Told(named) if named else None


def _phase(entry: Entry) -> Phase:
    target = entry.words("target")
    try:
        return Phase(
            entry.text("name"), entry.texts("patterns"), None if target is None else date.fromisoformat(target)
        )
    except ValueError:
        raise UnfitError(f'"{entry.way}.target" is no day') from None
