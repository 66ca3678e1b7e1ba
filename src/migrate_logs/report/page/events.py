"""Owns the table of the catalog: every event, what it was called before, and who has spoken for its name."""

from __future__ import annotations

from collections.abc import Sequence

from migrate_logs.catalog.event import Event
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.wording import short

_TITLES = ("Event", "Status", "Levels", "Attributes")


def table(events: Sequence[Event]) -> Markup:
    """The events in their own order; a script makes the columns sortable and the rows searchable."""
    heads = [*(tag("th", title, scope="col") for title in _TITLES), tag("th", "Sites", scope="col", class_="number")]
    caption = tag("caption", "Events", class_="hidden")
    body = tag("tbody", *map(_row, events))
    inside = tag("table", caption, tag("thead", tag("tr", *heads)), body, class_="sortable", id="catalog")
    return tag("div", inside, class_="scroll")


def _row(event: Event) -> Markup:
    status = str(event.status)
    span = join(" ", tag("span", "span", class_="badge")) if event.is_span else Markup()
    old = join(" ", tag("small", short(event.old))) if event.old not in ("", event.new) else Markup()
    levels = [tag("span", str(level), class_=f"badge level-{level}") for level in event.levels]
    return tag(
        "tr",
        tag("th", tag("code", event.name or event.new), span, old, scope="row"),
        tag("td", tag("span", status, class_=f"badge {status}")),
        tag("td", *(piece for level in levels for piece in (level, " "))),
        tag("td", tag("code", ", ".join(event.attributes)) if event.attributes else ""),
        tag("td", f"{len(event.sites):,}", class_="number"),
        data_status=status,
    )
