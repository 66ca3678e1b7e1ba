"""Owns what a row of words shows rather than tells: a rate, a course, a runner, a property, who owns what is behind it."""

from collections.abc import Sequence

from migrate_logs.naming.goings import RUNNERS, is_begun_by_noun
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import OUTCOMES
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.sorts import is_noun_of_deed, is_stage
from migrate_logs.naming.speech import Tagged

# how many there are of something
_QUANTITIES = frozenset(("count", "rate", "ratio", "total", "number", "percentage", "fraction"))
# what an activity has
_COURSE = frozenset(
    ("status", "state", "mode", "time", "times", "stats", "statistics", "progress", "result", "results", "details", "summary",
     "report", "errors", "options", "parameters", "settings")
)  # fmt: skip


class Showing:
    """Tells what is only shown with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def owns(self, tokens: Sequence[Tagged]) -> bool:
        """True for `funding source`: a gerund that tells whose the thing behind it is."""
        return len(tokens) == 2 and tokens[0].word in self._lexicon.owning and tokens[1].expression is None

    def is_deed(self, found: Reading) -> bool:
        """True where the verb is one that is known: nobody knows of `zooming reply`."""
        return self._lexicon.is_base_verb(found.verb)

    def is_thing(self, tokens: Sequence[Tagged]) -> bool:
        """True for `tray mapping`; `removing tray mapping` is a deed."""
        return is_begun_by_noun(tokens, self._lexicon)

    def describes(self, tokens: Sequence[Tagged]) -> bool:
        """True for `open orders`: an adjective that might be a verb, and several things."""
        last = tokens[-1].word
        return tokens[0].word in self._lexicon.describing and self._lexicon.inflection.singular(last) != last

    def are_things(self, tokens: Sequence[Tagged]) -> bool:
        """True for `trays`, and for no `leaks` or `errors`."""
        lexicon, last = self._lexicon, tokens[-1].word
        single = lexicon.inflection.singular(last)
        is_thing = single in lexicon.categories or single in lexicon.familiar
        return single != last and is_thing and last not in lexicon.faults

    def is_rate(self, tokens: Sequence[Tagged]) -> bool:
        """True for `error rate`, `failed count`: how many ended so."""
        is_end = tokens[0].word in self._lexicon.faults or tokens[0].word in OUTCOMES
        return len(tokens) == 2 and is_end and tokens[1].word in _QUANTITIES

    def is_runner(self, tokens: Sequence[Tagged]) -> bool:
        """True for `submit thread`: who does it."""
        return len(tokens) == 2 and tokens[1].word in RUNNERS

    def runs(self, tokens: Sequence[Tagged]) -> bool:
        """True for `scanning worker`, which tells what the worker is for, and for `seating phase`."""
        is_of_deed = self.is_runner(tokens) or (len(tokens) == 2 and is_stage(tokens[1:]))
        return is_of_deed and tokens[0].word in self._lexicon.activity

    def is_course(self, tokens: Sequence[Tagged]) -> bool:
        """True for `processing status`: how far an activity is, and for `encoding detection`, a deed of another name."""
        is_sort = len(tokens) == 2 and tokens[0].word in self._lexicon.activity
        return is_sort and (tokens[1].word in _COURSE or is_noun_of_deed(tokens[1].word))

    def is_info(self, tokens: Sequence[Tagged]) -> bool:
        """True for `debug info`."""
        return bool(tokens) and (self._lexicon.is_datum(tokens[-1].word) or tokens[-1].word in self._lexicon.weak)

    def is_property(self, tokens: Sequence[Tagged]) -> bool:
        """True for `delegate state`: two nouns, the second a property."""
        return len(tokens) == 2 and self._lexicon.is_datum(tokens[1].word)
