"""Owns the arguments that several commands take, so that they read alike everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.formats import Format as Format
from migrate_logs.cli.parts.stop import Stop

if TYPE_CHECKING:
    from migrate_logs.cli.parts.scope import FileFlags

FILES, RULES, RATCHET, OUTPUT = "Files", "Rules", "Known problems", "Output"


def filled(option: typer.CallbackParam, value: Any) -> Any:
    """The value of an option; Stop where it is empty, which would quietly be taken for all, or for nothing at all."""
    if value not in (None, []) and not listed([value] if isinstance(value, str) else value):
        raise Stop(f"{option.opts[-1]} is given nothing")
    return value


def listed(values: Iterable[str] | None) -> tuple[str, ...]:
    """The items of an option that takes commas and repetition."""
    return tuple(item.strip() for value in values or () for item in value.split(",") if item.strip())


def destination(option: typer.CallbackParam, value: str | None) -> str | None:
    """The file to write to; None for standard output, which is `-`, too."""
    return None if value == "-" else filled(option, value)


Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Files and folders, or - for standard input.", metavar="PATHS", show_default="."),
]
Places = Annotated[list[str] | None, typer.Argument(help="Files and folders.", metavar="PATHS", show_default=".")]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        help="Gitignore patterns of what to leave alone, in place of the default folders (.venv, node_modules, ...).",
        metavar="PATTERN",
        rich_help_panel=FILES,
    ),
]
ExtendExclude = Annotated[
    list[str] | None,
    typer.Option(help="More patterns, on top of the others.", metavar="PATTERN", rich_help_panel=FILES),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Exclude files that are named here, too.", rich_help_panel=FILES)
]
NoRespectGitignore = Annotated[
    bool, typer.Option("--no-respect-gitignore", help="Look at files that git ignores, too.", rich_help_panel=FILES)
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        help="What the text on standard input is called.", metavar="PATH", callback=filled, rich_help_panel=FILES
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore configuration files.", rich_help_panel=FILES)]
Configuration = Annotated[
    list[str] | None,
    typer.Option(
        "--config",
        help="A pyproject.toml, or one setting, as in: min-confidence=0.8",
        metavar="PATH|KEY=VALUE",
        rich_help_panel=FILES,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="The rules that hold, or `all`.", metavar="RULE", callback=filled, rich_help_panel=RULES),
]
ExtendSelect = Annotated[
    list[str] | None, typer.Option(help="More rules, on top.", metavar="RULE", rich_help_panel=RULES)
]
Ignore = Annotated[
    list[str] | None, typer.Option(help="Rules that do not hold.", metavar="RULE", rich_help_panel=RULES)
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "-j",
        "--jobs",
        min=1,
        envvar="MIGRATE_LOGS_JOBS",
        metavar="N",
        show_default="one a CPU",
        help="How many processes work.",
        rich_help_panel=OUTPUT,
    ),
]
OutputFormat = Annotated[
    Format,
    typer.Option("--format", envvar="MIGRATE_LOGS_FORMAT", help="For people or for programs.", rich_help_panel=OUTPUT),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Remember nothing, and nothing from before.", rich_help_panel=OUTPUT)
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir",
        envvar="MIGRATE_LOGS_CACHE_DIR",
        metavar="FOLDER",
        show_default=".migrate_logs_cache at the root",
        help="Where to remember results.",
        callback=filled,
        rich_help_panel=OUTPUT,
    ),
]
NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Show known problems, too.", rich_help_panel=RATCHET)]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output-file",
        metavar="FILE",
        help="Where to; - is standard output.",
        callback=destination,
        rich_help_panel=OUTPUT,
    ),
]
ListAll = Annotated[
    bool, typer.Option("-v", "--verbose", help="List all, not only the first ones.", rich_help_panel=OUTPUT)
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.", rich_help_panel=OUTPUT)]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Show every file, and how each name came about.", rich_help_panel=OUTPUT)
]
Colored = Annotated[
    Color, typer.Option("--color", envvar="MIGRATE_LOGS_COLOR", help="When to use colours.", rich_help_panel=OUTPUT)
]


def flagged(
    usual: FileFlags,
    exclude: Iterable[str] | None,
    extend_exclude: Iterable[str] | None,
    force_exclude: bool,
    no_respect_gitignore: bool,
    isolated: bool,
    config: Iterable[str] | None = None,
) -> FileFlags:
    """What the options above say about files, on top of what is usual."""
    return replace(
        usual,
        exclude=None if exclude is None else listed(exclude),
        extend_exclude=listed(extend_exclude),
        force_exclude=force_exclude,
        respect_gitignore=not no_respect_gitignore,
        isolated=isolated,
        config=tuple(config or ()),
    )
