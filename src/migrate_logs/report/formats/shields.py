"""Owns the migrated share as a badge that shields.io draws from an endpoint."""

from __future__ import annotations

import json

from migrate_logs.report.count import Count
from migrate_logs.report.views import Report
from migrate_logs.report.words import part

LABEL = "logfire"
_COLORS = ((100, "brightgreen"), (75, "green"), (50, "yellowgreen"), (25, "orange"), (0, "red"))


def render(report: Report) -> str:
    """The JSON of an endpoint."""
    content = {"schemaVersion": 1, "label": LABEL, "message": message(report), "color": color(report.count)}
    return json.dumps(content) + "\n"


def message(report: Report) -> str:
    """The share in whole percent, rounded down."""
    count = report.count
    said = f"{count.permille // 10}%" if count.total else "no logging"
    return f"{said} ({part(report)})" if report.shard else said


def color(count: Count) -> str:
    """The name of a colour, from red to bright green; grey where nothing logs."""
    return next(name for least, name in _COLORS if count.permille >= 10 * least) if count.total else "lightgrey"
