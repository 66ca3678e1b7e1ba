"""Owns the bars, rings and legends of the page; each says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from migrate_logs.report.count import Count
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.words import PARTS, Part, percent, sentence

MEANINGS = {
    "migrated": "emitted through Logfire already",
    "automatic": "migrate --write rewrites them now",
    "person": "refused, each with its reason",
    "suppressed": "left as they are for good",
    "unreadable": "lines that look like calls",
}
_TURN = 100.0  # the length of the ring, in its own units
_GAP = 0.6


def bar(count: Count) -> Markup:
    """A bar of the parts, as wide as its cell."""
    pieces = [tag("i", class_=part.field, style=f"width:{share:.2f}%") for part, _, share in _shares(count)]
    return tag("span", *pieces, class_="bar", role="img", aria_label=sentence(count))


def ring(count: Count) -> Markup:
    """A ring of the parts around the migrated share."""
    arcs = [_arc("track", 0, _TURN), *(_arc(part.field, start, share) for part, start, share in _shares(count))]
    number = percent(count).removesuffix(" %")
    unit = tag("tspan", "%", class_="unit") if count.total else Markup()
    words = tag("text", number, unit, x="50%", y="50%", dy="0.36em")
    return tag(
        "svg", tag("g", *arcs), words, viewBox="0 0 42 42", class_="ring", role="img", aria_label=sentence(count)
    )


def _arc(kind: str, start: float, share: float) -> Markup:
    """A stretch of the ring, a little short so that the next one stands apart."""
    length = share if share >= _TURN else max(share - _GAP, 0.3)
    return tag(
        "circle", class_=kind, cx=21, cy=21, r="15.9155", stroke_dasharray=f"{length:.2f} {_TURN - length:.2f}",
        stroke_dashoffset=f"{-start:.2f}",
    )  # fmt: skip


def _shares(count: Count) -> Iterator[tuple[Part, float, float]]:
    """The parts that occur, where each starts and how much it is, in percent."""
    done = 0
    for part in PARTS:
        if number := part.of(count):
            yield part, 100 * done / count.total, 100 * number / count.total
            done += number


def legend(count: Count) -> Markup:
    """What the colours mean, with numbers."""
    shown = [part for at, part in enumerate(PARTS) if at < 3 or part.of(count)]
    return tag("ul", *(_entry(part, count) for part in shown), class_="legend")


def _entry(part: Part, count: Count) -> Markup:
    return tag(
        "li",
        tag("i", class_=f"dot {part.field}", aria_hidden="true"),
        tag("b", f"{part.of(count):,}"),
        tag("span", join(f" {part.phrase} ", tag("small", MEANINGS[part.field]))),
    )
