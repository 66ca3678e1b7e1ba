"""Owns two things in one phrase: which of them names it, and whether they share their last noun (`seat and tray lists`)."""

from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

# the tags of a verb that is a noun as well
_VERBAL = frozenset("bv")
# the words of an adjective, two sorts of a thing with their conjunction, and that thing
_DESCRIBED_PAIR = 5


class Conjuncts:
    """Tells of two things the one with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def told(self, part: list[Tagged]) -> list[Tagged]:
        """The first of two things, but of `health and metrics server` the second: `health` alone would be no thing."""
        tags = [token.tags for token in part]
        if "c" not in tags:
            return part
        if len(part) == _DESCRIBED_PAIR and "h" not in tags[0] and self._share_head(part[1:]):
            return [part[0], part[1], part[-1]]  # `stale seat and tray lists`
        end = tags.index("c")
        if end and "h" not in tags[end - 1]:
            return self.told([*part[:end], *part[end + 2 :]])  # `stale or invalid badges`
        if end == 1 and len(part) == 4 and self._lexicon.is_activity(part[-1].word) and part[-1].word != part[0].word:
            return [part[0], part[-1]]  # `lineage and usage processing`
        if end == 1 and len(part) == 4 and self._share_head(part):
            return [part[0], *part[2:]]
        shares_head = end == 1 and len(part) > 3 and part[0].word in self._lexicon.attribute
        if shares_head and not set(part[2].tags) & set("vg"):
            return part[2:]
        return part[:end] or part

    def _share_head(self, part: Sequence[Tagged]) -> bool:
        """True for `seat and tray lists`, `print or reprint list`: lists of both sorts."""
        first, _, second, head = part
        if not any(map(_VERBAL.isdisjoint, (first.tags, second.tags))):
            return head.word not in (first.word, second.word)
        is_plain = not (set(first.tags) | set(second.tags)) & set("gvpqj")
        return is_plain and self._is_many(head.word) and not (self._is_many(first.word) or self._is_many(second.word))

    def _is_many(self, word: str) -> bool:
        return self._lexicon.inflection.singular(word) != word
