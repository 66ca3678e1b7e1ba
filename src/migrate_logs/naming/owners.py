"""Owns whose thing is told of, where its own noun says little: what `info` is of, and what an item is put into."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from migrate_logs.naming.beside import is_amount
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.sorts import tells_sort
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.things import Subject

# how many of them there are
_MANY = ("multiple", "several", "many", "all")
# behind these stands what something is of, or where it is held
_OWNING = ("for", "of", "about")
_HOLDING = (*_OWNING, "from", "in", "on")
# and behind these what takes it
_TAKING = ("to", "into")
LINKS = ("connection", "connectivity", "access")
_PUTTING = frozenset(
    ("add", "append", "insert", "save", "write", "attach", "upsert", "assign", "apply", "store", "upload")
)
_TAKING_OUT = frozenset(("remove", "delete", "evict", "pop", "drop", "discard", "expel", "dequeue"))
# how a deed goes on or ends
_ENDS = frozenset(("failed", "error", "completed", "succeeded", "started", "timed_out", "skipped", "aborted"))
_COURSE = frozenset(("start", "begin", "finish", "complete", "trigger", "retry"))
# ways of a deed that are no adjectives
_WAYS = frozenset(("force", "bulk", "batch", "initial"))
# deeds that are things, too
_THINGS = frozenset(("query", "search", "request", "connection", "configuration", "subscription", "migration"))


class Owners:
    """Reads what stands behind a preposition with one lexicon."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._lexicon = lexicon
        self._nouns = nouns

    def owner(self, reading: Reading, named: Subject) -> Subject | None:
        """What `info` is of in `getting info for deck {id}`, and `json` in `failed to parse json from reply`."""
        said = reading.place or reading.rest
        if not said or reading.oblique:
            return None
        if not self._nouns.is_vague(named):
            return self._patient(said) if self._is_deed(reading, named) else None
        preposition = said[0]
        is_open = reading.verb in _PUTTING or named.category[-1] in LINKS
        places = (*_HOLDING, *_TAKING) if is_open else _HOLDING
        is_lost = named.category[-1] in LINKS and reading.tail.endswith(("error", "failed"))
        places = (*places, "with") if is_lost else places  # `connection error talking with hub`
        places = (*places, "by") if reading.kind == "Q" else places  # `wrong type returned by desk`
        words = _behind(said) or _counted(said)
        if preposition.word not in places or not words or set(words[0].tags) & set("gv"):
            return None
        if words[-1].word in self._lexicon.faults:
            return None  # `connection of {x} closed with errors`
        if not any(token.expression is None for token in reading.phrase) and self._is_aim(
            reading, preposition, words[-1]
        ):
            return None
        while len(words) > 1 and words[-1].word in self._lexicon.ids:
            words.pop()
        words = words[1:] if len(words) > 1 and words[0].word in _MANY else words
        words[-1:] = [self._unnumbered(words[-1])]
        owner = self._nouns.subject(tuple(words), has_verb=True)
        if owner is None or owner.weak or (not named.weak and self._nouns.is_vague(owner)):
            return None
        is_linked = named.category[-1] in LINKS and preposition.word in (*_TAKING, "from", "with")
        is_linked = is_linked and owner.category[-1] not in self._lexicon.settings
        return owner if is_linked or preposition.word in _OWNING or self._nouns.is_known(owner) else None

    def _is_aim(self, reading: Reading, preposition: Tagged, behind: Tagged) -> bool:
        """True for what is looked for in `scanning {path} for viruses`, and for where one begins: `from offset {n}`."""
        is_sought = preposition.word == "for" and reading.verb in self._lexicon.relating["for"]
        return is_sought or (preposition.word == "from" and behind.word in self._lexicon.attribute)

    def _is_deed(self, reading: Reading, named: Subject) -> bool:
        """True for the `delete` of `delete failed for seat {id}`, which is no thing."""
        (*ways, word), lexicon = named.words, self._lexicon
        is_deed = lexicon.is_activity(word) or word in lexicon.deeds or word in lexicon.only_verbs
        is_told = reading.tail in _ENDS or (reading.kind == "G" and reading.verb in _COURSE)
        are_ways = all(way in _WAYS or tells_sort(way, lexicon) for way in ways)
        return is_told and is_deed and are_ways and word not in _THINGS

    def _patient(self, said: Sequence[Tagged]) -> Subject | None:
        """What a deed is done to, behind `for`; where a value tells it, the thing that it shows."""
        if said[0].word != "for":
            return None
        words = _behind(said) or _counted(said)
        if any(set(token.tags) & set("gvc") for token in (*words[:1], *said[len(words) + 1 : len(words) + 2])):
            return None
        words[-1:] = map(self._unnumbered, words[-1:])
        shown = (said[1],) if len(said) > 1 and said[1].expression is not None else ()
        patient = self._nouns.subject(tuple(words) or shown, has_verb=True)
        if patient is None or patient.weak or patient.rest or patient.category[-1] in self._lexicon.ids:
            return None
        return patient if self._nouns.is_known(patient) or (words and not self._nouns.is_vague(patient)) else None

    def _unnumbered(self, word: Tagged) -> Tagged:
        """The `hall` of `seats for hall_id {x}`."""
        thing, _, which = word.word.rpartition("_")
        return replace(word, word=thing) if thing and which in self._lexicon.ids else word

    def held(self, reading: Reading) -> Subject | None:
        """The `queue` of `removing {x} from queue`, with an item of it: it is not the queue that is removed."""
        is_moved = reading.verb in _PUTTING or reading.verb in _TAKING_OUT
        if not is_moved or not reading.phrase or not reading.rest or reading.rest[0].word not in (*_TAKING, "from"):
            return None
        holder = self._nouns.subject(tuple(_behind(reading.rest)), has_verb=True)
        if holder is None or holder.rest or holder.category[-1] not in self._lexicon.holders:
            return None
        return holder._replace(rest=("item",), factor=0.85)


def _behind(said: Sequence[Tagged]) -> list[Tagged]:
    """The noun phrase behind a preposition."""
    words = list(takewhile(lambda token: token.expression is None and set(token.tags) & set("dh"), said[1:]))
    return words[: next((at for at, token in enumerate(words) if at and _is_told(token)), None)]


def _counted(said: Sequence[Tagged]) -> list[Tagged]:
    """The `seats` of `for {n} seats`."""
    is_many = len(said) > 2 and is_amount(said[1]) and "h" in said[2].tags
    return _behind(said[1:]) if is_many else []


def _is_told(token: Tagged) -> bool:
    """True for `lost` and `empty`, no longer part of the owner's name."""
    return bool(set(token.tags) & set("pa")) and "h" not in token.tags
