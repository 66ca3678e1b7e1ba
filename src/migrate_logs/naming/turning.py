"""Owns the phrases that begin with a verb and yet are what a sentence is about: `get_user failed`, `CancelSeat response: {x}`."""

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import RETURNED
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.things import Subject

# the most words of the object in an identifier that is a deed
_LONGEST_OBJECT = 3


def turned(phrase: tuple[Tagged, ...], lexicon: Lexicon) -> tuple[Tagged, ...]:
    """`phrase` with the object before the verb where it ends with an identifier that is a deed: `get_user` -> user, get."""
    if not phrase or not _is_call(phrase[-1], lexicon):
        return phrase
    head, *words = phrase[-1].word.split("_")
    words = words[head == "check" and words[:1] == ["for"] :]  # `check_for_seats`
    where = (at for at, word in enumerate(words) if at and word in lexicon.prepositions)
    words = words[: next(where, len(words))]  # `list_seats_with_trays`
    is_odd = lexicon.is_datum(words[-1]) if len(words) == 1 else len(words) > 2 and words[0] in lexicon.only_verbs
    if is_odd or len(words) > _LONGEST_OBJECT or not _are_nouns(words, lexicon):
        return phrase
    return (*phrase[:-1], *(Tagged(word, "dh") for word in (*words, head)))


def answered(phrase: tuple[Tagged, ...], lexicon: Lexicon) -> Subject | None:
    """What a deed gave, told of its object: `cancel_seat response` -> seat, cancel_response."""
    if not phrase or phrase[-1].word not in RETURNED:
        return None
    words = [word for token in phrase[:-1] for word in token.word.split("_")]
    is_plain = len(words) in (2, 3) and all(token.expression is None for token in phrase)
    head = words[0] if words else ""
    if not is_plain or head not in lexicon.only_verbs or head in lexicon.categories or head in lexicon.attribute:
        return None
    if not _are_nouns(words[1:], lexicon) or lexicon.is_activity(words[-1]):
        return None
    thing = lexicon.inflection.singular("_".join(words[1:]))
    return Subject((thing,), (head, phrase[-1].word), 1.0, f"what a deed gave {thing}")


def _is_call(token: Tagged, lexicon: Lexicon) -> bool:
    """True for an identifier that begins with a verb and is no class."""
    head, _, tail = token.word.partition("_")
    return "n" in token.tags and "w" not in token.tags and bool(tail) and head in lexicon.only_verbs and head != "try"


def _are_nouns(words: list[str], lexicon: Lexicon) -> bool:
    """False for words that say nothing, and where the last tells a state or a deed."""
    last = words[-1]
    if last in lexicon.states or last in lexicon.tails or lexicon.inflection.is_past(last):
        return False
    idle = (lexicon.prepositions, lexicon.conjunctions, lexicon.counts, lexicon.fillers)
    return all(each.isdisjoint(words) for each in idle)
