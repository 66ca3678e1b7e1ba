"""Owns what a run says, and that the next one says it again without making it anew, where nothing that it comes from has changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.console import inert
from migrate_logs.cli.parts.saving import save
from migrate_logs.store import digest_of

if TYPE_CHECKING:  # a hook does without
    from migrate_logs.cache.session import Session


@dataclass(frozen=True, slots=True)
class Said:
    """What a run says: `remarks` on standard error, the text that was asked for, `complaints`; and its exit code.

    The text is None where nobody wants one, or `draw` puts it on the screen. A `document` is written like a file.
    """

    text: str | None
    code: int
    remarks: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    draw: Callable[[], object] | None = None
    document: bool = False


def say(said: Said, output: str | None) -> int:
    """Say it and answer the exit code; the text goes to the file `output`, or to standard output."""
    _complain(said.remarks)
    if said.draw is not None:
        said.draw()
    elif said.text is not None and output is not None:
        save(output, said.text)
    elif said.text is not None:
        if said.document and isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors=sys.stdout.errors, newline="\n")
        sys.stdout.write(said.text)
    _complain(said.complaints)
    return said.code


def said_again(
    session: Session | None,
    asked: Callable[[], str | None],
    targets: Sequence[str],
    paths: Sequence[str],
    make: Callable[[], Said],
) -> Said:
    """What an earlier run has said about the files `targets`, from `paths`; else what `make` says, for the next one.

    `asked` is all that it depends on beside the files and the key of the session, and None where that is not all. It is
    called once more in the end: what has changed meanwhile may or may not be in what was made.
    """
    before = None if session is None else asked()
    if session is None or before is None:
        return make()
    from migrate_logs.cache.document import Kept, restored, shortened

    about = (before, *targets)
    found = session.recall("said", Kept, about, paths)
    text = None if found is None else restored(found.document)
    if text is not None:
        return Said(text, found.code, found.remarks, found.complaints)
    said = make()
    document = None if said.text is None else shortened(said.text)
    if document is not None and asked() == before:
        session.keep("said", Kept(document, said.code, said.remarks, said.complaints), about, paths)
    return said


def _complain(lines: Iterable[str]) -> None:
    for line in lines:
        print(inert(line), file=sys.stderr)


def mark(place: Path) -> str:
    """What a file holds, as a word; there is one for a file that is not there, and one for what cannot be read."""
    try:
        return digest_of(place.read_bytes())
    except OSError:
        return "unreadable" if os.path.lexists(place) else "absent"
