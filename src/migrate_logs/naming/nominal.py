"""Owns what is said of a noun that stands alone: the deed in `deck_removal`, the count in `Decks: {len(decks)}`, else a report."""

import re
from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import is_bare_exception, is_exception
from migrate_logs.naming.sorts import tells_sort
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement, noun_only

_DEED = 0.62
# what happens to what is held, and not to its holder
_HELD = {"add": "to", "insert": "into", "remove": "from"}
# behind these stands which one is meant
_WHICH = frozenset(("of", "for", "in", "from", "on"))
# tags of words that tell something of the noun in front of them
_TELLING = frozenset("pgsvaqolrfxkcmy")
# a value that tells how many there are: `len(decks)`, `deck_count`
_COUNT = re.compile(r"^len\(|(?:^|[_.])(?:count|counts|num|nr|n|total|qsize)(?:[_(]|$)")
# what is done with a result that is there; any other verb in front of it tells what has ended
_USING = frozenset(
    ("cache", "save", "store", "send", "return", "publish", "get", "fetch", "load", "post", "push", "write", "print",
     "persist", "update", "merge", "collect", "show", "display", "format", "parse", "read", "process", "emit", "check",
     "compare", "filter", "rank", "receive", "append", "delete", "record", "yield", "export", "upload", "aggregate",
     "summarize", "combine", "discard", "ignore", "use", "list", "dump", "convert", "sort", "log", "deliver", "inject")
)  # fmt: skip
# tags of nouns, and of verbs that are as good a noun
_NOUN = frozenset("dhbnwjc")
_VALUE = 0.62
# one with a deed in it
_UNREAD_DEED = 0.55
# a bare report of a text that says more
_SAYS_MORE = 0.56


# what a warning of a check tells
_UNSOUND = {"validated": "validation_failed", "verified": "verification_failed"}


def unsound(statement: Statement) -> Statement:
    """`seat_validation` as a warning: that it was validated is the last thing that it tells."""
    reading = statement.reading
    if reading.tail not in _UNSOUND:
        return statement
    return statement._replace(reading=reading._replace(tail=_UNSOUND[reading.tail], kind="V_failed")).capped(
        0.55, "a warning"
    )


class Nominals:
    """Reads noun phrases without a verb with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def event(self, tokens: Sequence[Tagged], level: str) -> Reading:
        """The reading of an old event name: `order_cancellation` is a deed, `sync_result` its end, `frame` comes in."""
        if len(tokens) > 2 and tokens[0].word in self._lexicon.gauges and tokens[1].word == "to":
            tokens = [Tagged("_".join(token.word for token in tokens), "dh")]  # `time_to_first_seat`
        plain = noun_only(tokens, level, False)
        words = [token.word for token in plain.phrase]
        if plain.tail != "reported" or len(words) < 2:
            return plain
        if words[-1] in self._lexicon.class_suffixes and words[-2] in self._lexicon.only_verbs:
            words.pop()
        base = self._verb(words[-1])
        is_denied = any(token.tags in ("o", "l", "r") for token in plain.rest)
        if base and (is_denied or (len(plain.rest) > 2 and not is_quiet(plain.rest))):
            return plain  # `seat_export_after_print_unavailable`
        if base and (
            "noop" in words
            or all("h" not in token.tags or tells_sort(token.word, self._lexicon) for token in plain.phrase[:-1])
        ):
            return plain  # `no_op_sync`: nothing was synced, and of a `full_sync` nobody knows what was
        if base == "notify" and words[-2] not in self._lexicon.persons:
            return plain  # a `seat_notification` notifies no seat
        if base:
            tail = self._lexicon.inflection.participle(base)
            where = _HELD.get(base, "") if words[-2] in self._lexicon.holders else ""
            return self._told(plain, len(words) - 1, f"{tail}_{where}" if where else tail, base)
        if words[-1] in ("result", "results") and (words[-2] in self._lexicon.verbs or self._verb(words[-2])):
            short = plain._replace(phrase=plain.phrase[-4:])
            return self._told(short, len(short.phrase) - 1, "completed", "complete")
        if words[-1] in self._lexicon.incoming:
            is_long = len(words) > 3 and "j" not in plain.phrase[-2].tags  # `hall_voice_first_frame`
            return self._told(plain, len(words) - is_long, "received", "receive")
        return plain

    def _verb(self, word: str) -> str:
        """The verb that a noun is made of, or nothing."""
        return self._lexicon.verb_of.get(word) or (word if word in self._lexicon.deeds else "")

    def _told(self, plain: Reading, length: int, tail: str, verb: str) -> Reading:
        return plain._replace(
            phrase=plain.phrase[:length], tail=tail, verb=verb, score=_DEED, why="a noun made of a verb"
        )

    def message(self, tokens: Sequence[Tagged], level: str, said: bool, value: str, more: bool) -> Reading:
        """The reading of a label; `said` where a value follows, `value` is the expression that it shows, `more` where other words stand behind it."""
        is_shown = self._is_shown(tokens, value, more)
        is_fault = is_bare_exception(value)
        plain = noun_only(tokens, "info" if is_shown else "error" if is_fault else level, said)
        word = tokens[0].word
        if said and len(tokens) == 1 and "g" in tokens[0].tags and word not in self._lexicon.categories:
            return plain._replace(
                phrase=(), tail=word, verb=self._lexicon.inflection.lemma(word), kind="G"
            )  # `Exporting:`
        if (
            plain.tail == "reported"
            and "j" not in tokens[0].tags
            and any("p" in token.tags for token in plain.phrase[1:-1])
        ):
            plain = plain._replace(score=min(plain.score, _UNREAD_DEED))  # `model selected a name: {x}`
        if said and tokens[0].word == "after" and plain.tail == "reported" and self._is_deed(plain.phrase):
            return plain._replace(tail="completed", verb="complete", score=_DEED, why="what is shown behind a deed")
        if said and plain.tail == "reported" and [token.word for token in plain.phrase] == ["signal"]:
            return plain._replace(tail="received", verb="receive", score=_DEED, why="what comes in")
        rest = tokens[len(plain.phrase) :]
        if said and (more or (rest and not (value and is_quiet(rest)))):
            plain = plain._replace(score=min(plain.score, _SAYS_MORE))
        if plain.tail != "reported" or not said or not plain.phrase:
            return plain
        if plain.phrase[0].word == "latest":
            plain = plain._replace(phrase=(Tagged("latest", "dh"), *plain.phrase[1:]))
        first = plain.phrase[0]
        if len(plain.phrase) > 1 and "p" in first.tags and counts(value):
            plain = plain._replace(phrase=(Tagged(first.word, "dh"), *plain.phrase[1:]))
        if len(plain.phrase) > 1 and first.word in self._lexicon.shown_states:
            tail = "remaining_reported" if first.word == "remaining" else first.word
            return plain._replace(phrase=plain.phrase[1:], tail=tail, score=_VALUE, why="a state of what is shown")
        counted = self._counted(plain.phrase, value)
        if counted:
            return plain._replace(phrase=counted, tail="counted", verb="count", score=_VALUE, why="a count")
        return plain

    def _is_deed(self, phrase: Sequence[Tagged]) -> bool:
        """True for the `seat filtering` of `After seat filtering: {n}`."""
        return bool(phrase) and ("g" in phrase[-1].tags or phrase[-1].word in self._lexicon.verb_of)

    def _is_shown(self, tokens: Sequence[Tagged], value: str, more: bool) -> bool:
        """True for `Reply headers: {headers}`, a value in a row of them: that it is shown among errors makes it none."""
        *before, last = tokens
        is_fault = is_exception(value) and not value.endswith(f".{last.word}")  # `Stderr: {exc.stderr}`
        if not value or more or is_fault:
            return False
        is_plain = all(set(token.tags) <= _NOUN and token.word not in self._lexicon.faults for token in tokens)
        return is_plain and (bool(before) or self._lexicon.is_datum(last.word))

    def _counted(self, phrase: tuple[Tagged, ...], value: str) -> tuple[Tagged, ...]:
        """What is counted, or nothing: `number of decks`, `Decks: {len(decks)}`."""
        words = [token.word for token in phrase]
        at = next((i for i, word in enumerate(words) if word in ("number", "amount", "count")), -1)
        if at >= 0 and words[at + 1 : at + 2] == ["of"]:
            return phrase[at + 2 :]
        if words[0] == "total" and len(words) > 1 and self._is_plural(words[-1]):
            return phrase[1:]
        is_count = counts(value) or _COUNT.search(phrase[0].expression or "")
        return phrase if is_count and self._is_plural(words[-1]) else ()

    def _is_plural(self, word: str) -> bool:
        return word.endswith("s") and self._lexicon.inflection.singular(word) != word


def counts(value: str) -> bool:
    """True for `len(decks)`."""
    return value.startswith("len(")


def is_quiet(tokens: Sequence[Tagged]) -> bool:
    """True for `of {x}`, `in the hall`: nothing that happened and nothing that is so."""
    return all(token.word in _WHICH if token.tags == "i" else not set(token.tags) & _TELLING for token in tokens)


def ends_in_result(tokens: Sequence[Tagged]) -> bool:
    """True for `solve_result`: what has come of solving; a `save_result` saves one."""
    return tokens[-1].word in ("result", "results") and tokens[0].word not in _USING
