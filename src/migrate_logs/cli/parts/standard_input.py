"""Owns standard input, which a shell may have closed, or opened on what cannot be read."""

import sys
from collections.abc import Iterator, Sequence

from migrate_logs.cli.parts.stop import Stop


def check(paths: Sequence[str], name: str | None) -> None:
    """Stop where it is asked for among other paths, or a `name` is given to it and it is not asked for."""
    if "-" in paths and len(paths) > 1:
        raise Stop("- stands for standard input and goes with no other path")
    if name and "-" not in paths:
        raise Stop("--stdin-filename needs - as the path")


def text() -> bytes:
    """All of it."""
    return b"".join(lines())


def lines() -> Iterator[bytes]:
    """Each line as soon as it is there."""
    if sys.stdin is None:
        raise Stop("standard input is closed")
    try:
        yield from sys.stdin.buffer
    except OSError as error:
        raise Stop(f"standard input cannot be read: {error.strerror}") from None
