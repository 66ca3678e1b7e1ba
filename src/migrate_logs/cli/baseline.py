"""Owns the command `migrate-logs baseline`: its arguments."""

from enum import StrEnum
from typing import Annotated

import typer

from migrate_logs.cli.parts import arguments
from migrate_logs.cli.parts.processes import processes


class Action(StrEnum):
    """What is done with the baseline."""

    CREATE = "create"
    UPDATE = "update"
    SHOW = "show"


def baseline(
    action: Annotated[
        Action,
        typer.Argument(
            help="Note all problems as known; take out those that are gone; or count them.", metavar="ACTION"
        ),
    ],
    paths: arguments.Places = None,
    force: Annotated[
        bool, typer.Option("--force", help="create: note the problems of PATHS anew where there is a baseline.")
    ] = False,
    select: arguments.Select = None,
    extend_select: arguments.ExtendSelect = None,
    ignore: arguments.Ignore = None,
    exclude: arguments.Exclude = None,
    extend_exclude: arguments.ExtendExclude = None,
    force_exclude: arguments.ForceExclude = False,
    no_respect_gitignore: arguments.NoRespectGitignore = False,
    isolated: arguments.Isolated = False,
    config: arguments.Configuration = None,
    jobs: arguments.Jobs = None,
    quiet: arguments.Quiet = False,
    verbose: Annotated[
        bool,
        typer.Option("-v", "--verbose", help="show: count for each file, too.", rich_help_panel=arguments.OUTPUT),
    ] = False,
) -> None:
    """Create, update or show .migrate-logs-baseline.json: the problems that `lint` takes for known.

    create notes them all. update takes out those that are gone and adds none.
    """
    from migrate_logs.cli.parts.baseline_run import BaselineRequest, run
    from migrate_logs.cli.parts.lint_request import FILES, LintRequest

    chosen = (exclude, extend_exclude, force_exclude, no_respect_gitignore, isolated, config)
    lint = LintRequest(
        paths=tuple(paths or (".",)),
        files=arguments.flagged(FILES, *chosen),
        select=None if select is None else arguments.listed(select),
        extend_select=arguments.listed(extend_select),
        ignore=arguments.listed(ignore),
        jobs=processes(jobs),
        quiet=quiet,
    )
    raise typer.Exit(run(BaselineRequest(str(action), lint, force, verbose)))
