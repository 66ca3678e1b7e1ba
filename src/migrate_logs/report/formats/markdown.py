"""Owns the report as Markdown for a GitHub step summary, which takes 1 MiB and drops all of what is longer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from migrate_logs.inert import visible
from migrate_logs.report.count import Count
from migrate_logs.report.views import Cause, Report, causes, kinds, standings, unreadable
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

LIMIT = 1024 * 1024  # bytes of one step's summary
_ROOM = 500  # bytes that the words about a cut take at most
_WIDE, _NARROW = 30, 10
_SQUARES = {"migrated": "🟩", "automatic": "🟨", "person": "🟥", "suppressed": "🟪", "unreadable": "⬛"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~&:]|(?<=www)\.)", re.IGNORECASE)


def render(report: Report) -> str:
    """The page; where it would be too long, rows are left out from its tables and a line says how many."""
    return _fitted(
        [_head(report), _asked(report), _phases(report), *map(_cause, causes(report)), _apart(report), _next(report)]
    )


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line; nothing in it makes a link, a mention or HTML."""
    plain = visible(text).replace("\t", " ")
    return _SPECIAL.sub(r"\\\1", plain).replace("@", "@\u200b")  # GitHub looks for mentions when all escapes are gone


def code(text: str, in_table: bool = False) -> str:
    """Text as code, on one line; a table is the one place where its bars have to be escaped."""
    plain = visible(text).replace("\t", " ")
    plain = plain.replace("|", "\\|") if in_table else plain
    fence = "`" * (max(map(len, re.findall("`+", plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that always stand, with rows between them that may be cut from the end."""

    head: Sequence[str] = ()
    rows: Sequence[str] = ()
    tail: Sequence[str] = ()

    def size(self) -> int:
        """The bytes that it takes at least."""
        return _bytes((*self.head, *self.tail))


def _bytes(lines: Sequence[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)


def _fitted(blocks: Sequence[_Block]) -> str:
    """All blocks, one after the other; the rows have what the heads leave of the limit."""
    left = LIMIT - sum(block.size() + _ROOM for block in blocks)
    lines: list[str] = []
    for block in blocks:
        kept = _first(block.rows, left)
        left -= _bytes(kept)
        lines += [*block.head, *kept]
        if cut := len(block.rows) - len(kept):
            lines += ["", f"*{number(cut, 'row')} cut here: GitHub takes 1 MiB. The JSON report has all.*"]
        lines += block.tail
    return "\n".join(lines).strip("\n") + "\n"


def _first(rows: Sequence[str], room: int) -> list[str]:
    kept: list[str] = []
    for row in rows:
        room -= _bytes([row])
        if room < 0:
            break
        kept.append(row)
    return kept


def _head(report: Report) -> _Block:
    count = report.count
    return _Block(
        [
            f"## {escaped(title(report))}",
            "",
            f"{_squares(count, _WIDE)} **{percent(count)}**",
            "",
            f"{number(count.total, 'call')}: {sentence(count)}. {statuses(report)}.",
            "",
        ]
    )


def _squares(count: Count, width: int) -> str:
    return "".join(_SQUARES[part.field] * long for part, long in bar(count, width))


def _asked(report: Report) -> _Block:
    shown = asked(report)
    if not shown:
        return _Block()
    parts = columns(shown)
    head = " | ".join(part.heading for part in parts)
    rows = [
        f"| {code(row.name, True)} | {percent(row.count)} | "
        + " | ".join(f"{part.of(row.count):,}" for part in parts)
        + f" | {_squares(row.count, _NARROW)} |"
        for row in shown
    ]
    lines = [f"| {report.view.capitalize()} | Share | {head} | |", f"| :-- | --: |{' --: |' * len(parts)} :-- |"]
    return _Block(lines, rows, [""])


def _phases(report: Report) -> _Block:
    if not report.phases:
        return _Block()
    rows = [
        f"| {code(each.row.name, True)} | {percent(each.row.count)} | {each.row.count.open:,} | {target(each)} |"
        for each in standings(report)
    ]
    return _Block(["### Phases", "", "| Phase | Share | Left | |", "| :-- | --: | --: | :-- |"], rows, [""])


def _cause(cause: Cause) -> _Block:
    """The calls of one reason, folded away."""
    head = [
        f"<details><summary>{len(cause.items):,} × <code>{cause.reason}</code>: {escaped(cause.title)}</summary>",
        "",
        escaped(cause.advice),
        "",
    ]
    rows = [f"- {code(item.place)}: {escaped(item.detail)}" for item in cause.items]
    return _Block(head, rows, ["", "</details>", ""])


def _apart(report: Report) -> _Block:
    rows = [f"- {row.name}: {number(row.count.total, 'call')} in {number(row.files, 'file')}" for row in kinds(report)]
    rows += [
        f"- {code(module.path)} cannot be read: {escaped(module.problem.detail if module.problem else '')}"
        for module in unreadable(report)
    ]
    return _Block(["### Not in the share", ""], rows, [""]) if rows else _Block()


def _next(report: Report) -> _Block:
    found = win(report)
    return _Block(tuple(_lines(found, report.named))) if found is not None else _Block()


def _lines(found: tuple[str, str], named: bool) -> Iterator[str]:
    yield f"Next easy win: {escaped(found[0])}"
    yield from ("", code(found[1]), "", NOTES[named])
