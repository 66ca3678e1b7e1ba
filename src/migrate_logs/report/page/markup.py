"""Owns how HTML is put together: what is not markup already is text, and text is always escaped."""

from __future__ import annotations

import html

from migrate_logs.escaping import visible

_EMPTY = frozenset({"input", "meta", "br"})


class Markup(str):
    """A piece of HTML; only this module makes one from text."""

    __slots__ = ()


def text(content: str) -> Markup:
    """Text as markup; its line breaks stay, other signs that steer or deceive are written as escapes."""
    return Markup("\n".join(html.escape(visible(line)) for line in content.split("\n")))


def join(*pieces: str) -> Markup:
    """Pieces one after the other."""
    return Markup("".join(piece if isinstance(piece, Markup) else text(piece) for piece in pieces))


def prose(content: str) -> Markup:
    """A sentence with what stands between backticks as code; one that has an odd backtick stays as it is."""
    pieces = content.split("`")
    if len(pieces) % 2 == 0:
        return text(content)
    return join(*(tag("code", piece) if at % 2 else text(piece) for at, piece in enumerate(pieces)))


def tag(name: str, /, *inside: str, **attributes: str | int | bool) -> Markup:
    """An element: `class_` is spelled with a final `_`, other `_` stand for `-`; True is an attribute without a value."""
    listed = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _EMPTY:
        return Markup(f"<{name}{listed}>")
    return Markup(f"<{name}{listed}>{join(*inside)}</{name}>")


def _attribute(key: str, value: str | int | bool) -> str:
    if isinstance(value, bool):
        return f" {key}" if value else ""
    return f' {key}="{text(str(value))}"'
