"""Owns standard input, which a shell may have closed, or opened on what cannot be read."""

import sys
from collections.abc import Iterator

from migrate_logs.cli.parts.stop import Stop


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
