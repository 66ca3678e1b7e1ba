"""Owns the sections of the page, from the overview down to what was not counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import dedent

from migrate_logs.report.count import Item, ModuleCount
from migrate_logs.report.page import burndown, events, tables
from migrate_logs.report.page.changes import known, since
from migrate_logs.report.page.figures import bar, legend, ring
from migrate_logs.report.page.markup import Markup, join, prose, tag
from migrate_logs.report.view import View
from migrate_logs.report.views import Cause, Report, causes, kinds, rows, standings, suppressed, unreadable
from migrate_logs.report.words import percent, sentence, win
from migrate_logs.wording import number

MODULES, CALLS, ROWS = (
    1000,
    60,
    100,
)  # so many files, calls of a reason, rows of a view are shown; a page stays below 1 MB


def sections(report: Report) -> Markup:
    """All that has something to say, in order."""
    listed = (_overview, since, known, _burndown, _phases, _views, _modules, _causes, _events, _apart)
    return join(*(section(report) for section in listed))


def _overview(report: Report) -> Markup:
    calls = tag("div", ring(report.count), legend(report.count), class_="card calls")
    return tag(
        "section", tag("h2", "Overview", class_="hidden"), calls, _statuses(report), _win(report), class_="overview"
    )


def _statuses(report: Report) -> Markup:
    entries = [
        tag("li", tag("b", f"{files:,}"), " ", tag("span", str(status), class_=f"badge {status}"))
        for status, files in report.statuses.items()
        if files
    ]
    return tag("div", tag("h3", "Modules"), tag("ul", *entries, class_="statuses"), class_="card")


def _win(report: Report) -> Markup:
    found = win(report)
    if found is None:
        said = "Nothing is left that could be migrated without a person."
        return tag("div", tag("h3", "Next easy win"), tag("p", said), class_="card")
    return tag("div", tag("h3", "Next easy win"), tag("p", found[0]), tag("pre", tag("code", found[1])), class_="card")


def _section(title: str, count: int, *inside: str, name: str) -> Markup:
    heading = tag("h2", title, " ", tag("small", f"{count:,}"))
    return tag("section", heading, *inside, id=name)


def _phases(report: Report) -> Markup:
    found = standings(report)
    return _section("Phases", len(found), tables.phases(found), name="phases") if found else Markup()


def _burndown(report: Report) -> Markup:
    if report.history is None:
        return Markup()
    return tag("section", tag("h2", "Burn-down"), burndown.section(report, report.history), id="burndown")


def _events(report: Report) -> Markup:
    """The catalog of events."""
    if not report.events:
        return Markup()
    statuses = sorted({str(event.status) for event in report.events})
    search = _search("catalog", "Filter events by name, text or attribute")
    tools = tag("div", search, _choices("catalog", statuses), class_="tools", hidden=True)
    listed = events.table(report.events[:MODULES])
    return _section("Events", len(report.events), tools, listed, _beyond(len(report.events) - MODULES), name="events")


def _beyond(count: int) -> Markup:
    return tag("p", f"{count:,} more are in the catalog.", class_="more") if count > 0 else Markup()


def _views(report: Report) -> Markup:
    """Owners and libraries, side by side where there is room."""
    shown = [View.OWNER] if report.owners is not None else []
    return tag("div", *(_view(report, view) for view in [*shown, View.LIBRARY]), class_="columns")


def _view(report: Report, view: View) -> Markup:
    found = rows(report, view)
    titles = {View.OWNER: "Owners", View.LIBRARY: "Libraries"}
    table = tables.view(titles[view], view.capitalize(), found[:ROWS])
    return (
        _section(titles[view], len(found), table, tables.more(len(found) - ROWS), name=str(view)) if found else Markup()
    )


def _modules(report: Report) -> Markup:
    loud = [module for module in report.application if module.count.total or module.problem]
    worst = sorted(loud, key=lambda module: (-module.count.open, module.path))[:MODULES]
    if not loud:
        return Markup()
    tools = tag("div", _search("modules", "Filter modules by path"), _choice(loud), class_="tools", hidden=True)
    return _section(
        "Modules", len(loud), tools, tables.modules(loud, worst), tables.more(len(loud) - MODULES), name="tree"
    )


def _search(target: str, label: str) -> Markup:
    box = tag("input", type="search", placeholder=label, aria_label=label, name=f"{target}-text", data_for=target)
    return join(box, tag("output", aria_live="polite", data_count=target))


def _choice(found: Sequence[ModuleCount]) -> Markup:
    return _choices("modules", sorted({str(module.status) for module in found}))


def _choices(target: str, statuses: Sequence[str]) -> Markup:
    options = [tag("option", "every status", value=""), *(tag("option", status, value=status) for status in statuses)]
    return tag("select", *options, aria_label=f"Filter {target} by status", name=f"{target}-status", data_for=target)


def _causes(report: Report) -> Markup:
    found = causes(report)
    if not found:
        return Markup()
    tools = tag("div", _search("calls", "Filter calls by file, reason or code"), class_="tools", hidden=True)
    listed = tag("div", *(_cause(cause, at == 0) for at, cause in enumerate(found)), id="calls")
    return _section("Needs a person", report.count.person, tools, listed, name="person")


def _cause(cause: Cause, is_first: bool) -> Markup:
    summary = tag(
        "summary",
        tag("code", cause.reason.name),
        " ",
        tag("span", cause.reason.title),
        " ",
        tag("small", f"{len(cause.items):,}"),
    )
    advice = (
        tag("p", tag("b", "What to do: "), prose(cause.reason.advice), class_="advice")
        if cause.reason.advice
        else Markup()
    )
    calls = tag("ul", *map(_item, cause.items[:CALLS]), class_="items")
    return tag("details", summary, advice, calls, tables.more(len(cause.items) - CALLS), open=is_first)


def _item(item: Item) -> Markup:
    lines = [tag("del", _flush(item.source))] if item.source else []
    if item.proposal:
        sure = tag("small", f" {item.proposal}, {item.confidence:.0%} sure")
        lines += [tag("ins", _flush(item.after) or "would be the event", sure)]
    code = tag("pre", *lines) if lines else Markup()
    return tag("li", tag("code", item.place, class_="place"), " ", tag("span", prose(item.detail)), code)


def _flush(source: str) -> str:
    """A call without the indentation that its statement has in the file."""
    first, newline, rest = source.partition("\n")
    return first + newline + dedent(rest)


def _apart(report: Report) -> Markup:
    """What is no part of the share; and apart from that, what counts in it because nobody may or can look at it."""
    others, held = [*_others(report)], [*_kept(report), *_unread(report)]
    return join(_listed("Not in the share", others, "apart"), _listed("Kept or unreadable", held, "held"))


def _listed(title: str, entries: Sequence[Markup], name: str) -> Markup:
    return _section(title, len(entries), tag("ul", *entries, class_="apart"), name=name) if entries else Markup()


def _others(report: Report) -> Iterator[Markup]:
    for row in kinds(report):
        said = f" {number(row.count.total, 'call')} in {number(row.files, 'file')}, {percent(row.count)}: {sentence(row.count)} "
        yield tag("li", tag("b", row.name.capitalize()), said, bar(row.count))


def _kept(report: Report) -> Iterator[Markup]:
    for item in suppressed(report)[:CALLS]:
        place, source = tag("code", item.place, class_="place"), tag("pre", _flush(item.source))
        yield tag("li", tag("b", "Kept"), " by a comment ", place, source)


def _unread(report: Report) -> Iterator[Markup]:
    for module in unreadable(report)[:CALLS]:
        said = module.problem.detail if module.problem is not None else ""
        lines = f"; lines that look like calls: {module.count.unreadable:,}"
        yield tag("li", tag("b", "Unreadable"), " ", tag("code", module.path, class_="place"), f" {said}{lines}")
