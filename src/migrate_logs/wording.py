"""Owns how counts and long texts are put for people."""

_LONG = 160  # characters: a call or an old text that is longer loses its end


def number(count: int, noun: str) -> str:
    """A count with its noun: "1 call", "1,204 calls"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def short(text: str) -> str:
    """A text on one line that is not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[: _LONG - 1]}…"
