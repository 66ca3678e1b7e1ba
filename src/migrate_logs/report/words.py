"""Owns the words, bars and commands that several formats show alike."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from migrate_logs.files.root import along
from migrate_logs.report.count import Count
from migrate_logs.report.ratchet import Ratchet
from migrate_logs.report.view import View
from migrate_logs.report.views import Report, Row, Standing, easy_win, rows, standings
from migrate_logs.wording import number

_VACANT = {"empty": "no file matches", "taken": "earlier phases have its files"}


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes of some calls: the field of a `Count`, a heading, a phrase, and how a bar of characters shows it."""

    field: str
    heading: str
    phrase: str
    mark: str
    style: str

    def of(self, count: Count) -> int:
        """How many calls of a count are such."""
        return int(getattr(count, self.field))


PARTS = (
    Part("migrated", "Done", "on Logfire", "█", "green"),
    Part("automatic", "Auto", "automatic", "▓", "yellow"),
    Part("person", "Person", "need a person", "▒", "red"),
    Part("suppressed", "Kept", "kept by a comment", "░", "magenta"),
    Part("unreadable", "Unread", "in unreadable files", "·", "dim"),
)
_NOTES = {
    False: "Event names were not looked at: some automatic calls may turn out to need one from a person (--names counts them, `migrate-logs events` lists them).",
    True: "Calls whose event name is unsure count as calls that need a person.",
}


def title(report: Report) -> str:
    """What a document is about."""
    return f"Logfire migration of {report.name}{f' ({part(report)} alone)' if report.shard else ''}"


def part(report: Report) -> str:
    """Which part of a project a report counts: "shard 2 of 5"; nothing where it counts all."""
    return f"shard {report.shard}" if report.shard else ""


def against(report: Report) -> str:
    """What the open calls were set against to tell which are new."""
    ratchet = report.ratchet or Ratchet()
    lines = f"the lines changed since {ratchet.diff_base}" if ratchet.diff_base else ""
    return " and ".join(filter(None, ("the baseline" if ratchet.baseline else "", lines)))


def percent(count: Count) -> str:
    """The migrated share: "96.4 %", "100 %"; a dash where nothing logs."""
    whole, tenth = divmod(count.permille, 10)
    return "–" if not count.total else "100 %" if whole == 100 else f"{whole}.{tenth} %"


def sentence(count: Count) -> str:
    """What becomes of the calls; only the first three are said where they are none."""
    shown = [part for at, part in enumerate(PARTS) if at < 3 or part.of(count)]
    return ", ".join(f"{part.of(count):,} {_phrase(part, count)}" for part in shown)


def _phrase(part: Part, count: Count) -> str:
    return "needs a person" if part.field == "person" and part.of(count) == 1 else part.phrase


def bar(count: Count, width: int) -> list[tuple[Part, int]]:
    """The parts of a bar and how many of its `width` characters each has; what is done is rounded down."""
    ends, done = [0], 0
    for part in PARTS:
        done += part.of(count)
        ends.append(width * done // count.total if count.total else 0)
    return [(part, end - start) for part, start, end in zip(PARTS, ends, ends[1:], strict=False) if end > start]


def columns(shown: list[Row]) -> list[Part]:
    """The parts that a table has a column for: the first three, and others that occur."""
    return [part for at, part in enumerate(PARTS) if at < 3 or any(part.of(row.count) for row in shown)]


def statuses(report: Report) -> str:
    """How many files have come how far."""
    found = ((files, str(status).replace("no ", "without ")) for status, files in report.statuses.items())
    return ", ".join(f"{number(files, 'file')} {status}" for files, status in found if files)


def target(standing: Standing) -> str:
    """What is to be said of a phase: "done", "due 2027-01-31", "late since 2027-01-31", "open", or why it has no file."""
    if standing.state in _VACANT:
        return _VACANT[standing.state]
    if standing.state == "done" or standing.target is None:
        return str(standing.state)
    return f"{'late since' if standing.state == 'late' else 'due'} {standing.target}"


def asked(report: Report) -> list[Row]:
    """The rows of the view that was asked for."""
    if report.view is View.PHASE:
        known = {standing.row.name: standing.row for standing in standings(report)}
        return list({**known, **{row.name: row for row in rows(report, View.PHASE)}}.values())
    return list(rows(report, report.view))


def unsplit(report: Report) -> str:
    """What is missing where the view that was asked for has nothing to split the calls by."""
    if report.view is View.PHASE and not report.phases:
        return "No phases are configured: name them in [tool.migrate-logs.phases]."
    if report.view is View.OWNER and report.owners is None:
        return "No CODEOWNERS file was found."
    return ""


def win(report: Report) -> tuple[str, str] | None:
    """The next easy win, in words, and the command that takes it; None where nothing is automatic."""
    module = easy_win(report)
    if module is None:
        return None
    rest = (
        "" if module.count.open == module.count.automatic else f", {module.count.open - module.count.automatic:,} left"
    )
    calls = number(module.count.automatic, "automatic call") + unless(report)
    return f"{module.path}, {calls}{rest}", command(report, module.path)


def offer(report: Report, path: str, calls: str) -> str:
    """What is to be said of automatic calls of a file, with the command for them."""
    return f"{calls} can go to Logfire now{unless(report)}: {command_at_top(report, path)}"


def unless(report: Report) -> str:
    """What has to be said of calls that are automatic where one may wait for a name."""
    return " (unless a name is unsure)" if report.may_wait else ""


def note(report: Report) -> str:
    """What has become of calls whose name is unsure; nothing where every name is good enough."""
    return _NOTES[report.named] if report.min_confidence else ""


def command(report: Report, path: str) -> str:
    """What migrates a file, for a shell in the folder where the report was asked for."""
    return _command(near(report, path))


def command_at_top(report: Report, path: str) -> str:
    """What migrates a file, for a shell at the top of the repository."""
    return _command(from_top(report, path))


def _command(place: str) -> str:
    return shlex.join(["migrate-logs", "migrate", f"./{place}" if place.startswith("-") else place, "--write"])


def near(report: Report, path: str) -> str:
    """A path of the project as seen from where commands are typed."""
    return along(report.way, path)


def from_top(report: Report, path: str) -> str:
    """A path of the project as programs get it: from the top of the repository, wherever the report was asked for."""
    return along(report.inside, path)
