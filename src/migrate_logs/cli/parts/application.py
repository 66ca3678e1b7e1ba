"""Owns the application as Typer knows it, with the commands that are modules of a package."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated

import typer

from migrate_logs import __version__


def application(arguments: Sequence[str], package: str, path: Iterable[str]) -> typer.Typer:
    """The application; it loads only the command that was asked for, or all where that is none of them."""
    app = typer.Typer(
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_migrate_logs)
    commands = [module.name for module in iter_modules(path) if not module.ispkg]
    for name in [name for name in commands if name in arguments[:1]] or commands:
        app.command(name)(getattr(import_module(f"{package}.{name}"), name))
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
