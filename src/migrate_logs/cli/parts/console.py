"""Owns what may go to a terminal: colours, and text of others that must not steer it."""

from enum import StrEnum
from typing import TYPE_CHECKING

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


def visible(text: str) -> str:
    """Text with everything that could steer a terminal, or deceive the reader, written as an escape; tabs stay."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable() or character == "\t":
        return character
    if "\udc80" <= character <= "\udcff":  # a byte that was not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()
