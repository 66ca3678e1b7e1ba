"""Owns what is new in a report, in words that several formats share: new calls, and what has changed since an earlier one."""

from __future__ import annotations

from migrate_logs import __version__
from migrate_logs.report.comparison import Change, Comparison
from migrate_logs.report.count import Count, Item, Status
from migrate_logs.report.ratchet import RULE, tally
from migrate_logs.report.views import Report
from migrate_logs.report.words import PARTS, Part, against, percent
from migrate_logs.wording import number, short


def verdict(report: Report) -> str:
    """How many of the open calls are new; empty where nothing was asked for that could tell."""
    if report.ratchet is None:
        return ""
    told = tally(report.application)
    unclear = told.apart - told.exempt
    apart = f"; of {unclear:,} more nothing tells whether they log" if unclear else ""
    exempt = f"; {told.exempt:,} that lint does not name as {RULE}" if told.exempt else ""
    return f"Against {against(report)}: {number(len(told.new), 'new call')}, {told.known:,} known{apart}{exempt}"


def new_calls(report: Report) -> tuple[Item, ...]:
    """The open calls that are new to the baseline, or on lines that were touched."""
    return () if report.ratchet is None else tally(report.application).new


def becomes(item: Item) -> str:
    """What a call would become, or what it would be called; empty where nobody can tell."""
    return short(item.after or item.proposal)


def sure(item: Item) -> str:
    """How sure the name of a call is; empty where it has none."""
    return f"{item.confidence:.0%} sure" if item.proposal else ""


def shares(found: Comparison) -> str:
    """The share before and after: "5.8 % -> 9.4 %"; once where it is the same."""
    before, after = percent(found.before), percent(found.after)
    return after if before == after else f"{before} -> {after}"


def moved(before: Count, after: Count) -> list[tuple[Part, int, int]]:
    """The parts that occur before or after, and how many calls they have: the first three always."""
    parts = [part for at, part in enumerate(PARTS) if at < 3 or part.of(before) or part.of(after)]
    return [(part, part.of(before), part.of(after)) for part in parts]


def signed(change: int) -> str:
    """A change with its sign: "+3", "-1,204", "0"."""
    return f"{change:+,}" if change else "0"


def fate(change: Change) -> str:
    """What is to be said of a file that has changed."""
    if change.status is None:
        return "gone"
    if change.is_lost:
        return "unreadable"
    if change.was is None:
        return "new"
    reopened = change.was is Status.MIGRATED and change.after.open
    return "finished" if change.is_finished else "reopened" if reopened else ""


def origin(found: Comparison) -> str:
    """What is to be known of the earlier report; empty where it is like this one."""
    return "" if found.tool == __version__ else f"The earlier report was made by migrate-logs {found.tool}."
