"""Owns what part of speech a word may be, by itself, as a string of tags.

The tags: h may be the head of a noun phrase, d may stand in one, z slot,
u number, b verb or noun, v verb, s verb in the third person, g gerund, p participle or past tense, a state, q adjective
that makes the event, j adjective that is only an attribute, k noun that tells an event (`timeout`), i preposition, c conjunction, x auxiliary, l modal,
o negation, f falling back, r a verb of inability or intent with its "to", y a verb phrase that takes an object, m past tense for sure, n identifier of the
code, w one that is no verb with its object.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from migrate_logs.naming.lexicon import Lexicon

# `soft_deleted`: before a noun an adjective, else a participle
COMPOUND = "pjd"
# `transform_aware`, `read_only`: what they end makes an adjective
SORTING = frozenset(("aware", "only", "like", "wide", "agnostic", "friendly", "specific", "free", "safe", "capable"))
_ADJECTIVE = frozenset("qjp")
_VERB = frozenset("gsvb")
# who is only said of a noun is none: `executable` is a state and a thing
_ATTRIBUTE = frozenset("qj")
_PLACES = (("0", frozenset("zu")), ("1", frozenset("h")), ("d", frozenset("d")))
_EDGES = frozenset("icxlozufr")
_JOINING = ("of", "and", "or")
# by the first mark of `Tagged.code`: what may stand in a noun phrase, and what may end one
INSIDE = frozenset("01d")
NOUNS = frozenset("01")


@dataclass(slots=True, init=False)
class Tagged:
    """A token with its tags, which nobody changes: to freeze it would make it three times as dear, and every value of a message is one.

    `code` is what the patterns of the grammar read: two marks, `word/tags` and a space. The first mark is 0 for a
    value or a number, 1 for another word that may end a noun phrase, d for one that may only stand in it, & for one that
    may join two, else a hyphen; the second is e for what may follow a phrase, else a hyphen.
    """

    word: str
    tags: str
    expression: str | None
    code: str = field(init=False, compare=False, repr=False)

    def __init__(self, word: str, tags: str, expression: str | None = None) -> None:
        self.word = word
        self.tags = tags
        self.expression = expression
        self.code = _code(word, tags)


@lru_cache(maxsize=8192)
def _code(word: str, tags: str) -> str:
    place = next((mark for mark, marked in _PLACES if not marked.isdisjoint(tags)), "-")
    edge = "-" if _EDGES.isdisjoint(tags) else "e"
    return f"{'&' if word in _JOINING else place}{edge}{word}/{tags} "


class Speech:
    """Tags words with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        classes = (
            ("s", lexicon.sentence_verbs),
            ("i", lexicon.prepositions),
            ("l", lexicon.modals),
            ("x", lexicon.auxiliaries),
            ("c", lexicon.conjunctions),
            ("o", lexicon.negations),
        )
        # a word of several classes is of the last of them
        self._closed = {word: tag for tag, words in classes for word in words}

    def tags(self, word: str) -> str:
        """The tags of a word outside any phrase."""
        lexicon = self._lexicon
        if word in self._closed:
            return self._closed[word]
        if word[0].isdigit():
            return "u" if word.lstrip("0123456789") in ("", *lexicon.units) else "dh"
        last = word.rpartition("_")[2]
        if last != word and lexicon.inflection.is_past(last) and not lexicon.inflection.is_past(word):
            return COMPOUND
        head, _, tail = word.partition("_")
        if head in lexicon.inflection.manners and lexicon.inflection.is_gerund(tail):
            return "gdh"
        if last != word and last in SORTING:
            return "jd"
        return self._open_class(word)

    def _open_class(self, word: str) -> str:
        lexicon, inflection = self._lexicon, self._lexicon.inflection
        is_negated, is_verb = self._is_negated(word), word in lexicon.only_verbs
        flags = (
            ("a", lexicon.is_state(word)),
            ("q", word in lexicon.telling or is_negated),
            ("j", word in lexicon.plain),
            ("p", inflection.is_past(word) and not is_negated),
            ("m", self._is_simple_past(word)),
            ("g", inflection.is_gerund(word)),
            ("s", inflection.third_person(word)),
            ("v", is_verb),
            ("b", word in lexicon.verbs and not is_verb),
            ("x", word == "got"),
            ("k", word in lexicon.tails),
        )
        tags = "".join([tag for tag, holds in flags if holds])
        is_adjective = (word in lexicon.states or not _ADJECTIVE.isdisjoint(tags)) and _VERB.isdisjoint(tags)
        if "m" in tags:
            return tags
        is_thing = word in lexicon.categories or (word in lexicon.familiar and _ATTRIBUTE.isdisjoint(tags))
        return tags + ("d" if is_adjective and not is_thing else "dh")

    def _is_simple_past(self, word: str) -> bool:
        """True for `took`, `threw_away`: no participle, so that it describes nothing and has a subject in front of it."""
        is_form = word.partition("_")[0] in self._lexicon.inflection.simple_pasts
        return is_form and word != "did" and word not in self._lexicon.verbs

    def _is_negated(self, word: str) -> bool:
        """True for `unstructured`: a participle that denies, of no verb."""
        inflection = self._lexicon.inflection
        return word.startswith("un") and inflection.is_past(word) and inflection.lemma(word) not in self._lexicon.verbs


def with_particle(tags: str) -> str:
    """The tags of a verb with its particle: a base verb may also be a noun (`sign_up completed`), a participle not."""
    if "g" in tags:
        return tags if "h" in tags else tags + "h"
    return tags.replace("h", "") if set(tags) & set("ps") else "bdh"


def full(tag: str) -> str:
    """The tags of a phrase, from its one letter in the lexicon."""
    return {"h": "dh", "p": "pd", "g": "gdh", "a": "ad", "q": "qd", "v": "vd", "j": "jd", "e": "kdh"}.get(tag, tag)
