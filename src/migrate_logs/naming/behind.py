"""Owns what stands behind a verb: an addressee, a place, the noun phrase of a preposition that the verb is about."""

import re

from migrate_logs.naming.speech import Tagged

_TAKES_OBJECT = re.compile(
    "to|from|for|with|on|into|of|via|at|against|through|about|under|over|between|onto|in|upon|around"
)
_PLACES = frozenset(("in", "at", "under"))


def is_addressee(rest: tuple[Tagged, ...]) -> bool:
    """True for `to {recipient}`."""
    return len(rest) > 1 and rest[0].word == "to" and rest[1].expression is not None


def is_elsewhere(tail: str, rest: tuple[Tagged, ...]) -> bool:
    """True for `{x} not found in config`: the config is only where it is not."""
    return bool(rest) and rest[0].word in _PLACES and tail.startswith(("not_", "missing", "already_"))


def object_of_preposition(rest: tuple[Tagged, ...]) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...], bool]:
    """The noun phrase behind the first preposition of `rest` that can govern what the verb is about."""
    found = object_behind(rest) if rest and _TAKES_OBJECT.fullmatch(rest[0].word) else None
    return (*found, True) if found else ((), rest, False)


def object_behind(rest: tuple[Tagged, ...]) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...]] | None:
    """The noun phrase behind the preposition that `rest` begins with, and what follows it."""
    end = next((index for index in range(1, len(rest)) if not set(rest[index].tags) & set("dhzu")), len(rest))
    phrase = rest[1:end]
    return (phrase, rest[end:]) if any(set(token.tags) & set("hz") for token in phrase) else None
