"""Owns how a command ends before its work is done."""

import sys

from migrate_logs.cli.parts.console import visible

CHANGES, FAULT, INTERRUPTED = 1, 2, 130
UNHEARD = 141  # what a shell says of a program that SIGPIPE ended


class Stop(Exception):  # noqa: N818 - an end, not an error of the program
    """A command that cannot go on: what is wrong, what to do about it, and the exit code."""

    def __init__(self, message: str, advice: str = "", code: int = FAULT) -> None:
        super().__init__(message)
        self.message, self.advice, self.code = message, advice, code

    def report(self) -> None:
        """Say it on standard error."""
        message = self.message if self.code == INTERRUPTED else f"error: {self.message}"
        for line in (*message.split("\n"), *([f"help: {self.advice}"] if self.advice else [])):
            print(visible(line), file=sys.stderr)
