"""Owns the command `migrate-logs lint`: its arguments."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes

RATCHET = "Known problems"


class LintFormat(StrEnum):
    """How findings are written down."""

    CONCISE = "concise"
    FULL = "full"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def lint(
    paths: arguments.Paths = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even where something is found.")] = False,
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Show known problems, too.", rich_help_panel=RATCHET)
    ] = False,
    frozen_baseline: Annotated[
        bool,
        typer.Option("--frozen-baseline", help="Fail where known problems are gone, too.", rich_help_panel=RATCHET),
    ] = False,
    diff_base: Annotated[
        str | None,
        typer.Option(
            help="Look only at lines that changed since the branch left REF.", metavar="REF", rich_help_panel=RATCHET
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
    output_format: Annotated[
        LintFormat,
        typer.Option(envvar="MIGRATE_LOGS_OUTPUT_FORMAT", help="How to write it.", rich_help_panel=arguments.OUTPUT),
    ] = LintFormat.CONCISE,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output-file", metavar="FILE", help="Where to.", rich_help_panel=arguments.OUTPUT),
    ] = None,
    quiet: arguments.Quiet = False,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Check event names and attributes of Logfire calls, and find calls of other logging libraries."""
    from migrate_logs.cli.parts.lint_request import FILES, LintRequest
    from migrate_logs.cli.parts.lint_run import run

    files = replace(
        FILES,
        exclude=None if exclude is None else arguments.listed(exclude),
        extend_exclude=arguments.listed(extend_exclude),
        force_exclude=force_exclude,
        respect_gitignore=not no_respect_gitignore,
        isolated=isolated,
        config=tuple(config or ()),
    )
    request = LintRequest(
        paths=tuple(paths or (".",)),
        files=files,
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
        format=str(output_format),
        output=output,
        quiet=quiet,
        color=color,
    )
    raise typer.Exit(run(request))
