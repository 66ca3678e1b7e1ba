"""Owns what follows once files are written: the catalog says what they hold now, and old names elsewhere are found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from migrate_logs.catalog import Catalog, update
from migrate_logs.catalog.renaming import Mention, mentions, pairs
from migrate_logs.cli.parts import catalog_file
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.cli.parts.writing import Written
from migrate_logs.files.discover import whole
from migrate_logs.files.filters import Filters
from migrate_logs.files.root import is_project
from migrate_logs.model import Place, Sighting
from migrate_logs.options import ProjectResult

_KINDS = (".json", ".yaml", ".yml", ".sql", ".md", ".markdown")
SUFFIXES = (*_KINDS, *map(str.upper, _KINDS))
_LARGE = 8_000_000  # bytes; what is larger is data
_BEHIND = "the files are migrated; `migrate-logs events --update` brings the catalog up to date with them"


@dataclass(frozen=True, slots=True)
class Aftermath:
    """The lines of other files that use an old name, whether the catalog was written, and why not where it had to be."""

    mentions: tuple[Mention, ...] = ()
    catalog: bool = False
    trouble: Stop | None = None


def follow(scope: Scope, result: ProjectResult, outcome: Written, catalog: Catalog | None) -> Aftermath:
    """Bring the catalog up to date with what was written, and look for old names in other files.

    A catalog that cannot be written does not end the run: the code is, and the person has to be told of that first.
    """
    kept, trouble = False, None
    done = frozenset(outcome.done)
    found = {old: set(new) for old, new in _renamed(result, done)}
    if catalog is not None:
        after = replace(catalog, events=update(catalog.events, _written(result, done), result.covered).events)
        try:
            kept = catalog_file.save(scope.root, after)
        except Stop as stop:
            trouble = Stop(stop.message, _BEHIND)
        for old, new in pairs(event for event in after.events if event.in_code).items():
            found.setdefault(old, set()).update(new)
    if not found or not is_project(scope.root):
        return Aftermath((), kept, trouble)
    found_in = mentions({old: frozenset(new) for old, new in found.items()}, _texts(scope))
    return Aftermath(tuple(found_in), kept, trouble)


def _renamed(result: ProjectResult, done: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The old and new names of this run."""
    found: dict[str, set[str]] = {}
    for file in (file for file in result.files if file.path in done):
        for rewrite in file.rewrites:
            found.setdefault(rewrite.call.text, set()).add(rewrite.event.name)
        for rename in file.renames:
            found.setdefault(rename.before, set()).add(rename.after)
    return ((old, frozenset(new)) for old, new in sorted(found.items()) if old and old not in new)


def _written(result: ProjectResult, done: frozenset[str]) -> list[Sighting]:
    """The calls as they stand now: those of written files have the names that they were given."""
    names: dict[Place, str] = {}
    for file in (file for file in result.files if file.path in done):
        names |= {rewrite.call.place: rewrite.event.name for rewrite in file.rewrites}
        names |= {rename.place: rename.after for rename in file.renames}
    return [replace(each, name=names.get(each.place, each.name)) for each in result.sightings]


def _texts(scope: Scope) -> Iterator[tuple[str, str]]:
    """The files that may name an event: queries, dashboards, rules and documents."""
    config = scope.config
    filters = Filters(exclude=config.exclude, extend_exclude=config.extend_exclude, suffixes=SUFFIXES)
    for path in whole(scope.root, filters):
        place = scope.root / path
        try:
            if not filters.drop(path) and place.stat().st_size <= _LARGE:
                yield path, place.read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
