"""Owns how letters beyond ASCII are spelled in names."""

import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a plain one and a mark.
_SPELLED: Final = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "SS",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ı": "i",
    }
)


def in_ascii(text: str) -> str:
    """A text in ASCII letters, without what has no such spelling: `Größe` -> `Grosse`, `naïve` -> `naive`."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return plain.encode("ascii", "ignore").decode()
