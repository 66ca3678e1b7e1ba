"""Owns old event names that end as their function is called: `auth_get_badge` in `get_badge`, `is_badge_expired`.

They tell that the function runs, and not how it ended.
"""

from collections.abc import Sequence

from migrate_logs.naming.reading import Reading
from migrate_logs.naming.snakes import snake
from migrate_logs.naming.speech import Tagged

_CHECKED = 0.62


def entered(text: str, function: str) -> tuple[str, str] | None:
    """The words in front of the name of the function, and that name of two words or more; None where the text ends otherwise."""
    said, name = snake(text), snake(function.rpartition(".")[2])
    if "_" not in name or not f"_{said}".endswith(f"_{name}"):
        return None
    return said[: -len(name)].rstrip("_"), name


def asked(tokens: Sequence[Tagged]) -> Reading | None:
    """What `is badge expired` asks, which is no answer."""
    if len(tokens) < 3 or tokens[0].word != "is" or set(tokens[-1].tags).isdisjoint("paq"):
        return None
    return Reading(
        tuple(tokens[1:-1]), (), f"{tokens[-1].word}_checked", "check", _CHECKED, "what its function asks", (), "P"
    )
