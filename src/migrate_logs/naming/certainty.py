"""Owns what makes a name sure: every word read and kept, a category of known nouns, nothing told behind it."""

import re
from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.things import Subject

# the most that a name is worth that is not plain
UNPROVEN = 0.79
_DOUBTFUL = 0.62
_NOMINAL = re.compile("(?:tion|sion|ment|ity|ance|ence|ness|ship|ware)$")
# the most words of category and of action that are plain
_MAX_CATEGORY = 2
_MAX_ACTION = 3


class Certainty:
    """Tells plain names from others with one lexicon."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._lexicon = lexicon
        self._nouns = nouns

    def is_read(self, statement: Statement, subject: Subject) -> bool:
        """True where the reading leaves no word out and cuts no noun phrase but before a deed."""
        reading = statement.reading
        if reading.kind[:1] in ("P", "G", "V") and not self._lexicon.is_base_verb(reading.verb):
            return False
        if any(token.expression is None and token.tags not in ("i", "u") for token in reading.rest):
            return False
        if subject.rest and not all(map(self._is_deed, subject.rest)):
            return False
        singular = self._lexicon.inflection.singular
        kept = {singular(word) for word in "_".join((*subject.words, reading.tail)).split("_")}
        return all(self._is_kept(token, kept, reading.object) for token in (*reading.phrase, *reading.object))

    def _is_kept(self, token: Tagged, kept: set[str], objects: Sequence[Tagged]) -> bool:
        if token.expression is not None or token.tags in ("i", "c", "u"):
            return True
        if "n" in token.tags:
            return False
        return token in objects or kept.issuperset(map(self._lexicon.inflection.singular, token.word.split("_")))

    def _is_deed(self, word: str) -> bool:
        lexicon = self._lexicon
        return word in lexicon.verbs or word in lexicon.verb_of or word in lexicon.activity or word in lexicon.tails

    def is_plain(self, name: str) -> bool:
        """True for few words of which none may be another part of speech: what a second reader would cut in the same way."""
        category, _, action = name.partition(".")
        words = category.split("_")
        if category in self._lexicon.compounds:
            return action.count("_") < _MAX_ACTION
        if len(words) > _MAX_CATEGORY or action.count("_") >= _MAX_ACTION:
            return False
        return self._is_familiar(words[-1]) and self._nouns.are_plain(words)

    def _is_familiar(self, word: str) -> bool:
        lexicon, stem = self._lexicon, self._lexicon.inflection.singular(word)
        known = (
            lexicon.categories,
            lexicon.attribute,
            lexicon.activity,
            lexicon.brands,
            lexicon.familiar,
            lexicon.weak,
        )
        if _NOMINAL.search(word) or any(word in words or stem in words for words in known):
            return True
        return stem.endswith(("er", "or")) and (stem[:-2] in lexicon.verbs or stem[:-1] in lexicon.verbs)


def by_length(score: float, words: int) -> float:
    """The longer a name, the more often a person would have cut it elsewhere; that alone makes none unsure."""
    factor = 1.0 if words < 5 else 0.86 if words == 5 else 0.78
    return max(score * factor, min(score, _DOUBTFUL))
