"""Owns where a patch goes: as bytes into a pipe, as coloured and harmless text to a terminal."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from rich.text import Text

from migrate_logs.cli.parts.console import Color, console, visible
from migrate_logs.cli.parts.diff import unified
from migrate_logs.files.root import along, way_down
from migrate_logs.model import FileResult

_STYLES = {"-": "red", "+": "green", "@": "cyan"}


def patch(color: Color, root: Path, files: Iterable[FileResult]) -> None:
    """Write the diff of every changed file to standard output.

    Its paths lead from the top of the repository, where the project may be a folder, as `git apply` wants them anywhere in it.
    What goes into a pipe goes to `git apply`, which wants no colours: FORCE_COLOR, as CI systems set it, is not about it.
    """
    is_seen = sys.stdout.isatty() or color is Color.ALWAYS
    out, way = console(color), way_down(root)
    for file in files:
        if not file.changed:
            continue
        lines = unified(replace(file, path=along(way, file.path)))
        if is_seen:
            out.print(Text("\n").join(map(_styled, lines)))
        else:
            sys.stdout.buffer.writelines(line.encode("utf-8", "surrogateescape") for line in lines)
    sys.stdout.flush()


def _styled(line: str) -> Text:
    style = "bold" if line.startswith(("--- ", "+++ ")) else _STYLES.get(line[0], "")
    return Text("\n").join(
        Text(visible(part.removesuffix("\r")), style) for part in line.removesuffix("\n").split("\n")
    )
