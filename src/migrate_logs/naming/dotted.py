"""Owns which texts are dotted event names already: these stay as they are."""

import re

_DOTTED = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*){1,3}")
STAYS = "an existing dotted name stays"
_FILE_ENDING = re.compile(
    r"[^.]*\.(?:pyi?|json|ya?ml|toml|txt|md|csv|xml|html|log|sql|sh|ini|cfg|com|org|net|io|dev|exe)"
)


def is_dotted(text: str) -> bool:
    """True for a lower-case dotted name of two to four segments."""
    return "." in text and bool(_DOTTED.fullmatch(text)) and not _FILE_ENDING.fullmatch(text)
