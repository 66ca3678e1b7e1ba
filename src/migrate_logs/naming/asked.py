"""Owns what a request asks for that the name of a call behind it tells: `API request: move_seat` asks that a seat be moved."""

from collections.abc import Sequence
from itertools import takewhile

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged

_MAX_NOUNS = 3


def asked(reading: Reading, later: Sequence[TaggedClause], lexicon: Lexicon) -> Reading:
    """`reading` with the deed and the thing of the call that is asked for, where a name of the code tells both."""
    if reading.tail != "requested" or not later or later[0].before != ":" or later[0].after == ":":
        return reading
    name = later[0].tokens[0]
    verb, *words = name.word.split("_")
    nouns = tuple(takewhile(lambda word: word not in lexicon.prepositions, words))
    is_call = "n" in name.tags and "w" not in name.tags and verb in lexicon.verbs
    if not is_call or not 0 < len(nouns) <= _MAX_NOUNS:
        return reading
    phrase = tuple(Tagged(noun, "dh") for noun in nouns)
    return reading._replace(phrase=phrase, tail=f"{verb}_requested", verb=verb, score=0.74, why="what is asked for")
