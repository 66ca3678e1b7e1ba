"""Owns the command line: one module here is one command, `parts` holds what they share."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated

import typer

from migrate_logs import __version__
from migrate_logs.cli.parts.stop import FAULT, Stop


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 1 findings, 2 usage, configuration or our own fault, 130 interrupted."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # names may hold what the encoding lacks
    try:
        application(given)(given, prog_name="migrate-logs", obj=tuple(given))
    except Stop as stop:
        stop.report()
        sys.exit(stop.code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the flush at exit would complain
        sys.exit(1)
    except Exception:
        sys.excepthook(*sys.exc_info())
        print("error: this is a fault of migrate-logs; please report the lines above", file=sys.stderr)
        sys.exit(FAULT)  # Python's own code for a crash, 1, would mean findings


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application; it loads only the command that was asked for, or all where that is none of them."""
    app = typer.Typer(
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_migrate_logs)
    commands = [module.name for module in iter_modules(__path__) if not module.ispkg]
    for name in [name for name in commands if name in arguments[:1]] or commands:
        app.command(name)(getattr(import_module(f"{__name__}.{name}"), name))
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"migrate-logs {__version__}")
        raise typer.Exit


def _migrate_logs(
    version: Annotated[
        bool, typer.Option("-V", "--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Move Python code from loguru, logging and structlog to Pydantic Logfire."""
