"""Owns the comment that asks to leave something as it is: `# migrate-logs: ignore[rule] reason`."""

import re
from collections.abc import Iterator

from migrate_logs.model import Span

# Neither group matches where a comment cannot be read: `ignore [rule]`, `ignore[rule`, `ignore-file`. Behind other words of
# a comment, with no `#` of its own, only `ignore[` is taken for more than prose.
_SUPPRESSION = re.compile(
    rb"(?:#\s*|(?<=\s)(?=migrate-logs:\s*ignore\[))migrate-logs:\s*ignore"
    rb"(?:\[(?P<rules>[\w, -]*\w[\w, -]*)\]|(?P<all>(?![^\s#])(?![ \t]*\[)))?",
    re.IGNORECASE,
)
MARK = re.compile(rb"migrate-logs:", re.IGNORECASE)  # what every text with such a comment holds


def suppressions(text: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, tuple[str, ...] | None]]:
    """The `# migrate-logs: ignore[...]` in a part of a text, with the rules that each names; capitals are as good.

    None stands for all rules; a comment that cannot be read names none, and so suppresses nothing.
    """
    for found in _SUPPRESSION.finditer(text, start, len(text) if end is None else end):
        named = re.findall(r"[\w-]+", (found["rules"] or b"").decode().lower())
        yield Span(*found.span()), None if found["all"] is not None else tuple(named)
