"""Owns the command line: one module here is one command, `parts` holds what they share."""

import errno
import os
import sys
from collections.abc import Sequence

from migrate_logs.cli.parts.hook import hook
from migrate_logs.cli.parts.stop import FAULT, INTERRUPTED, Stop

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 1 findings, 2 usage, configuration or our own fault, 130 interrupted."""
    given = list(sys.argv[1:] if arguments is None else arguments)
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
    except BrokenPipeError:
        _discard_output()
        sys.exit(1)
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
    """Do what was asked; the hook, which runs at every commit, spares itself the reading of a whole command line."""
    if (request := hook(given)) is not None:
        from migrate_logs.cli.parts.lint_run import run

        sys.exit(run(request))
    from migrate_logs.cli.parts.application import application

    application(given, __name__, __path__)(given, prog_name="migrate-logs", obj=tuple(given))
