"""Owns which attributes Logfire blanks by default because of their names."""

import re
from functools import cache

from migrate_logs.rules import load


def blanked_for(name: str) -> str:
    """The part of an attribute's name for which Logfire blanks its value; empty where it does not."""
    if name in load("scrubbing")["safe"]:
        return ""
    found = _pattern().search(name)
    return found.group() if found else ""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(load("scrubbing")["patterns"]), re.IGNORECASE)
