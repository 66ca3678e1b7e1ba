"""Owns where a text spells a name, whatever it is there."""

from collections.abc import Iterator


def spellings(text: bytes, name: str) -> Iterator[int]:
    """Where a text spells a name as a whole word, in strings and comments too."""
    word = name.encode()  # a plain search is many times faster than a pattern, which has to be compiled, too
    at = text.find(word) if word else -1  # one that the parser made up is spelled nowhere
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or before == b"_" or before >= b"\x80" or after.isalnum() or after == b"_"):
            yield at
        at = text.find(word, end)
