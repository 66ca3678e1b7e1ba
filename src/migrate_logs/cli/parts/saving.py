"""Owns how what a command has to say is written to a file."""

import contextlib
import os

from migrate_logs.cli.parts.stop import Stop


def save(path: str, text: str) -> None:
    """Write a text, with the same line ends on every system; Stop where the file cannot be written, and none is left half."""
    was_there = os.path.lexists(path)
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        if not was_there:
            with contextlib.suppress(OSError):
                os.unlink(path)
        raise Stop(f"{path}: {error.strerror}") from None
