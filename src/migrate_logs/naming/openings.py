"""Owns the words that mean something else where a clause, or what is said in it, begins with them: `only`, `zero`, `using`."""

from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

MEANINGS = {
    "using": Tagged("using", "gdh"),
    "including": Tagged("including", "gdh"),
    "only": Tagged("only", "o"),
    "zero": Tagged("no", "o"),
    "neither": Tagged("no", "o"),
    "0": Tagged("no", "o"),
    "once": Tagged("when", "i"),
    "following": Tagged("following", "jd"),
}
# behind these `using` is what is begun or ended, behind other deeds how they were done
_PHASES = frozenset(("started", "began", "stopped", "finished", "quit", "tried", "failed", "resumed", "considered"))
_ONLY_ONE = Tagged("only_one", "o")
_SINGLE = frozenset(("one", "single"))


class Openings:
    """Tells what such a word means with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def meaning(self, before: Sequence[Tagged], word: str, after: str) -> Tagged | None:
        """What `word` means between `before` and `after`, or None where that is nothing else than anywhere."""
        if not self._opens(before, word, after):
            return None
        return _ONLY_ONE if word == "only" and after in _SINGLE else MEANINGS[word]

    def _opens(self, before: Sequence[Tagged], word: str, after: str) -> bool:
        if word == "only" and any(token.word == "supported" for token in before):
            return True  # `supported by the desk only from {n} on`
        is_first = not any(token.expression is None for token in before)
        if word == "following":
            return not before  # `following badges are late`
        if is_first or word == "once":
            return is_first if word == "only" else not before
        return before[-1].tags == ("l" if word == "only" else "o") or (
            word != "only"
            and (
                before[-1].tags == "x"
                or (word == "using" and before[-1].word in _PHASES)
                or (word != "using" and "p" in before[-1].tags and (len(before) == 1 or self._is_counted(after)))
            )
        )

    def _is_counted(self, word: str) -> bool:
        """True for the `users` of `deleted 0 users`, which are no measure as seconds are."""
        lexicon, single = self._lexicon, self._lexicon.inflection.singular(word)
        return (
            single != word and single not in lexicon.weak and word not in lexicon.units and word not in lexicon.measures
        )
