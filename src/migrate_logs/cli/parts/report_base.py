"""Owns the earlier report that a report is compared with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.report_request import ReportRequest
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.model import Rewrite
from migrate_logs.report.count import AUTOMATIC, Item, ModuleCount
from migrate_logs.report.entries import UnfitError
from migrate_logs.report.views import Report

if TYPE_CHECKING:  # dear to load for those who compare nothing
    from migrate_logs.report.reading import Saved


def load(path: str) -> Saved:
    """A report that was written down; Stop says in one line why it cannot be used."""
    from migrate_logs.report.reading import read

    try:
        return read(Path(path).read_text("utf-8"))
    except FileNotFoundError:
        raise Stop(f"{path}: no such file") from None
    except OSError as error:
        raise Stop(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Stop(f"{path}: it is not UTF-8") from None
    except UnfitError as error:
        raise Stop(f"{path}: {error}", "migrate-logs report --format json -o FILE makes one") from None


def base_of(request: ReportRequest, named: bool) -> Saved | None:
    """The earlier report to compare with, if one was asked for; Stop where it is a part, or has counted in another way."""
    if request.base is None:
        return None
    saved = load(request.base)
    if saved.report.shard is not None:
        raise Stop(f"{request.base}: it is shard {saved.report.shard}", "put the shards together: report --merge")
    if saved.report.named != named:
        odd = "with" if saved.report.named else "without"
        raise Stop(f"{request.base}: it was made {odd} --names, this report is not", "make both in the same way")
    return saved


def compared(request: ReportRequest, report: Report, base: Saved | None) -> Report:
    """The report with what has changed since `base`, in the files that both have looked at; says where names differ."""
    if base is None:
        return report
    if base.report.name != report.name and not request.quiet:
        said = f"{request.base}: it is about {base.report.name}, this report about {report.name}"
        print(visible(said), file=sys.stderr)
    from migrate_logs.report.comparison import compare

    def counts(path: str) -> bool:
        both = all(_is_below(path, each.paths) for each in (report, base.report))
        return both and (report.shard is None or report.shard.holds(path))

    return replace(report, comparison=compare(report.modules, base.report.modules, counts, base.tool))


def _is_below(path: str, places: Sequence[str]) -> bool:
    return any(place in (".", path) or path.startswith(f"{place}/") for place in places)


def previewed(request: ReportRequest, scope: Scope, report: Report, base: Saved | None) -> Report:
    """The report in which automatic calls that their files did not have in `base` say what they would become."""
    if base is None:
        return report
    from migrate_logs.report.comparison import unfamiliar

    then = {module.path: module for module in base.report.modules}
    fresh = {
        call
        for module in report.application
        for call in unfamiliar(module, then.get(module.path))
        if call.reason == AUTOMATIC
    }
    if not fresh:
        return report
    from migrate_logs.cli.parts import catalog_file
    from migrate_logs.previews import previews

    catalog = catalog_file.load(scope.root)
    events, paths = None if catalog is None else catalog.events, sorted({call.path for call in fresh})
    found = previews(scope.root, paths, scope.project, request.options(scope.config), events)
    shown = {_at(each): each for rewrites in found.values() for each in rewrites}

    def told(call: Item) -> Item:
        rewrite = shown.get((call.path, call.line, call.column)) if call in fresh else None
        return call if rewrite is None else _with(call, rewrite)

    return replace(report, modules=tuple(_retold(module, told) for module in report.modules))


def _at(rewrite: Rewrite) -> tuple[str, int, int]:
    place = rewrite.call.place
    return place.path, place.line, place.column


def _with(call: Item, rewrite: Rewrite) -> Item:
    event = rewrite.event
    return replace(call, proposal=event.name, confidence=round(event.confidence, 4), after=rewrite.after)


def _retold(module: ModuleCount, told: Callable[[Item], Item]) -> ModuleCount:
    return replace(module, easy=tuple(map(told, module.easy))) if module.easy else module
