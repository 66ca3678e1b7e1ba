"""Owns the unified diff of a file, as `git apply` takes it from the folder that the paths are relative to."""

import re
from collections.abc import Iterator, Sequence

from migrate_logs.cli.parts.changes import Change, changes, lines, narrow
from migrate_logs.model import FileResult

CONTEXT = 3
_UNSAFE = re.compile(rb'[\x00-\x1f"\\\x7f]')


def unified(result: FileResult) -> Iterator[str]:
    """The lines of a file's diff, with their ends; bytes that are not UTF-8 are surrogates."""
    old = lines(result.before)
    yield f"--- {_name('a', result.path)}\n"
    yield f"+++ {_name('b', result.path)}\n"
    growth = 0
    for hunk in _hunks([narrow(change) for change in changes(result)]):
        yield from _hunk(old, hunk, growth)
        growth += sum(change.growth for change in hunk)


def _hunks(found: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes grouped so that no line would be the context of two groups."""
    group: list[Change] = []
    for change in found:
        if group and change.start - group[-1].end > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(old: Sequence[str], group: Sequence[Change], growth: int) -> Iterator[str]:
    start, end = max(group[0].start - CONTEXT, 0), min(group[-1].end + CONTEXT, len(old))
    size = end - start
    yield f"@@ -{_range(start, size)} +{_range(start + growth, size + sum(change.growth for change in group))} @@\n"
    at = start
    for change in group:
        yield from _marked(" ", old[at : change.start])
        yield from _marked("-", change.old)
        yield from _marked("+", change.new)
        at = change.end
    yield from _marked(" ", old[at:end])


def _range(start: int, size: int) -> str:
    """Lines as diff counts them: from 1, but an empty range is named by the line before it."""
    return f"{start + 1 if size else start},{size}"


def _marked(mark: str, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield f"{mark}{text}" if text.endswith("\n") else f"{mark}{text}\n\\ No newline at end of file\n"


def _name(side: str, path: str) -> str:
    """A path as git writes it: quoted like a C string where it must be; a tab ends one that holds a space."""
    raw = f"{side}/{path}".encode("utf-8", "surrogateescape")
    if _UNSAFE.search(raw):
        return '"' + _UNSAFE.sub(lambda found: b"\\%03o" % ord(found[0]), raw).decode("utf-8", "surrogateescape") + '"'
    return raw.decode("utf-8", "surrogateescape") + ("\t" if " " in path else "")
