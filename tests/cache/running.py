"""Runs of the command line in this process, as a user sees them."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Sequence
from pathlib import Path

from migrate_logs.cli import main
from migrate_logs.cli.parts import lint_request


def run(folder: Path, *arguments: str) -> tuple[object, str, str]:
    """The exit code of a command in a folder, and what it says on both streams."""
    lint_request._decided.cache_clear()  # a process runs one command
    out, error = Stream(), Stream()
    before = Path.cwd()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            main(arguments)
    except SystemExit as end:
        return end.code, out.text(), error.text()
    finally:
        os.chdir(before)
    raise AssertionError("a command ends with an exit code")


def same(folder: Path, command: Sequence[str], *more: str) -> tuple[object, str, str]:
    """What a command says with the cache, which has to be what it says without."""
    alone = run(folder, *command, "--no-cache")
    assert run(folder, *command, *more) == alone
    return alone


class Stream(io.TextIOWrapper):
    """A stream of text in memory that can be set up like a real one."""

    def __init__(self) -> None:
        self.held = io.BytesIO()
        super().__init__(self.held, encoding="utf-8")

    def text(self) -> str:
        """What was written."""
        self.flush()
        return self.held.getvalue().decode()
