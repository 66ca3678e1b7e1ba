"""Owns the sections about what is new: calls that no baseline knows, and what has changed since an earlier report."""

from __future__ import annotations

from collections.abc import Sequence

from migrate_logs.report.comparison import Change, Comparison
from migrate_logs.report.count import Item
from migrate_logs.report.news import becomes, fate, moved, new_calls, origin, shares, signed, sure, verdict
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.page.tables import more
from migrate_logs.report.views import Report
from migrate_logs.report.words import percent
from migrate_logs.wording import number, short

CALLS, FILES = 60, 100  # so many are shown


def known(report: Report) -> Markup:
    """How many of the open calls are new, and which."""
    said = verdict(report)
    if not said:
        return Markup()
    found = new_calls(report)
    return tag("section", _heading("New calls", len(found)), tag("p", f"{said}."), _calls(found), id="new")


def since(report: Report) -> Markup:
    """What has changed since an earlier report."""
    found = report.comparison
    if found is None:
        return Markup()
    numbers = (
        f"{part.phrase} {after:,} ({signed(after - before)})"
        for part, before, after in moved(found.before, found.after)
    )
    said = tag("p", tag("b", shares(found).replace("->", "→")), f" · {', '.join(numbers)}")
    new = join(tag("h3", f"{number(len(found.new), 'call')} new or edited, and not on Logfire"), _calls(found.new))
    inside = (
        said,
        new if found.new else Markup(),
        _files(found),
        tag("p", origin(found)) if origin(found) else Markup(),
    )
    return tag("section", _heading("Since the earlier report", len(found.changes)), *inside, id="since")


def _heading(title: str, count: int) -> Markup:
    return tag("h2", title, " ", tag("small", f"{count:,}"))


def _calls(found: Sequence[Item]) -> Markup:
    return join(tag("ul", *map(_call, found[:CALLS]), class_="items"), more(len(found) - CALLS)) if found else Markup()


def _call(item: Item) -> Markup:
    lines = [tag("del", short(item.source))]
    if wanted := becomes(item):
        lines += [tag("ins", wanted, tag("small", f" {sure(item)}"))]
    place = tag("code", item.place, class_="place")
    return tag("li", place, " ", tag("span", item.detail), tag("pre", *lines))


def _files(found: Comparison) -> Markup:
    if not found.changes:
        return Markup()
    heads = (tag("th", text, scope="col", class_="number") for text in ("Share", "Done", "Auto", "Person"))
    head = tag("tr", tag("th", "File", scope="col"), *heads)
    caption = tag("caption", "Files with other calls than before", class_="hidden")
    table = tag("table", caption, tag("thead", head), tag("tbody", *map(_file, found.changes[:FILES])))
    return join(tag("div", table, class_="scroll"), more(len(found.changes) - FILES))


def _file(change: Change) -> Markup:
    said = fate(change)
    badge = tag("span", said, class_="badge") if said else Markup()
    share = tag("td", f"{percent(change.before)} → {percent(change.after)}", class_="number")
    numbers = (
        tag("td", signed(after - before), class_="number")
        for _, before, after in moved(change.before, change.after)[:3]
    )
    return tag("tr", tag("th", change.path, " ", badge, scope="row"), share, *numbers)
