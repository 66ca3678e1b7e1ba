"""Owns putting the shards of a report together again, or saying in one line why they do not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from migrate_logs import __version__
from migrate_logs.report.count import ModuleCount
from migrate_logs.report.owners import Told
from migrate_logs.report.reading import Saved
from migrate_logs.report.shards import Shard
from migrate_logs.report.views import Report

_FEW = 10  # so many missing shards are named


class MergeError(Exception):
    """Reports that are not the shards of one; the message is one line."""


def merged(given: Mapping[str, Saved]) -> Report:
    """The whole report, of all its shards by the names of their files; a single whole one is taken as it is."""
    for name, saved in given.items():
        if saved.tool != __version__:
            raise MergeError(f"{name} was made by migrate-logs {saved.tool}, this is {__version__}")
    first = next(iter(given.values())).report
    if len(given) > 1 or first.shard is not None:
        _check(given)
    modules = sorted((module for saved in given.values() for module in saved.report.modules), key=_path)
    if twice := _twice(modules):
        raise MergeError(f"{twice} is counted twice")
    return replace(
        first, modules=tuple(modules), owners=_owners([saved.report for saved in given.values()]), shard=None
    )


def _check(given: Mapping[str, Saved]) -> None:
    """MergeError where these are not all shards of one report, each of them once."""
    shards = {name: _shard(name, saved.report) for name, saved in given.items()}
    first, shard = next(iter(shards.items()))
    for name, other in shards.items():
        if other.count != shard.count:
            raise MergeError(f"{name} is one of {other.count} shards, {first} one of {shard.count}")
        if (other.state, given[name].report.name) != (shard.state, given[first].report.name):
            raise MergeError(f"{name} is not of the same project as {first}: code, configuration or options differ")
    _check_numbers(shards)


def _check_numbers(shards: Mapping[str, Shard]) -> None:
    names: dict[int, str] = {}
    for name, shard in shards.items():
        if shard.index in names:
            raise MergeError(f"{name} and {names[shard.index]} are both shard {shard}")
        names[shard.index] = name
    count = next(iter(shards.values())).count
    if missing := [str(index) for index in range(1, count + 1) if index not in names]:
        rest = f" and {len(missing) - _FEW:,} more" if len(missing) > _FEW else ""
        raise MergeError(f"of {count:,} shards {len(names):,} are given; missing: {', '.join(missing[:_FEW])}{rest}")


def _shard(name: str, report: Report) -> Shard:
    if report.shard is None:
        raise MergeError(f"{name} is a whole report, not a shard of one")
    if stray := next((each.path for each in report.modules if not report.shard.holds(each.path)), None):
        raise MergeError(f"{name} counts {stray}, which is no part of shard {report.shard}")
    return report.shard


def _twice(modules: Sequence[ModuleCount]) -> str | None:
    return next((path for path, count in Counter(map(_path, modules)).items() if count > 1), None)


def _path(module: ModuleCount) -> str:
    return module.path


def _owners(reports: Sequence[Report]) -> Told | None:
    """Who answers for the files of all shards."""
    told = [report.owners for report in reports if isinstance(report.owners, Told)]
    return Told({path: owner for each in told for path, owner in each.names.items()}) if told else None
