"""Owns the report as a page for a terminal; plain text, with a style for each piece of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.escaping import visible
from migrate_logs.report.burndown import History, thinned
from migrate_logs.report.chart import chart
from migrate_logs.report.comparison import Comparison
from migrate_logs.report.count import Count, Item
from migrate_logs.report.course import notes, pace, share, summary
from migrate_logs.report.news import becomes, fate, moved, new_calls, origin, shares, signed, sure, verdict
from migrate_logs.report.views import Report, Row, causes, kinds, standings, suppressed, unreadable
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

Line = tuple[tuple[str, str], ...]  # pieces of text, each with its style
_WIDE, _NARROW = 48, 20  # characters of the bars
_CHART = 64, 8  # characters and lines of the burn-down
_DAYS = 8  # of its table
_NAME = 56  # of a name; longer ones lose their beginning, which says less
_LEAST = 24  # of a name in a narrow terminal, where the bars go rather
_FIRST = 20  # so many rows are shown where nobody asks for all


def render(report: Report) -> str:
    """The page without its styles."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines(report))


def lines(report: Report, width: int = 1000) -> Iterator[Line]:
    """The page, line by line; tables and bars keep to a terminal that is so many characters wide."""
    return map(_inert, _lines(report, width))


def _inert(line: Line) -> Line:
    """A line that does not begin like a command to a CI system, as one with a file called `::error::` would."""
    text = "".join(text for text, _ in line)
    bare = text.lstrip()
    if not bare.startswith(("::", "##")):
        return line
    (first, style), *rest = line
    return (f"{text[: -len(bare)]}./{first.lstrip()}", style), *rest


def _lines(report: Report, width: int) -> Iterator[Line]:
    count = report.count
    yield ((visible(title(report)), "bold"),)
    yield (*_bar(count, max(min(_WIDE, width - 10), 1)), (f"  {percent(count)}", "bold"))
    yield ((f"{number(count.total, 'call')}: {sentence(count)}", ""),)
    if report.application:
        yield ((statuses(report), "dim"),)
    yield from _known(report)
    if report.comparison is not None:
        yield from _compared(report, report.comparison)
    if report.history is not None:
        yield from _course(report, report.history, width)
    if shown := asked(report):
        yield ()
        yield from _table(report, shown, width)
    if said := unsplit(report):
        yield ((said, "dim"),)
    if report.phases:
        yield ()
        yield from _phases(report, width)
    yield from _causes(report)
    yield from _apart(report)
    yield from _next(report)


def _known(report: Report) -> Iterator[Line]:
    """Which of the open calls are new to the baseline, or on lines that were touched."""
    if said := verdict(report):
        yield ()
        yield ((visible(said), "bold"),)
        yield from _calls(new_calls(report), report.full)


def _compared(report: Report, found: Comparison) -> Iterator[Line]:
    """What has changed since an earlier report."""
    numbers = (
        f"{part.phrase} {after:,}" + (f" ({signed(after - before)})" if after != before else "")
        for part, before, after in moved(found.before, found.after)
    )
    yield ()
    yield (("Since the earlier report ", "bold"), (f"{shares(found)}: {', '.join(numbers)}", ""))
    for change in found.changes if report.full else found.changes[:_FIRST]:
        parts = ", ".join(
            f"{signed(after - before)} {part.phrase}"
            for part, before, after in moved(change.before, change.after)
            if after != before
        )
        yield (
            (f"  {visible(change.path)}: {parts}", ""),
            (f"  {fate(change)}", "green" if change.is_finished else "red"),
        )
    if (more := len(found.changes) - _FIRST) > 0 and not report.full:
        yield ((f"  and {more:,} more; -v shows all", "dim"),)
    if found.new:
        yield ((f"{number(len(found.new), 'call')} new or edited, and not on Logfire", "bold"),)
        yield from _calls(found.new, report.full)
    if said := origin(found):
        yield ((visible(said), "dim"),)


def _calls(found: Sequence[Item], whole: bool) -> Iterator[Line]:
    for item in found if whole else found[:_FIRST]:
        after = f" -> {becomes(item)} ({sure(item)})" if item.proposal else ""
        yield (f"  {visible(item.place)}: ", ""), (visible(short(item.source)), "red"), (visible(after), "green")
    if (more := len(found) - _FIRST) > 0 and not whole:
        yield ((f"  and {more:,} more; -v shows all", "dim"),)


def _course(report: Report, history: History, width: int) -> Iterator[Line]:
    """How many calls were left when, drawn and in numbers."""
    yield ()
    yield (("Burn-down ", "bold"), (summary(history), ""))
    if history.takes_time:
        yield from (
            ((row, "yellow"),) for row in chart(history.points, max(min(_CHART[0], width - 8), _LEAST), _CHART[1])
        )
    if said := pace(history):
        yield ((said[:1].upper() + said[1:], ""),)
    yield from (((note, "dim"),) for note in notes(report, history))
    yield ((f"{'Day':<10}{'Share':>9}{'Done':>8}{'Left':>8}", "bold"),)
    for point in history.points if report.full else thinned(history.points, _DAYS):
        yield ((f"{point.day}{share(point):>9}{point.migrated:>8,}{point.open:>8,}", ""),)


def _bar(count: Count, width: int) -> Line:
    return tuple((part.mark * long, part.style) for part, long in bar(count, width))


def _table(report: Report, found: Sequence[Row], width: int) -> Iterator[Line]:
    shown = list(found if report.full else found[:_FIRST])
    parts = columns(shown)
    room = width - 9 - 8 * len(parts)
    gap, drawn = ("  ", _NARROW) if room - _NARROW - 2 >= _LEAST else ("", 0)
    names = [_short(row.name, room - drawn - len(gap)) for row in shown]
    wide = max(map(len, [*names, report.view]))
    head = "".join(f"{part.heading:>8}" for part in parts)
    yield ((f"{report.view.capitalize():<{wide}}{'Share':>9}{head}", "bold"),)
    for row, name in zip(shown, names, strict=True):
        numbers = "".join(f"{part.of(row.count):>8,}" for part in parts)
        yield (f"{name:<{wide}}", ""), (f"{percent(row.count):>9}{numbers}{gap}", ""), *_bar(row.count, drawn)
    if more := len(found) - len(shown):
        yield ((f"and {more:,} more; -v shows all", "dim"),)


def _short(name: str, room: int) -> str:
    text, most = visible(name), max(min(_NAME, room), 6)
    return text if len(text) <= most else f"…{text[1 - most :]}"


def _phases(report: Report, width: int) -> Iterator[Line]:
    found = standings(report)
    names = [_short(standing.row.name, max(width - 40, _LEAST)) for standing in found]
    wide = max(map(len, [*names, "Phase"]))
    yield ((f"{'Phase':<{wide}}{'Share':>9}{'Left':>8}", "bold"),)
    for standing, name in zip(found, names, strict=True):
        style = {"done": "green", "late": "bold red", "empty": "yellow", "taken": "yellow"}.get(standing.state, "")
        count = standing.row.count
        yield (f"{name:<{wide}}{percent(count):>9}{count.open:>8,}  ", ""), (target(standing), style)


def _causes(report: Report) -> Iterator[Line]:
    found = causes(report)
    wide = max((len(cause.reason.name) for cause in found), default=0)
    if found:
        yield ()
        yield (("Needs a person", "bold"),)
    for cause in found:
        yield (
            (f"{len(cause.items):>7,}  ", ""),
            (f"{cause.reason.name:<{wide}}", "yellow"),
            (f"  {cause.reason.title}", ""),
        )
        yield ((f"{'':>{wide + 11}}{cause.reason.advice}", "dim"),)
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
    held, unread = suppressed(report), unreadable(report)
    if held or unread:
        yield ()
        yield (("Kept or unreadable", "bold"),)
    if held:
        yield ((f"  {number(len(held), 'call')} kept by a comment", ""),)
    for module in unread:
        said = module.problem.detail if module.problem else ""
        yield (("  unreadable ", "red"), (f"{visible(module.path)}: {visible(said)}", ""))


def _next(report: Report) -> Iterator[Line]:
    found = win(report)
    if found is not None:
        yield ()
        yield (("Next easy win ", "bold"), (visible(found[0]), ""))
        yield ((f"  {visible(found[1])}", "cyan"),)
        if said := note(report):
            yield ()
            yield ((said, "dim"),)
