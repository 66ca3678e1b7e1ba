"""Owns the reading of one clause: which rule of the grammar fits, and the tail of the name that it gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from migrate_logs.naming.grammar import Grammar, Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.patterns import CLAUSES, EVENTS
from migrate_logs.naming.tagging import Tagged

_FORMS = re.compile(r"(?<![A-Za-z])(TAIL|[VPGSAQNFDM])(?![A-Za-z])")
_TAKES_OBJECT = re.compile(
    "to|from|for|with|on|into|of|via|at|against|through|about|under|over|between|onto|in|upon|around"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause understood: the noun phrases, the tail with its verb, and what was left unread.

    `kind` is the tail as the rule has it; `oblique` says that the noun phrase stood behind a preposition.
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


class Reader:
    """Reads tagged clauses with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._clauses = Grammar(CLAUSES)
        self._events = Grammar(EVENTS)

    def read(self, tokens: Sequence[Tagged], is_event: bool = False) -> Reading | None:
        """The reading of a clause, or None where the grammar knows no rule for it."""
        tokens = tuple(tokens)
        while tokens and tokens[0].tags in ("x", "c"):
            tokens = tokens[1:]
        grammar = self._events if is_event else self._clauses
        for match in grammar.matches(tokens):
            if self._holds(match):
                return self._reading(match)
        return None

    def _holds(self, match: Match) -> bool:
        """Rules that need more than tags: an ambiguous first word is a verb only where an object follows clearly."""
        pattern = match.rule.pattern
        if pattern == "NP X* missing OBJ":
            return not set(match.np[0].tags) & set("gp")
        if pattern.startswith("V ") and len(pattern.split()) > 2:
            return self._is_verb_first(match)
        return True

    def _is_verb_first(self, match: Match) -> bool:
        verb = match.words["v"]
        nouns = [token for token in match.np if token.expression is None]
        last = nouns[-1].word if nouns else ""
        if match.rule.tail == "P":
            return (
                bool(nouns)
                and last not in self._lexicon.only_verbs
                and last not in self._lexicon.attribute
                and not last.endswith("ion")
            )
        if verb in self._lexicon.only_verbs:
            return (
                last not in self._lexicon.attribute
                and last not in self._lexicon.only_verbs
                and not last.endswith("ion")
            )
        return self._lexicon.inflection.singular(last) != last or (
            len(nouns) >= 2 and last not in self._lexicon.attribute and not last.endswith("ion")
        )

    def _reading(self, match: Match) -> Reading:
        verb = next((word for key, word in match.words.items() if key in "vpgs"), "")
        base = self._lexicon.inflection.lemma(verb)
        tail = _FORMS.sub(lambda form: self._form(form[1], base, match), match.rule.tail)
        phrase, rest, score = match.np, match.rest, match.rule.score
        kind, oblique = match.rule.tail, False
        if not phrase and not tail.startswith("O_"):
            phrase, rest, oblique = _object_of_preposition(rest)
            score *= 0.95 if oblique else 1.0
        return Reading(phrase, match.obj, tail, base, score, match.rule.why, rest, kind, oblique)

    def _participle(self, word: str, base: str) -> str:
        lexicon = self._lexicon
        if (
            base not in lexicon.verbs
            and (word or base in lexicon.plain or base in lexicon.states)
            and not lexicon.inflection.is_past(word)
        ):
            return word or base
        return self._lexicon.said.get(word, "") or self._lexicon.inflection.participle(base)

    def _form(self, form: str, base: str, match: Match) -> str:
        inflection, words = self._lexicon.inflection, match.words
        if form == "P":
            return self._participle(words.get("p", ""), base)
        if form == "G":
            return self._lexicon.said.get(words.get("g", ""), "") or inflection.gerund(base)
        if form == "N":
            return (
                base
                if base in self._lexicon.verbs
                and base not in self._lexicon.only_verbs
                and base not in self._lexicon.gerund_nouns
                else inflection.gerund(base)
            )
        if form == "F":
            participle = inflection.participle(base)
            return participle if participle != base else f"{base}_completed"
        if form == "S":
            return inflection.participle(base) if base in self._lexicon.momentary else inflection.gerund(base)
        if form == "TAIL":
            return self._lexicon.tails[words["k"]]
        return {
            "V": base,
            "A": words.get("a", ""),
            "Q": words.get("q", ""),
            "D": words.get("d", ""),
            "M": words.get("m", ""),
        }[form]


def _object_of_preposition(rest: tuple[Tagged, ...]) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...], bool]:
    """The noun phrase behind the first preposition of `rest` that can govern what the verb is about."""
    if not rest or not _TAKES_OBJECT.fullmatch(rest[0].word):
        return (), rest, False
    end = next((index for index in range(1, len(rest)) if not set(rest[index].tags) & set("dhzu")), len(rest))
    return rest[1:end], rest[end:], end > 1
