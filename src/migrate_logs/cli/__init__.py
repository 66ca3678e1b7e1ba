"""Owns the command line: one module here is one command, `parts` holds what they share."""

import atexit
import errno
import gc
import os
import sys
from collections.abc import Sequence

from migrate_logs.cli.parts.stop import FAULT, INTERRUPTED, UNHEARD, Stop
from migrate_logs.garbage import collect_seldom

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 1 findings, 2 usage, configuration or our own fault, 130 interrupted, 141 unheard."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:  # a process of its own
        collect_seldom()
        atexit.register(gc.freeze)  # at the end nobody has to look
    if not os.environ.get("COLUMNS", "1").strip("0"):  # a terminal that does not know: Rich would print nothing at all
        del os.environ["COLUMNS"]
    # A stream that the shell closed (`>&-`) is None in Python; what is said there goes nowhere.
    sys.stdout, sys.stderr = (stream or open(os.devnull, "w") for stream in (sys.stdout, sys.stderr))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # names may hold what the encoding lacks
    try:
        try:
            _run(given)
        finally:
            sys.stdout.flush()  # what cannot be written is to be told here, not at the end of Python
    except Stop as stop:
        stop.report()
        sys.exit(stop.code)
    except SystemExit as end:
        if not isinstance(end.__context__, BrokenPipeError):  # which Typer and Rich make an exit with 1
            raise
        sys.exit(UNHEARD)
    except BrokenPipeError:
        _discard_output()
        sys.exit(UNHEARD)
    except KeyboardInterrupt:
        Stop("interrupted", code=INTERRUPTED).report()
        sys.exit(INTERRUPTED)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _discard_output()
            Stop(f"standard output: {error.strerror}").report()
            sys.exit(FAULT)
        sys.excepthook(*sys.exc_info())
        print("error: this is a fault of migrate-logs; please report the lines above", file=sys.stderr)
        sys.exit(FAULT)  # Python's own code for a crash, 1, would mean findings


def _discard_output() -> None:
    """Let what could not be written go nowhere; the flush at the end of Python would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str]) -> None:
    """Do what was asked; plain words, as those of the hook at every commit, need no reading of a whole command line."""
    try:
        os.getcwd()
    except OSError:
        raise Stop("the working folder does not exist any more", "change to another one") from None
    from migrate_logs.cli.parts.plain import plain_lint, plain_migrate, plain_report

    if (lint := plain_lint(given)) is not None:
        from migrate_logs.cli.parts import lint_run

        sys.exit(lint_run.run(lint))
    if (report := plain_report(given)) is not None:
        from migrate_logs.cli.parts import report_run

        sys.exit(report_run.run(report))
    if (wanted := plain_migrate(given)) is not None:
        from migrate_logs.cli.parts import migration

        sys.exit(migration.run(wanted))
    from migrate_logs.cli.parts.application import application

    application(given, __name__, __path__)(given, prog_name="migrate-logs", obj=tuple(given))
