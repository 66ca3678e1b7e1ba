"""Owns the command `migrate-logs lint`: its arguments."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.processes import processes

RULES = "Rules"


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
    select: Annotated[
        list[str] | None,
        typer.Option(help="The rules that hold, or `all`.", metavar="RULE", rich_help_panel=RULES),
    ] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(help="More rules, on top.", metavar="RULE", rich_help_panel=RULES)
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Rules that do not hold.", metavar="RULE", rich_help_panel=RULES)
    ] = None,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    stdin_filename: arguments.StdinFilename = None,
    isolated: arguments.Isolated = False,
    config: Annotated[
        list[str] | None,
        typer.Option(
            help="A pyproject.toml, or one setting, as in: min-confidence=0.8",
            metavar="PATH|KEY=VALUE",
            rich_help_panel=arguments.FILES,
        ),
    ] = None,
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
