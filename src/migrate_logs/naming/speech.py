"""Owns what part of speech a word may be, by itself, as a string of tags.

The tags: h may be the head of a noun phrase, d may stand in one, z slot,
u number, b verb or noun, v verb, s verb in the third person, g gerund, p participle or past tense, a state, q adjective
that makes the event, j adjective that is only an attribute, k noun that tells an event (`timeout`), i preposition, c conjunction, x auxiliary, l modal,
o negation, f falling back, r a verb of inability or intent with its "to", y a verb phrase that takes an object, m past tense for sure, n identifier of the
code, w one that is no verb with its object.
"""

from dataclasses import dataclass

from migrate_logs.naming.lexicon import Lexicon

# `soft_deleted`: before a noun an adjective, else a participle
COMPOUND = "pjd"
# `transform_aware`, `read_only`: what they end makes an adjective
SORTING = frozenset(("aware", "only", "like", "wide", "agnostic", "friendly", "specific", "free", "safe", "capable"))
_ADJECTIVE = frozenset("qjp")
_VERB = frozenset("gsvb")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A token with its tags."""

    word: str
    tags: str
    expression: str | None = None


class Speech:
    """Tags words with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def tags(self, word: str) -> str:
        """The tags of a word outside any phrase."""
        lexicon = self._lexicon
        for tag, words in (
            ("o", lexicon.negations),
            ("c", lexicon.conjunctions),
            ("x", lexicon.auxiliaries),
            ("l", lexicon.modals),
            ("i", lexicon.prepositions),
        ):
            if word in words:
                return tag
        if word in lexicon.sentence_verbs:
            return "s"
        if word[0].isdigit():
            return "u" if word.lstrip("0123456789") in ("", *lexicon.units) else "dh"
        last = word.rpartition("_")[2]
        if last != word and lexicon.inflection.is_past(last) and not lexicon.inflection.is_past(word):
            return COMPOUND
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
            ("g", inflection.is_gerund(word)),
            ("s", inflection.third_person(word)),
            ("v", is_verb),
            ("b", word in lexicon.verbs and not is_verb),
            ("x", word == "got"),
            ("k", word in lexicon.tails),
        )
        tags = "".join([tag for tag, holds in flags if holds])
        is_adjective = (word in lexicon.states or not _ADJECTIVE.isdisjoint(tags)) and _VERB.isdisjoint(tags)
        return tags + ("d" if is_adjective and word not in lexicon.categories else "dh")

    def _is_negated(self, word: str) -> bool:
        """True for `unstructured`: a participle that denies, of no verb."""
        inflection = self._lexicon.inflection
        return word.startswith("un") and inflection.is_past(word) and inflection.lemma(word) not in self._lexicon.verbs
