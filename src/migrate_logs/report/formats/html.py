"""Owns the report as one HTML page that needs nothing else: no network, no script to be read, light and dark."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from importlib.resources import files
from string import Template

from migrate_logs import __version__
from migrate_logs.report.page.markup import text
from migrate_logs.report.page.sections import sections
from migrate_logs.report.views import Report
from migrate_logs.report.words import note, percent, title
from migrate_logs.wording import number


def render(report: Report) -> str:
    """The page; only its own script may run, as its content security policy says."""
    script = _data("script.js")
    return Template(_data("page.html")).substitute(
        title=text(title(report)),
        subtitle=text(_subtitle(report)),
        sections=sections(report),
        note=text(note(report)),
        style=_data("style.css"),
        script=script,
        digest=f"sha256-{b64encode(hashlib.sha256(f'{chr(10)}{script}'.encode()).digest()).decode()}",
    )


def _subtitle(report: Report) -> str:
    loud = sum(module.count.total > 0 for module in report.application)
    day = f" · {report.today}" if any(phase.target for phase in report.phases) else ""
    calls = f"{number(report.count.total, 'call')} in {number(loud, 'module')}"
    calls = f"{percent(report.count)} of {calls} migrated" if report.count.total else calls
    return f"{calls} · {number(len(report.modules), 'file')} looked at{day} · migrate-logs {__version__}"


def _data(name: str) -> str:
    return (files("migrate_logs") / "report" / "page" / name).read_text("utf-8")
