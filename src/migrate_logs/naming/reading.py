"""Owns the reading of one clause: which rule of the grammar fits, and the tail of the name that it gives."""

import re
from collections.abc import Mapping, Sequence
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
        """Some rules need more than tags: an ambiguous first word is a verb only where an object follows clearly."""
        pattern = match.rule.pattern
        if pattern == "NP X* missing OBJ":
            return match.np[0].word in self._lexicon.activity or not set(match.np[0].tags) & set("gp")
        if pattern in ("NP P OBJ", "NP G OBJ"):
            return not self._is_command(match)
        if pattern.startswith("G NP P="):
            return match.words["g"] not in self._lexicon.activity
        if pattern.startswith("Q NP"):
            return match.words["q"] in self._lexicon.telling
        if pattern == "V NP" and match.words["v"] not in self._lexicon.only_verbs:
            return not self._lexicon.is_datum(match.np[-1].word)
        if pattern.endswith(" V NP"):
            return match.words["v"] in self._lexicon.only_verbs and (
                len(match.np) == 1 or not self._is_deed(match.np[-1].word)
            )
        if pattern.startswith("V ") and len(pattern.split()) > 2:
            return self._is_verb_first(match)
        return True

    def _is_command(self, match: Match) -> bool:
        """True for `rotate expired keys`: the first word is the verb, the second describes the object."""
        if len(match.np) > 1:
            return False
        tags, second = match.np[0].tags, match.words.get("p", "")
        lexicon = self._lexicon
        describes = second in lexicon.plain or second in lexicon.telling or second in lexicon.states
        return "v" in tags or ("b" in tags and (not second or describes))

    def _is_verb_first(self, match: Match) -> bool:
        nouns = [token.word for token in match.np if token.expression is None]
        last = nouns[-1] if nouns else ""
        if self._is_deed(last):
            return False
        if match.rule.tail == "P" or match.words["v"] in self._lexicon.only_verbs:
            return bool(nouns)
        return self._lexicon.inflection.singular(last) != last or len(nouns) >= 2

    def _is_deed(self, noun: str) -> bool:
        """True for a noun made of a verb, as the last of a phrase: `config save`, `user verification`, `login attempt`."""
        lexicon = self._lexicon
        if noun in lexicon.only_verbs or noun.endswith("ion") or noun in lexicon.activity:
            return True
        return noun in lexicon.attribute and (noun in lexicon.verbs or noun in lexicon.tails or noun in lexicon.verb_of)

    def _reading(self, match: Match) -> Reading:
        words, kind = match.words, match.rule.tail
        verb = next((words[key] for key in "vgps" if key in words), "")
        tail = _FORMS.sub(lambda form: self._form(form[1], words), kind)
        phrase, rest, score, oblique = match.np, match.rest, match.rule.score * self._clarity(match), False
        if not phrase and not tail.startswith("O_"):
            phrase, rest, oblique = _object_of_preposition(rest)
            score *= 0.95 if oblique else 1.0
        return Reading(
            phrase, match.obj, tail, self._lexicon.inflection.lemma(verb), score, match.rule.why, rest, kind, oblique
        )

    def _clarity(self, match: Match) -> float:
        """Less than 1 where a word may be another part of speech than the rule takes it for."""
        lexicon, pattern = self._lexicon, match.rule.pattern
        if len(match.np) > 1 and pattern.startswith("NP") and "g" in match.np[0].tags:
            return 0.82
        if pattern.startswith("NP X* P E") and match.words["p"] in lexicon.verbs:
            return 0.82
        if pattern.startswith("G NP") and len(pattern.split()) > 2 and match.words["g"] in lexicon.activity:
            return 0.84
        return 1.0

    def _form(self, form: str, words: Mapping[str, str]) -> str:
        """The word of a tail that a letter of the rule's tail stands for."""
        inflection, lexicon = self._lexicon.inflection, self._lexicon
        key = {"P": "pvgs", "G": "gvps", "S": "s"}.get(form, "vgps")
        word = next((words[letter] for letter in key if letter in words), "")
        base = inflection.lemma(word)
        match form:
            case "V":
                return base
            case "P":
                return self._participle(words.get("p", ""), base)
            case "G":
                return lexicon.said.get(words.get("g", ""), "") or inflection.gerund(base)
            case "N":
                return base if self._is_noun(base) else inflection.gerund(base)
            case "F":
                participle = inflection.participle(base)
                return participle if participle != base else f"{base}_completed"
            case "S":
                return inflection.participle(base) if base in lexicon.momentary else inflection.gerund(base)
            case "TAIL":
                return lexicon.tails[words["k"]]
        return words.get(form.lower(), "")

    def _is_noun(self, base: str) -> bool:
        """True for a verb that is as good a noun: `scan_started`, but `loading_started`."""
        lexicon = self._lexicon
        return base in lexicon.verbs and base not in lexicon.only_verbs and base not in lexicon.gerund_nouns

    def _participle(self, word: str, base: str) -> str:
        """The participle, in the sense that logs use it (`got` is received); a state such as `not_found` stays."""
        lexicon, inflection = self._lexicon, self._lexicon.inflection
        if (
            base not in lexicon.verbs
            and (word or base in lexicon.plain or base in lexicon.states)
            and not inflection.is_past(word)
        ):
            return word or base
        return lexicon.said.get(word, "") or inflection.participle(base)


def _object_of_preposition(rest: tuple[Tagged, ...]) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...], bool]:
    """The noun phrase behind the first preposition of `rest` that can govern what the verb is about."""
    if not rest or not _TAKES_OBJECT.fullmatch(rest[0].word):
        return (), rest, False
    end = next((index for index in range(1, len(rest)) if not set(rest[index].tags) & set("dhzu")), len(rest))
    return rest[1:end], rest[end:], end > 1
