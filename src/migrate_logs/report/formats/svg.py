"""Owns the migrated share as a badge in a file of its own, which needs no server."""

from __future__ import annotations

from migrate_logs.report.formats.shields import LABEL, color, message
from migrate_logs.report.page.markup import join, tag
from migrate_logs.report.views import Report

_COLORS = {
    "brightgreen": "#15803d", "green": "#3f7d20", "yellowgreen": "#6b7309", "orange": "#b45309", "red": "#b3261e",
    "lightgrey": "#5b6470",
}  # fmt: skip
_PAD = 8  # pixels on both sides of a word
_WIDTHS = {**dict.fromkeys("lfir ", 4.0), "%": 11.8}  # pixels of a letter where it is unusual
_USUAL = 7.0


def render(report: Report) -> str:
    """A badge of two fields, with a text for those who do not see it."""
    said = message(report)
    left, right = _width(LABEL), _width(said)
    title = f"{LABEL}: {said}"
    shape = tag("clipPath", tag("rect", width=left + right, height=20, rx=4), id="round")
    fields = tag(
        "g",
        tag("rect", width=left, height=20, fill="#3b4252"),
        tag("rect", x=left, width=right, height=20, fill=_COLORS[color(report.count)]),
        clip_path="url(#round)",
    )
    words = tag(
        "g", _word(LABEL, 0, left), _word(said, left, right), fill="#fff", text_anchor="middle", font_size=11,
        font_family="Verdana,DejaVu Sans,sans-serif",
    )  # fmt: skip
    size = {"width": left + right, "height": 20}
    badge = tag(
        "svg",
        tag("title", title),
        shape,
        fields,
        words,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_label=title,
        **size,
    )
    return join(badge, "\n")


def _width(word: str) -> int:
    return round(sum(_WIDTHS.get(letter, _USUAL) for letter in word)) + 2 * _PAD


def _word(word: str, start: int, width: int) -> str:
    return tag("text", word, x=start + width // 2, y=14)
