"""Owns the comment that asks to leave something as it is: `# migrate-logs: ignore[rule] reason`."""

import re
from collections.abc import Iterator

from migrate_logs.model import Span
from migrate_logs.source import Source

# Neither group matches where a comment cannot be read: `ignore [rule]`, `ignore[rule`, `ignore-file`. Behind other words of
# a comment, with no `#` of its own, only `ignore[` is taken for more than prose.
_SUPPRESSION = re.compile(
    rb"(?:#\s*|(?<=\s)(?=migrate-logs:\s*ignore\[))migrate-logs:\s*ignore"
    rb"(?:\[(?P<rules>[\w, -]*\w[\w, -]*)\]|(?P<all>(?![^\s#])(?![ \t]*\[)))?",
    re.IGNORECASE,
)
_MARK = re.compile(rb"migrate-logs:", re.IGNORECASE)  # what every text with such a comment holds


def suppressions(
    source: Source, start: int = 0, end: int | None = None
) -> Iterator[tuple[Span, tuple[str, ...] | None]]:
    """The `# migrate-logs: ignore[...]` in a part of a file, with the rules that each names; capitals are as good.

    None stands for all rules; a comment that cannot be read names none, and so suppresses nothing. What stands in a string is none.
    """
    part = (source.text, start, len(source.text) if end is None else end)
    if _MARK.search(*part) is None:
        return
    for found in _SUPPRESSION.finditer(*part):
        around = source.root.descendant_for_byte_range(*found.span())
        if around is not None and around.type == "comment":
            named = re.findall(r"[\w-]+", (found["rules"] or b"").decode().lower())
            yield Span(*found.span()), None if found["all"] is not None else tuple(named)
