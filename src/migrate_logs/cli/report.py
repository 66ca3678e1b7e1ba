"""Owns the command `migrate-logs report`: its arguments."""

from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes
from migrate_logs.report.view import View

SHARDS, HISTORY = "Shards", "History"


def report(
    paths: arguments.Places = None,
    by: Annotated[View, typer.Option("--by", help="By what the calls are split.")] = View.MODULE,
    names: Annotated[
        bool, typer.Option("--names", help="Also count calls whose event name is unsure; takes longer.")
    ] = False,
    base: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            callback=arguments.filled,
            help="Compare with an earlier report (JSON).",
            rich_help_panel=arguments.RATCHET,
        ),
    ] = None,
    no_baseline: arguments.NoBaseline = False,
    diff_base: Annotated[
        str | None,
        typer.Option(
            metavar="REF",
            help="Take only calls on lines changed since the branch left REF for new.",
            rich_help_panel=arguments.RATCHET,
        ),
    ] = None,
    no_regress: Annotated[
        bool,
        typer.Option(
            "--no-regress",
            help="Exit with 1 where calls that are not on Logfire are new: since --base, else to the baseline.",
            rich_help_panel=arguments.RATCHET,
        ),
    ] = False,
    shard: Annotated[
        str | None,
        typer.Option(metavar="I/N", help="Count only the I-th of N parts, for --merge.", rich_help_panel=SHARDS),
    ] = None,
    merge: Annotated[
        bool,
        typer.Option("--merge", help="PATHS are the JSON reports of all shards.", rich_help_panel=SHARDS),
    ] = False,
    history: Annotated[
        bool,
        typer.Option(
            "--history", help="Look back along git's history and draw the burn-down.", rich_help_panel=HISTORY
        ),
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE|REV",
            callback=arguments.filled,
            help="Begin at a day, as git takes it, or at a revision.",
            rich_help_panel=HISTORY,
        ),
    ] = None,
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
    config: arguments.Configuration = None,
    jobs: arguments.Jobs = None,
    no_cache: arguments.NoCache = False,
    cache_dir: arguments.CacheDir = None,
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
    output: arguments.OutputFile = None,
    quiet: arguments.Quiet = False,
    verbose: arguments.ListAll = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Show how far the migration has come, what is left, and what stands in its way."""
    from migrate_logs.cli.parts.cached import CacheFlags
    from migrate_logs.cli.parts.report_request import ReportRequest
    from migrate_logs.cli.parts.report_run import run
    from migrate_logs.cli.parts.scope import FileFlags

    chosen = (exclude, extend_exclude, force_exclude, no_respect_gitignore, isolated, config)
    request = ReportRequest(
        paths=tuple(paths or (".",)),
        files=arguments.flagged(FileFlags(), *chosen),
        by=str(by),
        names=names,
        fail_under=fail_under,
        jobs=processes(jobs),
        cache=CacheFlags(not no_cache, cache_dir),
        format=format,
        output=output,
        quiet=quiet,
        verbose=verbose,
        color=color,
        baseline=not no_baseline,
        diff_base=diff_base,
        base=base,
        no_regress=no_regress,
        shard=shard,
        merge=merge,
        history=history or since is not None,
        since=since,
    )
    raise typer.Exit(run(request))
