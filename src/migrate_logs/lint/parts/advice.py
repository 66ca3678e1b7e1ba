"""Owns the hint at a name that was probably meant."""

from collections.abc import Collection


def nearest(name: str, known: Collection[str]) -> str:
    """`; did you mean ...?` with the known name that is most like another; empty where none is."""
    from difflib import get_close_matches  # what is clean needs no hint

    near = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean `{near[0]}`?" if near else ""
