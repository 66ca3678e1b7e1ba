"""Owns where, in a row of nouns, the name of the thing ends and what is said of it begins."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from migrate_logs.naming.conformance import MAX_CATEGORY_WORDS
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import SORTING

_NOMINAL = re.compile(r"(?:tion|sion|ment|ance|ence|ness|ability|ibility)$")
_ADJECTIVE = re.compile("(?:able|ible|ful|ous|less|sitive|ective|ical|ional|ensive)$")
_MAX_CATEGORY = 3
# in front of a row of nouns they rather tell how its last is done: `fast badge lookup`
_MANNERS = frozenset(
    ("immediate", "early", "eager", "fast", "quick", "rapid", "bulk", "batch", "async", "hybrid", "recursive", "automatic", "manual", "periodic",
     "incremental", "speculative", "direct", "deep", "native", "parallel", "concurrent", "forced", "guarded")
)  # fmt: skip
# behind these a plural is no single thing: `all_jobs`
_MANY = frozenset(("all", "total", "multiple", "several", "many", "max", "maximum", "min", "minimum"))
# of what they are tells more
_BOUNDS = frozenset((("start",), ("end",)))
# verbs that never tell the sort of the noun behind them
_ORDERS = frozenset(("get", "persist", "ensure"))


class Subject(NamedTuple):
    """The words of a noun phrase: what names the category and what is left for the action; `factor` is how sure that is."""

    category: tuple[str, ...]
    rest: tuple[str, ...] = ()
    factor: float = 1.0
    why: str = ""
    weak: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All its words, in order."""
        return (*self.category, *self.rest)


class Things:
    """Parts rows of nouns with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        # what has a noun of its own is none: `validate`, `create`
        self._commands = (
            frozenset(lexicon.verb_of.values()) & lexicon.only_verbs - lexicon.attribute - lexicon.categories
        )

    def split(self, words: tuple[str, ...], has_verb: bool, keep_all: bool) -> Subject:
        """Where the category ends: at a known compound, else before a word such as `status` or `execution`."""
        aliases = self._lexicon.user_aliases
        if aliases:
            words = tuple(aliases.get(word, word) for word in words)
        if len(words) == 1:
            return self._subject(words, 1, 1.0, "noun phrase")
        if len(words) > 2 and words[1] in self._lexicon.prepositions:
            words = ("_".join(words[:3]), *words[3:])
        length = self._compound_length(words)
        if length:
            return self._subject(words, length, 1.0, "known compound")
        is_plural = self._lexicon.inflection.singular(words[-1]) != words[-1]
        if (
            len(words) == 2
            and (is_plural or words[0] in self._lexicon.weak or words[0] not in self._lexicon.categories)
            and self._lexicon.is_datum(words[1])
        ):
            return self._subject(words, 2, 1.0, "noun phrase")
        if len(words) == _MAX_CATEGORY and not (has_verb or keep_all) and self._is_property(words):
            return self._subject(words, _MAX_CATEGORY, 1.0, "noun phrase")
        verb = next((at for at in range(1, len(words) - 1) if self._is_command(words, at)), 0) if keep_all else 0
        if verb and verb <= _MAX_CATEGORY:
            return self._subject(words, verb, 1.0, "before a verb")
        start = next((index for index, word in enumerate(words[:-1]) if not self.describes(word)), len(words) - 1)
        if len(words) > _MAX_CATEGORY and start and not keep_all:
            if has_verb and self._is_faulty(words, start):
                return self._subject((words[0], *words[start:]), len(words) - start + 1, 0.86, "noun phrase")
            words, start = words[start:], 0
        if len(words) <= _MAX_CATEGORY and self._is_one_thing(words, has_verb):
            return self._subject(words, self._before_sort(words) if keep_all else len(words), 1.0, "noun phrase")
        end = self._things_end(words, start, has_verb)
        is_manner = not keep_all and words[0] in _MANNERS and (len(words) > 2 or words[0] not in self._lexicon.familiar)
        if end < len(words) <= _MAX_CATEGORY:
            is_sort = keep_all and self._before_sort(words) == end  # `seat_search_hybrid`
            end = len(words) if is_manner else end if is_sort else self._deed(words, end)
        if keep_all and end < len(words) and not self._is_deed(words[end]):
            end = self._uncut(words, start, end)
        if keep_all and 1 < end <= _MAX_CATEGORY and words[end - 1] in self._lexicon.adverbial:
            end -= 1  # `mail_hourly_sync`
        while keep_all and 1 < end < len(words) and self._is_pure_verb(words[end - 1]):
            end -= 1  # `video_encode_write`
        if end <= _MAX_CATEGORY or (keep_all and start and end == len(words) <= MAX_CATEGORY_WORDS):
            return self._subject(words, end, 1.0 if len(words) < 4 else 0.86, "noun phrase")
        if not keep_all and end == len(words) == _MAX_CATEGORY + 1 and not start:
            is_short = sum(word.count("_") + 1 for word in words) == len(words)
            return self._subject(words if is_short else words[1:], _MAX_CATEGORY + is_short, 0.8, "last nouns")
        length = _MAX_CATEGORY if keep_all and self._is_pure_verb(words[start]) else start + 1
        if keep_all and self._is_many(words[start]) and not self._is_deed(words[length]):
            length += 1  # the `seats` of `seats_api_group_sorted` are none of its own
        return self._subject(words, length, 0.8 if len(words) < 6 else 0.75, "first noun")

    def _is_faulty(self, words: Sequence[str], start: int) -> bool:
        """True for `expired guest badge print`: without the adjective another thing would be dealt with."""
        length = len("_".join(words[start:]).split("_"))
        return words[0] in self._lexicon.telling and length < MAX_CATEGORY_WORDS

    def _is_property(self, words: Sequence[str]) -> bool:
        """True for `final badge list`, whose adjective is said of the list and not of the badge."""
        lexicon = self._lexicon
        is_shown = words[2] in lexicon.identity or lexicon.is_datum(words[2])
        return words[0] in lexicon.plain and is_shown and not self.describes(words[1])

    def _deed(self, words: Sequence[str], end: int) -> int:
        """Where the deed begins that the words from `end` on tell, at their end if none does: `git_progress_get`."""
        if self._is_deed(words[end]):
            return end
        measures = self._lexicon.gauges | self._lexicon.named  # a `limit` is set, an `index` differs
        later = range(end + 1, len(words))
        deed = next((at for at in later if self._is_deed(words[at]) and words[at] not in measures), len(words))
        while end < deed < len(words) and self.describes(words[deed - 1]):
            deed -= 1  # `tracing_remote_write`
        return deed

    def _before_sort(self, words: Sequence[str]) -> int:
        """The length without what tells the sort of the deed behind it: the `remote` of `desk_remote` `print_skipped`."""
        length, lexicon = len(words), self._lexicon
        while length > 1 and words[length - 1] in lexicon.sorts and words[length - 1] not in lexicon.categories:
            length -= 1
        return length

    def _uncut(self, words: Sequence[str], start: int, end: int) -> int:
        """`end`, but not between an adjective and its noun: `possible_invalid_seat` ends before no `reference`."""
        if start:
            return len(words) if len(words) <= MAX_CATEGORY_WORDS else end
        return next((at for at in range(1, end) if self.describes(words[at])), end)

    def _is_command(self, words: Sequence[str], at: int) -> bool:
        """True for `validate` behind a known noun: `tool_validate_input`, and for `add` in `cart_add_item`."""
        lexicon, before, verb, last = self._lexicon, words[at - 1], words[at], words[-1]
        is_noun = before in lexicon.categories or before in lexicon.familiar
        if verb in _ORDERS or (verb in self._commands and is_noun and not self.describes(before)):
            return True
        is_object = lexicon.inflection.singular(last) in lexicon.targets and f"{verb}_{last}" not in lexicon.compounds
        return at + 2 == len(words) and verb in lexicon.ordering and is_object and not self.describes(before)

    def _is_deed(self, word: str) -> bool:
        """True for what goes on with a thing and is no part of its name: `save`, `removal`, `processing`."""
        lexicon = self._lexicon
        return lexicon.is_base_verb(word) or word in lexicon.verb_of or word in lexicon.activity

    def _is_pure_verb(self, word: str) -> bool:
        """True for `encode`, which is no thing either."""
        lexicon = self._lexicon
        return word in lexicon.only_verbs and word not in lexicon.categories and word not in lexicon.familiar

    def _is_many(self, word: str) -> bool:
        return self._lexicon.inflection.singular(word) != word

    def _is_one_thing(self, words: Sequence[str], has_verb: bool) -> bool:
        """True for `object type`, `background maintenance` with its own verb: people do not cut those in the middle."""
        last = words[-1]
        return has_verb and (last in self._lexicon.attribute or not self._lexicon.inflection.is_past(last))

    def _things_end(self, words: Sequence[str], start: int, has_verb: bool) -> int:
        """Where the words end that name the thing: before those of a property or a deed (`status`, `execution`)."""
        end = len(words)
        while end > start + 1 and self._ends_category(words[end - 1], end == len(words) and not has_verb):
            if has_verb and words[end - 1] in self._lexicon.categories:
                break
            end -= 1
        while start + 1 < end < len(words) and self._is_pure_verb(words[end - 1]):
            end -= 1  # `guest reverse swap`
        while end > start + 1 and self.describes(words[end - 1]) and words[end - 1] not in self._lexicon.activity:
            end -= 1
        if end == start + 1 and len(words) > end and self._says_little(words[start]):
            end += 1
        return end

    def _says_little(self, word: str) -> bool:
        """True for a verb, a gerund or `error` in front of a noun: alone it would be no thing."""
        lexicon = self._lexicon
        if lexicon.inflection.is_gerund(word) and word not in lexicon.activity and word not in lexicon.categories:
            return True
        return word in self._lexicon.only_verbs or self._lexicon.tails.get(word) == "error"

    def describes(self, word: str) -> bool:
        """True for an adjective in front of the noun, which stays with it."""
        lexicon = self._lexicon
        if word in lexicon.telling and word not in lexicon.categories:
            return True
        if word in lexicon.categories or word in lexicon.verbs:
            return False
        last = word.rpartition("_")[2]
        if last != word and (
            word.startswith(("non_", "multi_", "cross_")) or last in SORTING or lexicon.inflection.is_past(last)
        ):
            return True
        if _ADJECTIVE.search(word) and len(word) > 5:
            return True
        return (
            word in lexicon.telling
            or word in lexicon.plain
            or word in lexicon.sorts
            or word in lexicon.adverbial
            or word in lexicon.states
            or lexicon.inflection.is_past(word)
        )

    def _subject(self, words: tuple[str, ...], length: int, factor: float, why: str) -> Subject:
        if length > 1 and words[length - 1] in self._lexicon.conjunctions:
            length, words = length - 1, words[: length - 1]  # `tray_name_and` `type`
        before, last = words[: length - 1], words[length - 1]
        head = (*before, self._lexicon.inflection.singular(last) if _MANY.isdisjoint(before) else last)
        if len(head) > 1:
            head = _undoubled(head)
        weak = (
            words in _BOUNDS
            or self._lexicon.weak.issuperset(words)
            or (len(words) == 1 and self._is_no_thing(words[0]))
        )
        name = "_".join(head)
        return Subject(head, words[length:], factor, f"{why} {name}", weak)

    def _is_no_thing(self, word: str) -> bool:
        """True for an adjective alone: `cached`, `manual`."""
        lexicon = self._lexicon
        is_known = word in lexicon.categories or word in lexicon.familiar
        return "_" not in word and not is_known and self.describes(word)

    def _compound_length(self, words: Sequence[str]) -> int:
        for start in range(min(3, len(words))):
            if words[start] not in self._lexicon.compound_heads:
                continue
            for length in range(min(4 - start, len(words) - start), 1, -1):
                joined = "_".join(words[start : start + length])
                if (
                    joined in self._lexicon.compounds
                    or self._lexicon.inflection.singular(joined) in self._lexicon.compounds
                ):
                    return start + length
        return 0

    def _ends_category(self, word: str, is_last: bool) -> bool:
        lexicon = self._lexicon
        if word in lexicon.attribute or (_NOMINAL.search(word) and word not in lexicon.categories):
            return True
        if word in lexicon.activity or ("_" in word and lexicon.is_base_verb(word)):
            return True
        return (
            is_last
            and word not in lexicon.categories
            and (word in lexicon.only_verbs or lexicon.inflection.is_gerund(word))
        )


def _undoubled(words: Sequence[str]) -> tuple[str, ...]:
    """`thread thread_pool` -> thread_pool."""
    last = len(words) - 1
    return tuple([word for at, word in enumerate(words) if at == last or word != words[at + 1].partition("_")[0]])
