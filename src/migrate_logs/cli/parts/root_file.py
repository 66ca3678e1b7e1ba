"""Owns a file of ours at the root of the project, read and written as a whole."""

import os
from pathlib import Path

from migrate_logs.cli.parts.stop import Stop
from migrate_logs.files.write import write_atomic

BASELINE = ".migrate-logs-baseline.json"


def get(place: Path) -> bytes | None:
    """The bytes of a file, None where there is none; Stop where it cannot be read."""
    try:
        return place.read_bytes()
    except FileNotFoundError:
        if place.is_symlink():
            raise Stop(f"{os.path.relpath(place)}: cannot be read: it is a link that leads nowhere") from None
        return None
    except OSError as error:
        raise Stop(f"{os.path.relpath(place)}: cannot be read: {error.strerror}") from None


def put(place: Path, old: bytes | None, new: bytes) -> None:
    """Write a file that holds `old` (None: that does not exist); Stop where that is not so, or nobody may write it."""
    try:
        if old is None:
            place.open("xb").close()
    except OSError as error:
        raise Stop(f"{os.path.relpath(place)}: {error.strerror}") from None
    if hindrance := write_atomic(place, old or b"", new):
        raise Stop(f"{os.path.relpath(place)}: {hindrance}")
