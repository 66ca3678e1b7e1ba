"""Owns the report for programs: JSON, version 1, as `docs/report.schema.json` has it; keys of a version stay."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from migrate_logs import __version__
from migrate_logs.json_text import pretty
from migrate_logs.report.count import Count, Item, ModuleCount, Status
from migrate_logs.report.kinds import Kind
from migrate_logs.report.ratchet import tally
from migrate_logs.report.view import View
from migrate_logs.report.views import Report, Row, causes, easy_win, kinds, rows, standings, suppressed, unreadable
from migrate_logs.report.words import command

if TYPE_CHECKING:
    from migrate_logs.catalog.event import Event
    from migrate_logs.report.burndown import History, Point
    from migrate_logs.report.comparison import Change, Comparison
    from migrate_logs.report.ratchet import Ratchet

VERSION = 1
_COUNTED = tuple(each.name for each in fields(Count))


def render(report: Report) -> str:
    """The whole report; all views, whichever was asked for."""
    content = {
        "version": VERSION,
        "tool": {"name": "migrate-logs", "version": __version__},
        "project": report.name,
        "named": report.named,
        "min_confidence": report.min_confidence,
        "way": report.way,
        "inside": report.inside,
        "paths": list(report.paths),
        "shard": asdict(report.shard) if report.shard else None,
        "totals": _count(report.count),
        "statuses": {str(status): files for status, files in report.statuses.items()},
        "views": {str(view): [_row(row) for row in rows(report, view)] for view in View if view is not View.MODULE},
        "phases": [
            {
                **_row(each.row),
                "target": str(each.target) if each.target else None,
                "state": str(each.state),
                "patterns": list(phase.patterns),
            }
            for phase, each in zip(report.phases, standings(report), strict=True)
        ],
        "others": [_row(row) for row in kinds(report)],
        "modules": [_module(report, module) for module in report.modules if module.count.total or module.problem],
        "silent": {str(kind): _silent(report, kind) for kind in Kind},
        "automatic": [_item(item) for module in report.application for item in module.easy],
        "person": [_item(item) for cause in causes(report) for item in cause.items],
        "suppressed": [_item(item) for item in suppressed(report)],
        "unreadable": [_unreadable(module) for module in unreadable(report)],
        "easy_win": _win(report),
        "ratchet": _ratchet(report, report.ratchet) if report.ratchet else None,
        "events": [_event(event) for event in report.events],
        "comparison": _comparison(report.comparison) if report.comparison else None,
        "history": _history(report.history) if report.history else None,
    }
    return pretty(content) + "\n"


def _count(count: Count) -> dict[str, Any]:
    return {**_parts(count), "total": count.total, "share": count.permille / 1000}


def _parts(count: Count) -> dict[str, int]:
    return {name: getattr(count, name) for name in _COUNTED}


def _row(row: Row) -> dict[str, Any]:
    return {"name": row.name, "files": row.files, **_count(row.count)}


def _module(report: Report, module: ModuleCount) -> dict[str, Any]:
    return {
        "path": module.path,
        "kind": str(module.kind),
        "status": str(module.status),
        **_count(module.count),
        "libraries": {name: count.total for name, count in module.libraries},
        "by_library": {name: _parts(count) for name, count in module.libraries},
        "owner": None if report.owners is None else report.owners.of(module.path),
    }


def _silent(report: Report, kind: Kind) -> list[str]:
    return [each.path for each in report.modules if each.kind is kind and each.status is Status.SILENT]


def _item(item: Item) -> dict[str, Any]:
    proposal = {"event": item.proposal, "confidence": round(item.confidence, 4), "after": item.after or None}
    return {
        "path": item.path,
        "line": item.line,
        "column": item.column,
        "library": item.library,
        "reason": item.reason,
        "detail": item.detail,
        "source": item.source,
        "proposal": proposal if item.proposal else None,
        "known": item.known,
    }


def _unreadable(module: ModuleCount) -> dict[str, Any]:
    assert module.problem is not None
    return {
        "path": module.path,
        "line": module.problem.line,
        "column": module.problem.column,
        "reason": module.problem.reason,
        "detail": module.problem.detail,
        "call_lines": module.count.unreadable,
        "ours": module.problem.ours,
        "known": module.known,
    }


def _win(report: Report) -> dict[str, Any] | None:
    module = easy_win(report)
    if module is None:
        return None
    return {"path": module.path, "automatic": module.count.automatic, "command": command(report, module.path)}


def _ratchet(report: Report, ratchet: Ratchet) -> dict[str, Any]:
    told = tally(report.application)
    numbers = {"known": told.known, "new": len(told.new), "apart": told.apart}
    return {"baseline": ratchet.baseline, "diff_base": ratchet.diff_base or None, **numbers}


def _event(event: Event) -> dict[str, Any]:
    return {
        "old": event.old,
        "new": event.new,
        "status": str(event.status),
        "proposed": event.proposed,
        "in_code": event.in_code,
        "is_span": event.is_span,
        "levels": list(map(str, event.levels)),
        "attributes": list(event.attributes),
        "sites": list(event.sites),
    }


def _comparison(found: Comparison) -> dict[str, Any]:
    return {
        "tool": found.tool,
        "before": _count(found.before),
        "after": _count(found.after),
        "changes": [_change(change) for change in found.changes],
        "finished": list(found.finished),
        "lost": list(found.lost),
        "new": [_item(item) for item in found.new],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "path": change.path,
        "was": None if change.was is None else str(change.was),
        "status": None if change.status is None else str(change.status),
        "before": _count(change.before),
        "after": _count(change.after),
    }


def _history(history: History) -> dict[str, Any]:
    from migrate_logs.report.burndown import trend

    found = trend(history)
    return {
        "step": history.step,
        "commits": history.commits,
        "shallow": history.shallow,
        "missing": history.missing,
        "trend": None if found is None else {**asdict(found), "end": str(found.end) if found.end else None},
        "points": [_point(point) for point in history.points],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "commit": point.commit,
        "day": str(point.day),
        "migrated": point.migrated,
        "open": point.open,
        "total": point.total,
        "calls": dict(point.calls),
        "others": dict(point.others),
    }
