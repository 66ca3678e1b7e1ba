"""Owns the report as annotations of a GitHub workflow, which shows ten of a kind and drops the rest."""

from __future__ import annotations

from collections.abc import Iterator

from migrate_logs.escaping import visible, workflow
from migrate_logs.report.findings import Finding, findings
from migrate_logs.report.news import verdict
from migrate_logs.report.views import Report
from migrate_logs.report.words import note, part, percent, sentence
from migrate_logs.wording import number

LIMIT = 10  # warnings of a step; there may be as many notices


def render(report: Report) -> str:
    """One command a line: a notice that sums up, then what needs a person, then files that need none."""
    return "".join(f"{line}\n" for line in _commands(report))


def _commands(report: Report) -> Iterator[str]:
    left = findings(report)
    hard = [finding for finding in left if finding.is_warning]
    easy = [finding for finding in left if not finding.is_warning and not finding.is_quiet]
    more = len(hard) + len(easy) - len(hard[:LIMIT]) - len(easy[: LIMIT - 1])
    rest = f" {number(more, 'annotation')} more: see the step summary." if more else ""
    calls = number(report.count.total, "call")
    whole = f"{percent(report.count)} of {calls} migrated" if report.count.total else calls
    whole = f"{whole}: {sentence(report.count)}."
    names = note(report) if report.count.automatic and report.may_wait else ""
    news = f"{verdict(report)}." if report.ratchet else ""
    said = " ".join(filter(None, (part(report), whole, names, news))) + rest
    yield f"::notice title=migrate-logs::{workflow(said)}"
    yield from (_command("warning", finding) for finding in hard[:LIMIT])
    yield from (_command("notice", finding) for finding in easy[: LIMIT - 1])


def _command(kind: str, finding: Finding) -> str:
    place = f"file={workflow(finding.path, ':,')},line={finding.line},col={finding.column}"
    return f"::{kind} title=migrate-logs ({finding.name}),{place}::{workflow(visible(finding.message))}"
