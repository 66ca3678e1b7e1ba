"""Owns how Python reads an expression, for the few findings that are worth it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast


def parsed(code: str) -> ast.expr | None:
    """The expression that a text is; None where this Python cannot read it."""
    import ast  # dear, and what is clean needs none
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an odd escape is for the code's own readers
        try:
            return ast.parse(f"({code})", mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
