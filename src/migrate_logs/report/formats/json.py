"""Owns the report for programs: JSON, version 1, as `docs/report.schema.json` has it; keys of a version stay."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from migrate_logs import __version__
from migrate_logs.report.count import Count, Item, ModuleCount
from migrate_logs.report.view import View
from migrate_logs.report.views import Report, Row, causes, easy_win, kinds, rows, standings, suppressed, unreadable
from migrate_logs.report.words import command

VERSION = 1


def render(report: Report) -> str:
    """The whole report; all views, whichever was asked for."""
    content = {
        "version": VERSION,
        "tool": {"name": "migrate-logs", "version": __version__},
        "project": report.name,
        "named": report.named,
        "totals": _count(report.count),
        "statuses": {str(status): files for status, files in report.statuses.items()},
        "views": {str(view): [_row(row) for row in rows(report, view)] for view in View if view is not View.MODULE},
        "phases": [
            {**_row(each.row), "target": str(each.target) if each.target else None, "state": str(each.state)}
            for each in standings(report)
        ],
        "others": [_row(row) for row in kinds(report)],
        "modules": [_module(module) for module in report.modules if module.count.total or module.problem],
        "person": [_item(item) for cause in causes(report) for item in cause.items],
        "suppressed": [_item(item) for item in suppressed(report)],
        "unreadable": [_unreadable(module) for module in unreadable(report)],
        "easy_win": _win(report),
    }
    return json.dumps(content, indent=2) + "\n"


def _count(count: Count) -> dict[str, Any]:
    return {**asdict(count), "total": count.total, "share": count.permille / 1000}


def _row(row: Row) -> dict[str, Any]:
    return {"name": row.name, "files": row.files, **_count(row.count)}


def _module(module: ModuleCount) -> dict[str, Any]:
    return {
        "path": module.path,
        "kind": str(module.kind),
        "status": str(module.status),
        **_count(module.count),
        "libraries": {name: count.total for name, count in module.libraries},
    }


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
    }


def _unreadable(module: ModuleCount) -> dict[str, Any]:
    assert module.problem is not None
    return {
        "path": module.path,
        "line": module.problem.line,
        "reason": module.problem.reason,
        "detail": module.problem.detail,
        "call_lines": module.count.unreadable,
    }


def _win(report: Report) -> dict[str, Any] | None:
    module = easy_win(report)
    if module is None:
        return None
    return {"path": module.path, "automatic": module.count.automatic, "command": command(report, module.path)}
