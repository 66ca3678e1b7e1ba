"""Owns the command `migrate-logs migrate`: its arguments."""

from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.arguments import Format
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes

NAMES = "Names"


def migrate(
    context: typer.Context,
    paths: arguments.Paths = None,
    write: Annotated[bool, typer.Option("--write", help="Change the files.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show a patch that `git apply` takes.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 where something would change.")] = False,
    allow_dirty: Annotated[
        bool, typer.Option("--allow-dirty", help="Write even to files with uncommitted changes.")
    ] = False,
    from_: Annotated[
        list[str] | None,
        typer.Option(
            "--from",
            help="Which libraries to migrate.",
            metavar="LIBRARY",
            show_default="loguru,logging,structlog",
            callback=arguments.filled,
        ),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            envvar="MIGRATE_LOGS_MIN_CONFIDENCE",
            metavar="FLOAT",
            show_default="0.6",
            help="Leave a call alone where its event name is less certain; 0 writes all.",
            rich_help_panel=NAMES,
        ),
    ] = None,
    keep_message: Annotated[
        bool, typer.Option("--keep-message", help="Keep the old text as a message template.", rich_help_panel=NAMES)
    ] = False,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    stdin_filename: arguments.StdinFilename = None,
    isolated: arguments.Isolated = False,
    config: arguments.Configuration = None,
    jobs: arguments.Jobs = None,
    format: arguments.OutputFormat = Format.TEXT,
    quiet: arguments.Quiet = False,
    verbose: arguments.Verbose = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Rewrite log calls as Logfire calls; shows what would change unless --write is given."""
    from migrate_logs.cli.parts.migration import run
    from migrate_logs.cli.parts.request import Request
    from migrate_logs.cli.parts.scope import FileFlags

    chosen = (exclude, extend_exclude, force_exclude, no_respect_gitignore, isolated, config)
    request = Request(
        paths=tuple(paths or (".",)),
        command=context.obj,
        files=arguments.flagged(FileFlags(), *chosen),
        stdin_filename=stdin_filename,
        write=write,
        diff=diff,
        check=check,
        allow_dirty=allow_dirty,
        libraries=arguments.listed(from_),
        min_confidence=min_confidence,
        keep_message=keep_message,
        jobs=processes(jobs),
        format=format,
        quiet=quiet,
        verbose=verbose,
        color=color,
    )
    raise typer.Exit(run(request))
