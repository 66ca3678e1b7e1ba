"""Owns what may go to a terminal: colours, and text of others that must not steer it."""

from enum import StrEnum
from typing import TYPE_CHECKING

from migrate_logs.escaping import visible as visible

if TYPE_CHECKING:
    from rich.console import Console


class Color(StrEnum):
    """When output is coloured; `auto` asks the terminal, NO_COLOR and FORCE_COLOR."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def console(color: Color, stderr: bool = False) -> "Console":
    """A console that prints text as it is: no markup, no highlighting, no wrapping."""
    from rich.console import Console

    return Console(
        stderr=stderr,
        force_terminal=True if color is Color.ALWAYS else None,
        color_system={Color.AUTO: "auto", Color.ALWAYS: "standard", Color.NEVER: None}[color],
        no_color=False if color is Color.ALWAYS else None,
        markup=False,
        highlight=False,
        emoji=False,
        soft_wrap=True,
    )


def inert(line: str) -> str:
    """A line that steers nothing: a file called `::error::` would give a CI system an order."""
    return visible(f"./{line}" if line.startswith((":", "#")) else line)


def short(text: str, wide: int = 60) -> str:
    """Text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= wide else f"{line[: wide - 3]}..."
