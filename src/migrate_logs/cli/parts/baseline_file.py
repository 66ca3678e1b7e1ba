"""Owns the baseline on the disk: `.migrate-logs-baseline.json` at the root of the project."""

import os
from pathlib import Path

from migrate_logs.baseline import Baseline, BaselineError, NewerError, read, write
from migrate_logs.baseline.ledger import Ledger
from migrate_logs.cli.parts.root_file import BASELINE, get, put
from migrate_logs.cli.parts.stop import Stop

_ADVICE = "mend it, or take the version of one branch and run: migrate-logs baseline update"


def load(root: Path) -> Baseline | None:
    """The baseline of a project, None where it has none; Stop says in one line why it cannot be used."""
    data = raw(root)
    return None if data is None else parsed(root, data)


def raw(root: Path) -> bytes | None:
    """The baseline's bytes, None where there is none."""
    return get(root / BASELINE)


def parsed(root: Path, data: bytes) -> Baseline:
    """The baseline that its bytes hold; Stop says in one line why they hold none."""
    shown = os.path.relpath(root / BASELINE)
    try:
        return read(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Stop(f"{shown}: is not UTF-8", _ADVICE) from None
    except BaselineError as error:
        advice = "run the version that wrote it, or a newer one" if isinstance(error, NewerError) else _ADVICE
        raise Stop(f"{shown}:{error}", advice) from None


def ledger(root: Path, baseline: Baseline) -> Ledger:
    """The entries of a project's baseline, for problems to be set against them."""
    return Ledger(baseline.files, lambda path: not os.path.lexists(root / path))


def save(root: Path, before: bytes | None, baseline: Baseline) -> None:
    """Put a baseline in the place of `before`; Stop where the file holds anything else by now, or cannot be written."""
    put(root / BASELINE, before, write(baseline).encode())
