"""Owns the report as Markdown: for a GitHub step summary, which takes 1 MiB and drops all of what is longer, or a comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.report import comment
from migrate_logs.report.blocks import Block, Room, code, escaped, fitted, in_bytes
from migrate_logs.report.burndown import Point, thinned
from migrate_logs.report.count import Count
from migrate_logs.report.course import notes, pace, share, slices, summary, ticks
from migrate_logs.report.news import new_calls, verdict
from migrate_logs.report.views import Cause, Report, causes, kinds, standings, suppressed, unreadable
from migrate_logs.report.words import (
    asked,
    bar,
    columns,
    note,
    percent,
    sentence,
    statuses,
    target,
    title,
    unsplit,
    win,
)
from migrate_logs.wording import number, short

LIMIT = 1024 * 1024  # bytes of one step's summary
_ROOM = Room(LIMIT, in_bytes, "cut here: GitHub takes 1 MiB. The JSON report has all.")
_WIDE, _NARROW = 30, 10
_MOMENTS, _DAYS = 24, 8  # of the burn-down, drawn and in its table
_SQUARES = {"migrated": "🟩", "automatic": "🟨", "person": "🟥", "suppressed": "🟪", "unreadable": "⬛"}


def render(report: Report) -> str:
    """The page; where it would be too long, rows are left out from its tables and a line says how many."""
    if report.comparison is not None:
        return comment.render(report, report.comparison)
    found = [
        _head(report),
        _news(report),
        _course(report),
        _asked(report),
        _phases(report),
        *map(_cause, causes(report)),
        _apart(report),
        _held(report),
        _next(report),
    ]
    return fitted(found, _ROOM)


def _head(report: Report) -> Block:
    count = report.count
    squares = f"{_squares(count, _WIDE)} **{percent(count)}**".lstrip()
    files = f" {statuses(report)}." if report.application else ""
    said = f"{number(count.total, 'call')}: {sentence(count)}.{files}"
    return Block([f"## {escaped(title(report))}", "", squares, "", said, ""])


def _news(report: Report) -> Block:
    """The open calls that are new to the baseline, or on lines that were touched."""
    if report.ratchet is None:
        return Block()
    rows = [f"- {code(item.place)}: {code(short(item.source))}" for item in new_calls(report)]
    return Block([f"{escaped(verdict(report))}.", ""], rows, [""] if rows else [])


def _course(report: Report) -> Block:
    """How many calls were left when, as a chart that GitHub draws and as a table."""
    history = report.history
    if history is None:
        return Block()
    said = [f"{each}." for each in (escaped(summary(history)), escaped(pace(history))) if each]
    chart = [*_chart(slices(history.points, _MOMENTS)), ""] if history.takes_time else []
    rows = [
        f"| {each.day} | {share(each)} | {each.migrated:,} | {each.open:,} |" for each in thinned(history.points, _DAYS)
    ]
    head = ["### Burn-down", "", *said, "", *chart, "| Day | Share | Done | Left |", "| :-- | --: | --: | --: |"]
    return Block(head, rows, ["", *map(escaped, notes(report, history)), ""])


def _chart(points: Sequence[Point]) -> Iterator[str]:
    """A chart of Mermaid; it draws its line from number to number, so these are taken at even intervals."""
    top = ticks(max(point.open for point in points))[-1]
    yield from ("```mermaid", "xychart-beta", '    title "Calls left"')
    yield f'    x-axis "{points[0].day} to {points[-1].day}" 0 --> 100'
    yield f"    y-axis 0 --> {top}"
    yield f"    line [{', '.join(str(point.open) for point in points)}]"
    yield "```"


def _squares(count: Count, width: int) -> str:
    return "".join(_SQUARES[part.field] * long for part, long in bar(count, width))


def _asked(report: Report) -> Block:
    shown = asked(report)
    if not shown:
        return Block()
    parts = columns(shown)
    head = " | ".join(part.heading for part in parts)
    rows = [
        f"| {code(row.name, True)} | {percent(row.count)} | "
        + " | ".join(f"{part.of(row.count):,}" for part in parts)
        + f" | {_squares(row.count, _NARROW)} |"
        for row in shown
    ]
    lines = [f"| {report.view.capitalize()} | Share | {head} | |", f"| :-- | --: |{' --: |' * len(parts)} :-- |"]
    return Block(lines, rows, ["", *([unsplit(report), ""] if unsplit(report) else [])])


def _phases(report: Report) -> Block:
    if not report.phases:
        return Block()
    rows = [
        f"| {code(each.row.name, True)} | {percent(each.row.count)} | {each.row.count.open:,} | {target(each)} |"
        for each in standings(report)
    ]
    return Block(["### Phases", "", "| Phase | Share | Left | |", "| :-- | --: | --: | :-- |"], rows, [""])


def _cause(cause: Cause) -> Block:
    """The calls of one reason, folded away."""
    head = [
        f"<details><summary>{len(cause.items):,} × <code>{cause.reason.name}</code>: {escaped(cause.reason.title)}</summary>",
        "",
        escaped(cause.reason.advice),
        "",
    ]
    rows = [f"- {code(item.place)}: {escaped(item.detail)}" for item in cause.items]
    return Block(head, rows, ["", "</details>", ""])


def _apart(report: Report) -> Block:
    rows = [f"- {row.name}: {number(row.count.total, 'call')} in {number(row.files, 'file')}" for row in kinds(report)]
    return Block(["### Not in the share", ""], rows, [""]) if rows else Block()


def _held(report: Report) -> Block:
    """The calls that a comment keeps, and the files that cannot be read."""
    rows = [f"- {code(item.place)} is kept by a comment: {code(short(item.source))}" for item in suppressed(report)]
    rows += [
        f"- {code(module.path)} cannot be read: {escaped(module.problem.detail if module.problem else '')}"
        for module in unreadable(report)
    ]
    return Block(["### Kept or unreadable", ""], rows, [""]) if rows else Block()


def _next(report: Report) -> Block:
    return Block(tuple(_lines(report)))


def _lines(report: Report) -> Iterator[str]:
    found = win(report)
    if found is not None:
        yield from (f"Next easy win: {escaped(found[0])}", "", code(found[1]))
        if said := note(report):
            yield from ("", said)
