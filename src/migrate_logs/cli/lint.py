"""Owns the command `migrate-logs lint`: its arguments."""

from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.formats import LintFormat
from migrate_logs.cli.parts.processes import processes


def lint(
    paths: arguments.Paths = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even where something is found.")] = False,
    no_baseline: arguments.NoBaseline = False,
    frozen_baseline: Annotated[
        bool,
        typer.Option(
            "--frozen-baseline", help="Fail where known problems are gone, too.", rich_help_panel=arguments.RATCHET
        ),
    ] = False,
    diff_base: Annotated[
        str | None,
        typer.Option(
            help="Look only at lines that changed since the branch left REF.",
            metavar="REF",
            rich_help_panel=arguments.RATCHET,
        ),
    ] = None,
    select: arguments.Select = None,
    extend_select: arguments.ExtendSelect = None,
    ignore: arguments.Ignore = None,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    stdin_filename: arguments.StdinFilename = None,
    isolated: arguments.Isolated = False,
    config: arguments.Configuration = None,
    jobs: arguments.Jobs = None,
    no_cache: arguments.NoCache = False,
    cache_dir: arguments.CacheDir = None,
    output_format: Annotated[
        LintFormat,
        typer.Option(envvar="MIGRATE_LOGS_OUTPUT_FORMAT", help="How to write it.", rich_help_panel=arguments.OUTPUT),
    ] = LintFormat.CONCISE,
    output: arguments.OutputFile = None,
    quiet: arguments.Quiet = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Check event names and attributes of Logfire calls, and find calls of other logging libraries."""
    from migrate_logs.cli.parts.cached import CacheFlags
    from migrate_logs.cli.parts.lint_request import FILES, LintRequest
    from migrate_logs.cli.parts.lint_run import run

    chosen = (exclude, extend_exclude, force_exclude, no_respect_gitignore, isolated, config)
    request = LintRequest(
        paths=tuple(paths or (".",)),
        files=arguments.flagged(FILES, *chosen),
        stdin_filename=stdin_filename,
        fix=fix,
        statistics=statistics,
        exit_zero=exit_zero,
        baseline=not no_baseline,
        frozen_baseline=frozen_baseline,
        diff_base=diff_base,
        select=None if select is None else arguments.listed(select),
        extend_select=arguments.listed(extend_select),
        ignore=arguments.listed(ignore),
        jobs=processes(jobs),
        cache=CacheFlags(not no_cache, cache_dir),
        format=str(output_format),
        output=output,
        quiet=quiet,
        color=color,
    )
    raise typer.Exit(run(request))
