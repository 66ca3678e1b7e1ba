"""Owns what one clause is understood as."""

from typing import NamedTuple

from migrate_logs.naming.speech import Tagged


class Reading(NamedTuple):
    """A clause understood: the noun phrases, the tail with its verb, and what was left unread.

    `place` is what stood between a subject and its verb (`reply from the server was empty`);
    `kind` is the tail as the rule has it; `oblique` says that the noun phrase stood behind a preposition, `headless` that
    what the deed was done to is not told.
    """

    phrase: tuple[Tagged, ...]
    object: tuple[Tagged, ...]
    tail: str
    verb: str
    score: float
    why: str
    rest: tuple[Tagged, ...]
    kind: str = ""
    oblique: bool = False
    headless: bool = False
    place: tuple[Tagged, ...] = ()

    @property
    def is_reason(self) -> bool:
        """True for `Possible reason`, behind which it stands."""
        return bool(self.phrase) and self.phrase[-1].word in ("reason", "cause", "explanation")
