"""Owns the report as a comment on a pull request: what the change does to the migration, in the 65,536 characters of GitHub."""

from __future__ import annotations

import re
from collections.abc import Sequence

from migrate_logs.report.blocks import Block, Room, code, escaped, fitted, in_characters
from migrate_logs.report.comparison import Change, Comparison
from migrate_logs.report.count import Item
from migrate_logs.report.news import becomes, fate, moved, origin, shares, signed, sure, verdict
from migrate_logs.report.views import Report
from migrate_logs.report.words import percent, title
from migrate_logs.wording import number, short

LIMIT = 65_536  # characters of a comment; GitHub refuses a longer one
_ROOM = Room(LIMIT, in_characters, "cut here: a comment takes 65,536 characters. The JSON report has all.")


def render(report: Report, found: Comparison) -> str:
    """The comment; its first line, which nobody sees, is the same in every comment about a project."""
    blocks = [
        _head(report, found),
        _calls(found.new),
        _finished(found.finished),
        _lost(found.lost),
        _changes(found.changes),
    ]
    return fitted(blocks, _ROOM)


def marker(report: Report) -> str:
    """By what a program finds the comment that it made before."""
    return f"<!-- migrate-logs report: {re.sub(r'[^A-Za-z0-9_.]+', '-', report.name)} -->"


def _head(report: Report, found: Comparison) -> Block:
    share = shares(found).replace("->", "→")
    lines = [marker(report), f"### {escaped(title(report))}: {share}", ""]
    if found.before == found.after and not found.changes and not found.new:
        lines += [f"Nothing changes: {found.after.open:,} of {number(found.after.total, 'call')} left to migrate.", ""]
    else:
        lines += ["| Calls | Before | After | |", "| :-- | --: | --: | --: |"]
        lines += [
            f"| {part.phrase} | {before:,} | {after:,} | {signed(after - before)} |"
            for part, before, after in moved(found.before, found.after)
        ]
        lines += [""]
    lines += [line for said in (verdict(report), origin(found)) if said for line in (escaped(said), "")]
    return Block(lines)


def _calls(new: Sequence[Item]) -> Block:
    if not new:
        return Block()
    head = [
        f"**{number(len(new), 'call')} new or edited, and not on Logfire**",
        "",
        "| Where | Call | Would become |",
        "| :-- | :-- | :-- |",
    ]
    return Block(head, list(map(_call, new)), [""])


def _call(item: Item) -> str:
    wanted, how = becomes(item), sure(item)
    after = f"{code(wanted, True)} ({how})" if wanted else escaped(short(item.detail))
    return f"| {code(item.place, True)} | {code(short(item.source), True)} | {after} |"


def _finished(paths: Sequence[str]) -> Block:
    return _listed("finished by this change", paths)


def _lost(paths: Sequence[str]) -> Block:
    return _listed("that cannot be read any more", paths)


def _listed(what: str, paths: Sequence[str]) -> Block:
    if not paths:
        return Block()
    return Block([f"**{number(len(paths), 'file')} {what}**", ""], [f"- {code(path)}" for path in paths], [""])


def _changes(changes: Sequence[Change]) -> Block:
    """The files whose calls have changed, folded away."""
    if not changes:
        return Block()
    head = [
        f"<details><summary>{number(len(changes), 'file')} with other calls than before</summary>",
        "",
        "| File | Share | Done | Auto | Person | |",
        "| :-- | :-- | --: | --: | --: | :-- |",
    ]
    return Block(head, list(map(_change, changes)), ["", "</details>", ""])


def _change(change: Change) -> str:
    share = f"{percent(change.before)} → {percent(change.after)}"
    numbers = " | ".join(signed(after - before) for _, before, after in moved(change.before, change.after)[:3])
    return f"| {code(change.path, True)} | {share} | {numbers} | {fate(change)} |"
