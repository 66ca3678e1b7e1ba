"""Owns old event names that end with `on` or `off`: a state that was turned on or off."""

from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.words import Token

_STATES = {"on": "enabled", "off": "disabled"}
# with these before them `on` and `off` make another word
_JOINED = frozenset(("add", "time", "day", "hand", "trade", "based"))


def switched(words: Sequence[str], lexicon: Lexicon, tagger: Tagger) -> Statement | None:
    """`backpressure_on` tells a state; `power_off`, `locked_on` and `add_on` are other words."""
    *before, last = words
    if not before or last not in _STATES or before[-1] in _JOINED:
        return None
    tokens = tagger.tag(list(map(Token, before)), is_event=True)
    if not tokens or set(tokens[-1].tags) & set("pgsv") or before[-1] in lexicon.particles[last]:
        return None
    reading = Reading(tokens, (), _STATES[last], last, 0.7, "switched", ())
    return Statement(reading, why=(reading.why,), keep_all=True)
