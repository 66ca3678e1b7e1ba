"""Owns the tagged clause: words with what part of speech each may be, as one string that the grammar's patterns read.

A clause is encoded as `word/tags ` per token. The tags: h may be the head of a noun phrase, d may stand in one, z slot,
u number, b verb or noun, v verb, s verb in the third person, g gerund, p participle or past tense, a state, q adjective
that makes the event, j adjective that is only an attribute, k noun that tells an event (`timeout`), i preposition, c conjunction, x auxiliary, l modal,
o negation, f falling back, r a verb of inability or intent with its "to", y a verb phrase that takes an object.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.words import Token

_AMBIGUOUS_PARTICLES = frozenset(("in", "on", "through", "over"))
_PREFIXES = frozenset(("re", "pre", "un", "auto", "de", "post", "mis"))


@dataclass(frozen=True, slots=True)
class Tagged:
    """A token with its tags."""

    word: str
    tags: str
    expression: str | None = None

    def __str__(self) -> str:
        return f"{self.word}/{self.tags} "


# words that mean something else where a clause begins with them
_OPENINGS = {"using": Tagged("using", "gdh"), "zero": Tagged("no", "o"), "0": Tagged("no", "o")}


def encode(tokens: Iterable[Tagged]) -> str:
    """The string that the grammar's patterns read."""
    return "".join(map(str, tokens))


class Tagger:
    """Tags the words of clauses with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: dict[str, str] = {}

    def tag(self, tokens: Sequence[Token], is_event: bool = False) -> tuple[Tagged, ...]:
        """`tokens` with phrases and verb particles made one, words that say nothing left out."""
        merged = self._qualified(self._particles(self._phrases(tokens, is_event)))
        fillers = () if is_event else self._lexicon.fillers
        return tuple(
            token
            for token in merged
            if token.tags and token.word not in fillers and (is_event or not self._is_adverb(token))
        )

    def _is_adverb(self, token: Tagged) -> bool:
        return token.word.endswith("ly") and len(token.word) > 5 and token.word not in self._lexicon.adverbs_not

    def _phrases(self, tokens: Sequence[Token], is_event: bool) -> list[Tagged]:
        result: list[Tagged] = []
        index = 0
        while index < len(tokens):
            length, found = self._phrase(tokens, index)
            if found is not None:
                result.append(found)
            elif not length:
                opens = len(tokens) > index + 1 and (not result or result[-1].tags in ("o", "x"))
                token = (_OPENINGS.get(tokens[index].word) if opens else None) or self._token(tokens[index], is_event)
                if not (result and result[-1].expression is not None and token.word in self._lexicon.units):
                    result.append(token)
            index += length or 1
        return result

    def _phrase(self, tokens: Sequence[Token], index: int) -> tuple[int, Tagged | None]:
        lexicon = self._lexicon
        for length in range(min(lexicon.phrase_starts.get(tokens[index].word, 0), len(tokens) - index), 0, -1):
            meaning = lexicon.phrases.get(tuple(token.word for token in tokens[index : index + length]))
            if meaning is not None:
                word, tag = meaning
                return length, Tagged(word, _full(tag)) if tag else None
        return 0, None

    def _token(self, token: Token, is_event: bool) -> Tagged:
        if token.expression is not None:
            return Tagged(token.word, "zhd", token.expression)
        word = token.word
        head, _, tail = word.partition("_")
        if head in _PREFIXES and tail and self.tags(head + tail) not in ("", "dh"):
            word = head + tail
        if word.endswith(("_error", "_exception")) and not is_event:
            return Tagged("error", "kdh")
        if token.name and not is_event:
            return Tagged(word, "dhn")
        return Tagged(word, self.tags(word))

    def tags(self, word: str) -> str:
        """The tags of a word outside any phrase."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = self._tags(word)
        return known

    def _tags(self, word: str) -> str:
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
        if word[0].isdigit():
            return "u" if word.isdigit() else "dh"
        return self._open_class(word)

    def _open_class(self, word: str) -> str:
        lexicon, inflection = self._lexicon, self._lexicon.inflection
        flags = {
            "a": word in lexicon.states,
            "q": word in lexicon.telling or self._is_negated(word),
            "j": word in lexicon.plain,
            "p": inflection.is_past(word) and not self._is_negated(word),
            "g": inflection.is_gerund(word),
            "s": bool(inflection.third_person(word)),
            "v": word in lexicon.only_verbs,
            "b": word in lexicon.verbs and word not in lexicon.only_verbs,
        }
        flags["x"] = word == "got"
        flags["k"] = word in lexicon.tails
        tags = "".join(tag for tag, holds in flags.items() if holds)
        adjective = any(flags[tag] for tag in "aqjp") and not any(flags[tag] for tag in "gsvb")
        return tags + ("d" if adjective and word not in lexicon.categories else "dh")

    def _is_negated(self, word: str) -> bool:
        """True for `unstructured`: a participle that denies, of no verb."""
        inflection = self._lexicon.inflection
        return word.startswith("un") and inflection.is_past(word) and inflection.lemma(word) not in self._lexicon.verbs

    def _qualified(self, tokens: list[Tagged]) -> list[Tagged]:
        """`already registered`, `almost full` are one state; elsewhere such adverbs say nothing."""
        result: list[Tagged] = []
        for token in tokens:
            if result and result[-1].word in self._lexicon.qualifiers and set(token.tags) & set("pag"):
                token = Tagged(f"{result.pop().word}_{token.word}", "pd")
            result.append(token)
        return [token for token in result if token.word not in self._lexicon.qualifiers]

    def _particles(self, tokens: list[Tagged]) -> list[Tagged]:
        result: list[Tagged] = []
        for index, token in enumerate(tokens):
            if (
                result
                and self._takes(result[-1], token.word)
                and _may_be_verb(result)
                and self._is_particle(result[-1], token.word, tokens[index + 1 : index + 2])
            ):
                verb = result[-1]
                result[-1] = Tagged(f"{verb.word}_{token.word}", verb.tags.replace("h", "") + "h" * ("g" in verb.tags))
            else:
                result.append(token)
        if len(result) > 2 and self._takes(result[0], result[-1].word) and result[-1].word not in _AMBIGUOUS_PARTICLES:
            result[0] = Tagged(f"{result[0].word}_{result.pop().word}", result[0].tags)
        return result

    def _is_particle(self, verb: Tagged, word: str, following: Sequence[Tagged]) -> bool:
        """False where the word is rather the preposition of a noun that follows."""
        if word not in _AMBIGUOUS_PARTICLES or not following or following[0].tags[:1] in ("i", "c", "z"):
            return True
        return self._lexicon.inflection.lemma(verb.word) in self._lexicon.firm

    def _takes(self, verb: Tagged, particle: str) -> bool:
        verbs = self._lexicon.particles.get(particle)
        return verbs is not None and verb.expression is None and self._lexicon.inflection.lemma(verb.word) in verbs


def _may_be_verb(before: Sequence[Tagged]) -> bool:
    """False for a base verb in the middle of a sentence, which is a noun there (`a switch on the wall`)."""
    return len(before) == 1 or bool(set(before[-1].tags) & set("pgs")) or before[-2].tags in ("r", "l", "o", "c", "i")


def _full(tag: str) -> str:
    """The tags of a phrase, from its one letter in the lexicon."""
    return {"h": "dh", "p": "pd", "g": "gdh", "a": "ad", "q": "qd", "v": "vd", "e": "kdh"}.get(tag, tag)
