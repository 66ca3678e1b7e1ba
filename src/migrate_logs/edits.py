"""Owns the only code that changes text: splicing edits into bytes."""

from collections.abc import Iterable

from migrate_logs.model import Edit


def splice(text: bytes, edits: Iterable[Edit]) -> bytes:
    """`text` with every edit applied; edits must not overlap (ValueError)."""
    pieces: list[bytes] = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start < at:
            raise ValueError(f"edits overlap at byte {edit.span.start}")
        pieces += text[at : edit.span.start], edit.text.encode()
        at = edit.span.end
    pieces.append(text[at:])
    return b"".join(pieces)
