"""Owns what a text states: one reading, the label in front of it, and how sure that is."""

from collections.abc import Sequence
from itertools import dropwhile
from typing import NamedTuple

from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged

# the tags of words that end a noun phrase
_EDGES = ("i", "x", "o", "l", "r", "y", "f")


class Statement(NamedTuple):
    """The reading of a text; `suffix` are words of an event name that follow its tail; `keep_all` keeps every word."""

    reading: Reading
    label: tuple[Tagged, ...] = ()
    factor: float = 1.0
    why: tuple[str, ...] = ()
    suffix: tuple[str, ...] = ()
    keep_all: bool = False

    def weaker(self, factor: float, why: str) -> "Statement":
        """The same statement, less sure for the given reason."""
        return Statement(self.reading, self.label, self.factor * factor, (*self.why, why), self.suffix, self.keep_all)

    def capped(self, limit: float, why: str) -> "Statement":
        """The same statement with a confidence of at most `limit`."""
        score = self.factor * self.reading.score
        return self if score <= limit else self.weaker(limit / score, why)


def _ends_phrase(token: Tagged) -> bool:
    return token.tags in _EDGES and token.word not in ("of", "per")


def noun_only(tokens: Sequence[Tagged], level: str, said: bool) -> Reading:
    """The reading of a text without a verb: an error at error level, else a report; `said` where a value follows."""
    tokens = list(dropwhile(lambda token: token.tags in ("i", "x", "l"), tokens)) or tokens
    edge = next((i for i, token in enumerate(tokens) if i and _ends_phrase(token)), len(tokens))
    tokens, rest = tokens[:edge], tuple(tokens[edge:])
    failed = next((i for i, token in enumerate(tokens) if token.word in ("failed", "failure", "fail")), 0)
    if failed and not (tokens[failed].word == "failure" and "h" in "".join(t.tags for t in tokens[failed + 1 :])):
        return Reading(tuple(tokens[:failed]), (), "failed", "fail", 0.6, "some failure", ())
    if level == "error":
        return Reading(tuple(tokens), (), "error", "", 0.6, "only a noun, at error level", ())
    return Reading(tuple(tokens), (), "reported", "report", 0.62 if said else 0.5, "only a noun", rest)
