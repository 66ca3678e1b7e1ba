"""Owns what a template is made of: `Field`, and the error of a text that is no template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


class TemplateError(ValueError):
    """The text is no template that Python would format; `position` counts characters from its start."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(f"{message} at position {position}")
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Field:
    """One place of a template that takes a value.

    The value is the argument named `key`, or else the positional argument `index` (0-based, numbered as Python does), and
    of it what `path` picks (".name[k]" of `{u.name[k]}`; always "" in %-style). `conversion` is "r", "s", "a" or "".
    `spec` is a format spec of the {} kind: `%-10s` has "<10", `%.2f` has ".2f". A spec with `nested` fields stands as it is
    written, any other is ready for `format`. For `%s`, `spec` formats the text of the value: `format(str(x), spec)`.
    `stars` counts the arguments right before `index` that `*` takes as width or precision; `spec` then has the `*` in it.
    """

    key: str | None
    index: int | None
    path: str
    conversion: str
    spec: str
    raw: str
    stars: int = 0
    nested: tuple[Field, ...] = ()


Part: TypeAlias = str | Field


def merged(parts: Iterable[Part]) -> tuple[Part, ...]:
    """`parts` with neighbouring texts joined and empty ones left out."""
    done: list[Part] = []
    for part in parts:
        if isinstance(part, str) and done and isinstance(done[-1], str):
            done[-1] += part
        elif part != "":
            done.append(part)
    return tuple(done)
