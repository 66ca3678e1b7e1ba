"""Owns the command `migrate-logs events`: its arguments."""

from enum import StrEnum
from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes

REVIEW = "Review"


class EventsFormat(StrEnum):
    """How the catalog is written to standard output."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


def events(
    paths: arguments.Places = None,
    update: Annotated[
        bool, typer.Option("--update", help="Bring events.toml up to date; no other file is touched.")
    ] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 where events.toml is not up to date.")] = False,
    table: Annotated[
        str | None,
        typer.Option(
            "--import",
            metavar="FILE",
            callback=arguments.filled,
            help="Take the decisions of a reviewed CSV or JSON table into events.toml; - is standard input.",
            rich_help_panel=REVIEW,
        ),
    ] = None,
    map: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="FILE",
            callback=arguments.filled,
            help="Write old names and new ones as JSON; - is standard output.",
            rich_help_panel=REVIEW,
        ),
    ] = None,
    format: Annotated[
        EventsFormat,
        typer.Option(
            "--format",
            help="What wants a decision, or all of it for a spreadsheet or a program.",
            rich_help_panel=REVIEW,
        ),
    ] = EventsFormat.TEXT,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    isolated: arguments.Isolated = False,
    config: arguments.Configuration = None,
    jobs: arguments.Jobs = None,
    quiet: arguments.Quiet = False,
    verbose: arguments.ListAll = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """List the event names that want a decision, least certain first; keep them in events.toml with --update."""
    from migrate_logs.cli.parts.events_request import EventsRequest
    from migrate_logs.cli.parts.events_run import run
    from migrate_logs.cli.parts.scope import FileFlags

    chosen = (exclude, extend_exclude, force_exclude, no_respect_gitignore, isolated, config)
    request = EventsRequest(
        paths=tuple(paths or (".",)),
        files=arguments.flagged(FileFlags(), *chosen),
        update=update,
        check=check,
        table=table,
        map=map,
        jobs=processes(jobs),
        format=str(format),
        quiet=quiet,
        verbose=verbose,
        color=color,
    )
    raise typer.Exit(run(request))
