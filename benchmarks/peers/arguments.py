"""A Typer program that takes the arguments of `migrate-logs lint` and does nothing: what the hook is measured against."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """As in the tool."""

    CONCISE = "concise"
    FULL = "full"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


class Color(StrEnum):
    """As in the tool."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def lint(
    paths: Annotated[list[str] | None, typer.Argument()] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    select: Annotated[list[str] | None, typer.Option()] = None,
    extend_select: Annotated[list[str] | None, typer.Option()] = None,
    ignore: Annotated[list[str] | None, typer.Option()] = None,
    exclude: Annotated[list[str] | None, typer.Option()] = None,
    extend_exclude: Annotated[list[str] | None, typer.Option()] = None,
    force_exclude: Annotated[bool, typer.Option("--force-exclude")] = False,
    no_respect_gitignore: Annotated[bool, typer.Option("--no-respect-gitignore")] = False,
    stdin_filename: Annotated[str | None, typer.Option()] = None,
    isolated: Annotated[bool, typer.Option("--isolated")] = False,
    config: Annotated[list[str] | None, typer.Option()] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline")] = False,
    frozen_baseline: Annotated[bool, typer.Option("--frozen-baseline")] = False,
    diff_base: Annotated[str | None, typer.Option("--diff-base")] = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1)] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache")] = False,
    cache_dir: Annotated[str | None, typer.Option()] = None,
    output_format: Annotated[Format, typer.Option()] = Format.CONCISE,
    output: Annotated[str | None, typer.Option("-o", "--output-file")] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet")] = False,
    color: Annotated[Color, typer.Option()] = Color.AUTO,
) -> None:
    """Do nothing."""


if __name__ == "__main__":
    app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)
    app.command()(lint)
    app()
