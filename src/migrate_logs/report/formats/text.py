"""Owns the report as a page for a terminal; plain text, with a style for each piece of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.inert import visible
from migrate_logs.report.count import Count
from migrate_logs.report.views import Report, Row, causes, kinds, standings, suppressed, unreadable
from migrate_logs.report.words import (
    NOTES,
    asked,
    bar,
    columns,
    number,
    percent,
    sentence,
    statuses,
    target,
    title,
    win,
)

Line = tuple[tuple[str, str], ...]  # pieces of text, each with its style
_WIDE, _NARROW = 48, 20  # characters of the bars
_NAME = 56  # of a name; longer ones lose their beginning, which says less
_FIRST = 20  # so many rows are shown where nobody asks for all


def render(report: Report) -> str:
    """The page without its styles."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines(report))


def lines(report: Report) -> Iterator[Line]:
    """The page, line by line."""
    count = report.count
    yield ((visible(title(report)), "bold"),)
    yield (*_bar(count, _WIDE), (f"  {percent(count)}", "bold"))
    yield ((f"{number(count.total, 'call')}: {sentence(count)}", ""),)
    yield ((statuses(report), "dim"),)
    if shown := asked(report):
        yield ()
        yield from _table(report, shown)
    if report.phases:
        yield ()
        yield from _phases(report)
    yield from _causes(report)
    yield from _apart(report)
    yield from _next(report)


def _bar(count: Count, width: int) -> Line:
    return tuple((part.mark * long, part.style) for part, long in bar(count, width))


def _table(report: Report, found: Sequence[Row]) -> Iterator[Line]:
    shown = list(found if report.full else found[:_FIRST])
    parts = columns(shown)
    names = [_short(row.name) for row in shown]
    wide = max(map(len, [*names, report.view]))
    head = "".join(f"{part.heading:>8}" for part in parts)
    yield ((f"{report.view.capitalize():<{wide}}{'Share':>9}{head}", "bold"),)
    for row, name in zip(shown, names, strict=True):
        numbers = "".join(f"{part.of(row.count):>8,}" for part in parts)
        yield (f"{name:<{wide}}", ""), (f"{percent(row.count):>9}{numbers}  ", ""), *_bar(row.count, _NARROW)
    if more := len(found) - len(shown):
        yield ((f"and {more:,} more; -v shows all", "dim"),)


def _short(name: str) -> str:
    text = visible(name)
    return text if len(text) <= _NAME else f"…{text[1 - _NAME :]}"


def _phases(report: Report) -> Iterator[Line]:
    found = standings(report)
    names = [_short(standing.row.name) for standing in found]
    wide = max(map(len, [*names, "Phase"]))
    yield ((f"{'Phase':<{wide}}{'Share':>9}{'Left':>8}", "bold"),)
    for standing, name in zip(found, names, strict=True):
        style = {"done": "green", "late": "bold red"}.get(standing.state, "")
        count = standing.row.count
        yield (f"{name:<{wide}}{percent(count):>9}{count.open:>8,}  ", ""), (target(standing), style)


def _causes(report: Report) -> Iterator[Line]:
    found = causes(report)
    wide = max((len(cause.reason) for cause in found), default=0)
    if found:
        yield ()
        yield (("Needs a person", "bold"),)
    for cause in found:
        yield (f"{len(cause.items):>7,}  ", ""), (f"{cause.reason:<{wide}}", "yellow"), (f"  {cause.title}", "")
        yield ((f"{'':>{wide + 11}}{cause.advice}", "dim"),)
        for item in cause.items if report.full else ():
            yield ((f"{'':>9}{visible(item.place)}: {visible(item.detail)}", ""),)


def _apart(report: Report) -> Iterator[Line]:
    """What is no part of the share, and what could not be looked at."""
    if others := kinds(report):
        yield ()
        yield (("Not in the share", "bold"),)
    for row in others:
        yield (
            (
                f"  {row.name}: {number(row.count.total, 'call')} in {number(row.files, 'file')}: {sentence(row.count)}",
                "",
            ),
        )
    if held := suppressed(report):
        yield ((f"{number(len(held), 'call')} suppressed by a comment", ""),)
    for module in unreadable(report):
        said = module.problem.detail if module.problem else ""
        yield (("unreadable ", "red"), (f"{visible(module.path)}: {visible(said)}", ""))


def _next(report: Report) -> Iterator[Line]:
    found = win(report)
    if found is not None:
        yield ()
        yield (("Next easy win ", "bold"), (visible(found[0]), ""))
        yield ((f"  {visible(found[1])}", "cyan"),)
        yield ()
        yield ((NOTES[report.named], "dim"),)
