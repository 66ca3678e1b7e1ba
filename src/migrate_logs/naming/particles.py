"""Owns the particles of verbs: `shut down`, `shut the press down`; elsewhere such a word is a preposition: `closed in {n} s`."""

from collections.abc import Sequence

from migrate_logs.naming import beside
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged, with_particle

_AMBIGUOUS = frozenset(("in", "on", "through", "over"))
# what stands behind a particle that is no noun
_BEHIND = frozenset(("i", "c", "x"))
# who does these with `in` comes in; who does others in front of a value does them in that time or place
_ENTERING = frozenset(("log", "sign", "check", "opt"))
# tags of a verb
_VERBAL = frozenset("gpvsb")


class Particles:
    """Tells particles from prepositions with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def joined(self, tokens: Sequence[Tagged], is_event: bool) -> list[Tagged]:
        """`tokens` with each verb and its particle as one, also where its object stands between them."""
        result: list[Tagged] = []
        for index, token in enumerate(tokens):
            at = self._verb(result, tokens, index, is_event) if result and token.word in self._lexicon.particles else -1
            if at < 0:
                result.append(token)
            else:
                verb = result[at]
                tags = with_particle(verb.tags) if at == len(result) - 1 else verb.tags
                result[at] = Tagged(f"{verb.word}_{token.word}", tags)
        return result

    def _verb(self, before: Sequence[Tagged], tokens: Sequence[Tagged], index: int, is_event: bool) -> int:
        """Where the verb stands in `before` whose particle the token at `index` is, or -1."""
        if self._is_beside(before, tokens, index, is_event):
            return len(before) - 1
        word, following = tokens[index].word, tokens[index + 1 : index + 2]
        if len(before) < 2 or (following and (is_event or following[0].tags not in _BEHIND)):
            return -1
        is_said = before[-1].code[0] == "-"  # `Open hall is not up` tells how it is
        if not following and not is_said and word not in _AMBIGUOUS and self._takes(before[0], word):
            return 0
        is_place = word == "out" and bool(following) and following[0].word == "of"  # `kicked the guest out of the hall`
        return -1 if is_event or is_place else self._of_object(before, word)

    def _of_object(self, before: Sequence[Tagged], particle: str) -> int:
        """The verb whose object stands between it and its particle: `switched the press {x} on`."""
        for at in range(len(before) - 1, -1, -1):
            token = before[at]
            if at < len(before) - 1 and self._takes(token, particle) and not _VERBAL.isdisjoint(token.tags):
                return at if beside.may_be_verb(before[: at + 1]) else -1
            if token.code[0] == "-":
                return -1
        return -1

    def _is_beside(self, before: Sequence[Tagged], tokens: Sequence[Tagged], index: int, is_event: bool) -> bool:
        """True where the token at `index` is the particle of the verb in front of it."""
        word, rest = tokens[index].word, tokens[index + 1 :]
        if not self._takes(before[-1], word):
            return False
        if not beside.may_be_verb(before) and not (is_event and beside.ends_there(rest)):
            return False
        return (is_event and word != "on") or self._is_particle(before, word, rest)

    def _is_particle(self, before: Sequence[Tagged], word: str, following: Sequence[Tagged]) -> bool:
        """False where the word is rather the preposition of a noun or a measure that follows."""
        if word not in _AMBIGUOUS or not following:
            return True
        verb = self._lexicon.inflection.lemma(before[-1].word)
        if following[0].expression is not None and word == "in" and verb not in _ENTERING:
            return len(before) == 1 and verb in self._lexicon.firm
        return following[0].tags[:1] in ("i", "c", "z") or verb in self._lexicon.firm

    def _takes(self, verb: Tagged, particle: str) -> bool:
        verbs = self._lexicon.particles.get(particle)
        return verbs is not None and verb.expression is None and self._lexicon.inflection.lemma(verb.word) in verbs
