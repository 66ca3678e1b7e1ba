"""Owns the comment that asks to leave something as it is: `# migrate-logs: ignore[rule] reason`."""

import re
from collections.abc import Iterator

from migrate_logs.model import Span

# Neither group matches where a comment cannot be read: `ignore [rule]`, `ignore[rule`, `ignore-file`.
_SUPPRESSION = re.compile(
    rb"#\s*migrate-logs:\s*ignore(?:\[(?P<rules>[\w, -]*\w[\w, -]*)\]|(?P<all>(?![^\s#])(?![ \t]*\[)))?"
)


def suppressions(text: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, tuple[str, ...] | None]]:
    """The `# migrate-logs: ignore[...]` in a part of a text, with the rules that each names.

    None stands for all rules; a comment that cannot be read names none, and so suppresses nothing.
    """
    for found in _SUPPRESSION.finditer(text, start, len(text) if end is None else end):
        rules = None if found["all"] is not None else tuple(re.findall(r"[\w-]+", (found["rules"] or b"").decode()))
        yield Span(*found.span()), rules
