"""Owns the label of a sentence: the thing in front of it, without what only says how much is logged, or which one it is."""

from collections.abc import Sequence
from dataclasses import replace

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.snakes import snake
from migrate_logs.naming.speech import Tagged

LABEL_SIGNS = frozenset((":", "]", ")", "|", ">", "-", "--", "–", "—", "->", "=>", "==", "==="))
# the most words of a label
MAX_LABEL = 4
# what may tell of all things which one it is
_WHICH = frozenset(("id", "name", "title", "uuid", "key", "hash", "md5", "sha1", "sha256", "checksum", "pk", "slug"))
# what a label says of nothing but how much is told
_LEVELS = frozenset(("debug", "trace", "verbose"))
# how something is done, and no thing: `Kiosk approach: closed {n} halls`
_MEANS = frozenset(("approach", "attempt", "variant", "strategy"))


class Labels:
    """Reads what stands in front of sentences with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def label(self, found: Sequence[TaggedClause], index: int) -> tuple[Tagged, ...]:
        """The short noun phrase in front of the sentence (`Phoenixd: ...`, `[worker] ...`)."""
        if not index or (index > 1 and found[index - 1].is_aside):
            return ()
        if found[index - 1].after not in LABEL_SIGNS and not _shows(found[index - 1], found[index]):
            return ()
        if found[index - 1].before == "(" and found[index - 1].after == ":":
            return ()  # `(id: {x}) -> closing the desk`
        tokens = [_plain(token) for token in found[index - 1].tokens if token.expression is None and self._names(token)]
        if any(token.word == "dry_run" for token in tokens) or (tokens and tokens[-1].word in _MEANS):
            return ()
        if len(tokens) == 1 and tokens[0].tags[:1] == "v" and tokens[0].word not in self._lexicon.attribute:
            return ()  # `Finalize: moving seats`
        if len(tokens) == 1 and self._tells_deed(tokens[0], found[index].reading):
            return ()  # `[print] trying to print badges`
        things = (self._lexicon.categories, self._lexicon.familiar)
        is_known = len(tokens) == 2 and any(tokens[0].word in each for each in things)
        if is_known and tokens[-1].word in self._lexicon.only_verbs and tokens[-1].word not in self._lexicon.attribute:
            tokens.pop()  # `Seat Create: chair moved`
        words = sum(token.word.count("_") + 1 for token in tokens)
        if found[index - 1].after == "]" and found[index - 1].before == ":" and index > 1:
            return self.label(found, index - 1)
        return tuple(tokens) if 0 < words <= MAX_LABEL and found[index - 1].reading is None else ()

    def _tells_deed(self, label: Tagged, reading: Reading | None) -> bool:
        """True for a label that says nothing but what is being done to what the sentence names."""
        is_going = reading is not None and reading.kind.startswith("G")
        return is_going and reading is not None and bool(reading.phrase) and label.word == reading.verb

    def named(self, found: Sequence[TaggedClause], index: int, reading: Reading) -> tuple[Tagged, ...]:
        """The thing whose value the sentence begins with: `Seat id: {lost_seat_id} was booked`, `Plan for hall: {hall} printed`."""
        clause, before = found[index], found[index - 1] if index else None
        value = clause.shown
        if before is None or before.after != ":" or not value or before.reading is not None or reading.object:
            return ()
        if any(token.expression is None for token in reading.phrase):
            return ()
        is_plain = all("h" in token.tags or token.tags == "i" for token in before.tokens)
        end = next((at for at, token in enumerate(before.tokens) if token.tags == "i"), len(before.tokens))
        thing = [token for token in before.tokens[:end] if self._names(token)]
        if not is_plain or not thing or "n" in thing[-1].tags or len(thing) > MAX_LABEL:
            return ()
        return tuple(thing) if self._spells(value, before.tokens) else ()

    def first_of_row(self, found: Sequence[TaggedClause], index: int, reading: Reading) -> tuple[Tagged, ...]:
        """The seats of `Seats, trays or badges changed`, where the sentence's own nouns are only the last of a row."""
        is_last = index > 0 and any(token.tags == "c" for token in reading.phrase) and not reading.object
        is_row = is_last and all(each.after == "," and each.reading is None for each in found[:index])
        return found[0].thing() if is_row and all(each.thing() for each in found[:index]) else ()

    def _spells(self, value: str, tokens: Sequence[Tagged]) -> bool:
        """True for the `{lost_seat_id}` of a seat, and for what tells of anything which one it is: `{self.md5}`."""
        single = self._lexicon.inflection.singular
        shown = set(map(single, snake(value.rpartition(".")[2]).split("_")))
        if not shown - _WHICH:
            return True
        return any(single(token.word) in shown for token in tokens)

    def _names(self, token: Tagged) -> bool:
        """False for the `id` of a label, which tells which one it is and not what."""
        is_named = token.word not in _LEVELS and token.word not in self._lexicon.ids
        return "i" not in token.tags and not token.word.isdigit() and is_named


def _shows(before: TaggedClause, clause: TaggedClause) -> bool:
    """True for `Seat {name}={value}`, in front of what is said of it in brackets."""
    is_shown = len(before.tokens) > 1 and before.tokens[-1].expression is not None
    return before.after == "=" and clause.before == "(" and is_shown


def is_titled(found: Sequence[TaggedClause]) -> bool:
    """True for `KIOSK: Plan - rows: {x}`, `Seating: tray key: {x}`, whose first word only says who tells it."""
    label, thing, *others = found
    if label.after != ":" or thing.before != ":" or len(label.tokens) > 1 or label.tokens[0].expression is not None:
        return False
    if thing.is_told_of_value or thing.tokens[0].expression is not None or thing.reading is not None:
        return False  # `Hall: {hall} tray key: {x}`
    is_row = any(each.after in (":", "=") for each in others)
    return thing.after == "-" or (thing.after == ":" and len(thing.tokens) > 1 and not is_row)


def _plain(token: Tagged) -> Tagged:
    """The `seating` of a label `[SEATING_DEBUG]`."""
    thing, _, level = token.word.rpartition("_")
    return replace(token, word=thing) if thing and level in _LEVELS else token
