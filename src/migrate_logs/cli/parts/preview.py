"""Owns what a person reads about a file: each change with its line, and what is left alone with its reason."""

from collections.abc import Iterator

from rich.text import Text

from migrate_logs.cli.parts.changes import Change, changes, lines
from migrate_logs.cli.parts.compact import compact
from migrate_logs.cli.parts.console import visible
from migrate_logs.model import EventName, FileResult, Refusal, Rewrite

Piece = tuple[int, str, str, str]  # line (0: the one above), mark, text, style


def show(result: FileResult, path: str, verbose: bool) -> Text:
    """A file's part of the preview: its path, then changes and refusals by line; `verbose` adds how names came about, and notes."""
    old = lines(result.before)
    entries = [list(_change(change, result.rewrites if verbose else ())) for change in changes(result)]
    entries += [list(_refusal(refusal, old, verbose)) for refusal in result.refusals]
    page = Text()
    page.append(f"{visible(path)}\n", "bold")
    for entry in sorted(filter(None, entries), key=lambda pieces: pieces[0][0]):
        for line, mark, text, style in entry:
            page.append(f"{line or '':>6} ", "dim").append(f"{mark} {text}\n", style)
    return page


def _change(change: Change, rewrites: tuple[Rewrite, ...]) -> Iterator[Piece]:
    marked = [("-", text, "red") for text in compact(change.old)] + [
        ("+", text, "green") for text in compact(change.new)
    ]
    for nth, (mark, text, style) in enumerate(marked):
        yield (0 if nth else change.start + 1), mark, visible(text), style
    for rewrite in rewrites:
        if change.start < rewrite.call.place.line <= change.end:
            yield 0, " ", _reckoning(rewrite.event), "dim"
            yield from ((0, " ", visible(f"note: {note}"), "dim") for note in rewrite.call.notes)


def _refusal(refusal: Refusal, old: tuple[str, ...], verbose: bool) -> Iterator[Piece]:
    line = refusal.place.line
    source = compact([refusal.source or "".join(old[line - 1 : line])])
    yield line, "!", visible(source[0]) if source else "", "yellow"
    for text in source[1:]:
        yield 0, "!", visible(text), "yellow"
    yield 0, " ", f"{refusal.reason}: {visible(refusal.detail)}", "dim"
    if refusal.proposal and verbose:
        yield 0, " ", _reckoning(refusal.proposal), "dim"


def _reckoning(event: EventName) -> str:
    """A name, how sure it is, and why."""
    return visible(f"{event.name} ({event.confidence:.2f}): {'; '.join(event.why)}".removesuffix(": "))
