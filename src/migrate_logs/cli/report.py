"""Owns the command `migrate-logs report`: its arguments."""

from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes
from migrate_logs.report.view import View


def report(
    paths: arguments.Paths = None,
    by: Annotated[View, typer.Option("--by", help="By what the calls are split.")] = View.MODULE,
    names: Annotated[
        bool, typer.Option("--names", help="Also count calls whose event name is unsure; takes longer.")
    ] = False,
    fail_under: Annotated[
        float | None,
        typer.Option(
            min=0, max=100, metavar="PERCENT", help="Exit with 1 where less of the application's calls is on Logfire."
        ),
    ] = None,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    isolated: arguments.Isolated = False,
    jobs: arguments.Jobs = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            envvar="MIGRATE_LOGS_REPORT_FORMAT",
            metavar="FORMAT",
            help="text, markdown, json, html, github, gitlab, junit, sarif, shields or svg (a badge).",
            rich_help_panel=arguments.OUTPUT,
        ),
    ] = "text",
    output: Annotated[
        str | None,
        typer.Option("-o", "--output-file", metavar="FILE", help="Where to.", rich_help_panel=arguments.OUTPUT),
    ] = None,
    quiet: arguments.Quiet = False,
    verbose: Annotated[
        bool,
        typer.Option("-v", "--verbose", help="List all, not only the first ones.", rich_help_panel=arguments.OUTPUT),
    ] = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Show how far the migration has come, what is left, and what stands in its way."""
    from migrate_logs.cli.parts.report_request import ReportRequest
    from migrate_logs.cli.parts.report_run import run
    from migrate_logs.cli.parts.scope import FileFlags

    files = FileFlags(
        exclude=None if exclude is None else arguments.listed(exclude),
        extend_exclude=arguments.listed(extend_exclude),
        force_exclude=force_exclude,
        respect_gitignore=not no_respect_gitignore,
        isolated=isolated,
    )
    request = ReportRequest(
        paths=tuple(paths or (".",)),
        files=files,
        by=str(by),
        names=names,
        fail_under=fail_under,
        jobs=processes(jobs),
        format=format,
        output=output,
        quiet=quiet,
        verbose=verbose,
        color=color,
    )
    raise typer.Exit(run(request))
