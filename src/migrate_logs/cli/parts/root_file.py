"""Owns a file of ours at the root of the project, read and written as a whole."""

import contextlib
import os
from pathlib import Path

from migrate_logs.cli.parts.stop import Stop
from migrate_logs.files.write import MEANWHILE, write_atomic

_AGAIN = "run the command again: it starts from what the file holds by now"
BASELINE = ".migrate-logs-baseline.json"
CATALOG = "events.toml"


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
    shown = os.path.relpath(place)
    try:
        if old is None:
            place.open("xb").close()
    except FileExistsError:
        raise Stop(f"{shown}: File exists: someone else made it meanwhile, and it is as they left it", _AGAIN) from None
    except OSError as error:
        raise Stop(f"{shown}: {error.strerror}") from None
    try:
        hindrance = write_atomic(place, old or b"", new)
    finally:
        if old is None:
            _take_back_empty(place)
    if hindrance:
        raise Stop(f"{shown}: {hindrance}", _AGAIN if hindrance == MEANWHILE else "")


def _take_back_empty(place: Path) -> None:
    """Remove the file that was made to be filled, where the disk is full: an empty one would stop every later run."""
    with contextlib.suppress(OSError):
        if not place.stat().st_size:
            place.unlink()
