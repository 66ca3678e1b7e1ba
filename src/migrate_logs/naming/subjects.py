"""Owns what a name is about: which words of a statement, or of the place that tells it, are the category, and which are left for the action."""

import re
from collections.abc import Sequence
from dataclasses import replace

from migrate_logs.naming.failing import what_failed
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.owners import Owners
from migrate_logs.naming.patients import patient
from migrate_logs.naming.place import Places
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.things import Subject
from migrate_logs.naming.turning import answered, turned

# readings whose tail tells the deed or the fault by itself, so that no noun has to
_TELLING = (
    "V", "G", "Q", "ignored", "skipped", "not_found", "result_not_found", "missing", "not_available", "unavailable", "not_A",
)  # fmt: skip
# what is met is a thing, even where its noun may be a deed: `invalid_seat_reference_detected`
_MEETING = frozenset(("detect", "find", "encounter", "spot", "observe", "receive"))
_ABSENT = ("not_found", "missing")
# `get_user failed` tells a deed, elsewhere an identifier is one word
_OF_DEEDS = (
    "failed",
    "error",
    "timed_out",
    "called",
    "blocked",
    "succeeded",
    "completed",
    "finished",
    "skipped",
    "aborted",
    "starting",
    "started",
    "unexpected_error",
    "unhandled_error",
    "fatal_error",
)
# weak words that are things of their own where a deed is told of them
_OWN_THINGS = frozenset((("data",), ("thing",), ("count",), ("code",)))
# how a deed ends
_ENDS = ("failed", "error", "completed", "timed_out", "succeeded", "aborted", "skipped")
# what somebody does who is not named: `logout`
_OF_USERS = ("logged_in", "logged_out", "signed_up")
# what a category is worth that is an adjective alone
_ADJECTIVE = 0.68
# and one that says nothing at all: `new {x} saved`
_SORT = 0.6
# readings of what someone tried to do to the object
_TRIED = ("V_failed", "O_V_failed", "O_V_attempted", "O_V_skipped", "O_V_scheduled")
# readings of what something does to an object that only its value may tell
_SHOWN_OBJECT = frozenset(("O_found", "O_missing", "O_V_failed", "O_not_found", "O_not_P", "O_unsupported"))
# a subject that only a value tells
_SHOWN = re.compile(r"category from the value (?P<own>self\.)?(?:\w+\.)*?(?P<name>\w+)(?:\.name)?")
# what both ends of a way are called, whatever is moved
_MOVED_ENDS = frozenset(("source", "target", "src", "dst", "dest", "destination", "origin", "path"))
# and a label of being what the deed is done to: `[hall] discarding {x}`
_BESIDE = 0.95
# the most letters of what is rather short for something
_SHORT = 4
# how sure a function is of what its deed is done to
_OF_DEED = 0.8
# where label and phrase have more words together, the phrase says enough
_MAX_LABELLED = 3


class Subjects:
    """Finds what statements are about, with one lexicon; `own` are the project's categories."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns, places: Places, own: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        self._places = places
        self._owners = Owners(lexicon, nouns)
        self._own = own

    def subject(self, statement: Statement, message: Message) -> tuple[Subject, tuple[str, ...]]:
        """The category with the words that it leaves for the action, and the words of the object."""
        reading = statement.reading
        absent = reading.tail.endswith(_ABSENT) or reading.verb in _MEETING
        objects = self._nouns.words(reading.object, statement.keep_all, absent)
        if reading.object and not objects and reading.kind in _SHOWN_OBJECT:
            objects = self._nouns.shown(reading.object)
        is_met = reading.kind == "P" and reading.verb in _MEETING
        is_first = is_met if statement.keep_all else reading.why == "participle first"
        has_verb = is_first or reading.kind.startswith(_TELLING)
        is_deed = reading.tail in _OF_DEEDS and reading.why != "participle first"
        phrase = turned(reading.phrase, self._lexicon) if is_deed else reading.phrase
        given = answered(phrase, self._lexicon) if reading.tail == "reported" else None
        is_turned = phrase is not reading.phrase
        named = given or self._nouns.subject(phrase, statement.keep_all, has_verb and not is_turned, absent)
        if reading.object and not objects and reading.kind in _TRIED and not _has_word(reading.phrase):
            named = self._nouns.subject(reading.object) or named  # `{user} attempted to kick {member}`
        is_denied = reading.tail in ("not_O", "not_in_O") or reading.why == "is not a"  # `{guest} is not a member`
        if objects and not is_denied and (named is None or not _has_word(reading.phrase)):
            named, objects = self._nouns.subject(reading.object, statement.keep_all, absent=absent) or named, ()
            named = named._replace(factor=named.factor * 0.9, weak=False) if named else None
        if reading.object and not objects and named is None:
            named = self._nouns.subject(reading.object, statement.keep_all)
        if named is not None and named.category == (reading.verb,) and self._nouns.is_verb(named):
            named = None if _SHOWN.match(named.why) else named  # `acking {ack_id}`
        if reading.tail == "error" and named is not None and self._lexicon.ids.issuperset(named.words):
            named = None  # `error with id {x}`
        if statement.label:
            named = self._labelled(statement, named)
        if statement.keep_all and named is not None:
            named = what_failed(named._replace(weak=self._nouns.is_sort(named)), reading, self._lexicon)
        placed = self._placed(named, statement, message)
        return placed if statement.keep_all else self._of_verb(placed, reading, message), objects

    def _of_verb(self, named: Subject, reading: Reading, message: Message) -> Subject:
        """`Paginate failed` names no thing but a deed of its place, and so does `Send failed` where `Tray.send` tells it."""
        if reading.tail not in _ENDS:
            return named
        own = message.function.rpartition(".")[2].strip("_")
        is_own = named.words == (own,) and own in self._lexicon.only_verbs and own not in self._lexicon.categories
        is_verb = self._nouns.is_verb(named)
        if not (is_own or is_verb):
            return named
        found = self._places.doer(message, named.category[0])
        if found is None or not (is_verb or "class" in found.why):
            return named
        return Subject(tuple(found.category.split("_")), named.category, found.factor, found.why)

    def _labelled(self, statement: Statement, named: Subject | None) -> Subject | None:
        if statement.keep_all:
            owner = statement.label[0].word
            return Subject((owner,), named.words if named else (), 1.0, f"first segment {owner}")
        label = self._nouns.subject(statement.label)
        if label is None or label.weak or _is_enough(named, label):
            return named
        if named is None:
            is_other = bool(statement.reading.phrase) and statement.reading.kind in ("G", "P")
            return label._replace(factor=_BESIDE * label.factor) if is_other else label
        words = tuple(word for word in named.words if word not in label.category)
        return Subject(label.category, (*label.rest, *words), min(label.factor, named.factor), f"label, {label.why}")

    def _placed(self, named: Subject | None, statement: Statement, message: Message) -> Subject:
        reading = statement.reading
        override = self._places.override(message.module)
        if override:
            words = () if named is None else named.words
            rest = named.rest if named is not None and "_".join(named.category) == override else words
            return Subject(tuple(override.split("_")), rest, 0.95, "category of the path, by the configuration")
        is_open = named is not None and not named.rest and not statement.suffix
        owner = self._owners.owner(reading, named) if named is not None and is_open else None
        if named is not None and owner is not None:
            return owner._replace(rest=(*owner.rest, *named.category), factor=0.9 * owner.factor)
        held = self._owners.held(reading) if named is None else None
        if held is not None:
            return held
        if named is None and reading.kind == "TAIL" and reading.tail in _OF_USERS and not reading.rest:
            return Subject(("user",), (), 0.85, "who does it")
        if named is None or (named.weak and not named.rest):
            found = self._places.category(message, reading.verb)
            if named is not None and self._nouns.is_sort(named) and not statement.keep_all:
                found = replace(found, factor=min(found.factor, _SORT))
            if named is None or reading.oblique:
                shown = patient(reading, found.category) if "function" not in found.why else ()
                return Subject(tuple(found.category.split("_")), shown, found.factor, found.why)
            if found.factor >= 0.7 and "function" not in found.why and named.category not in _OWN_THINGS:
                return Subject(tuple(found.category.split("_")), named.category, found.factor, found.why)
            factor = 0.8 if named.category[0] in self._lexicon.weak else _ADJECTIVE
            factor = _SORT if self._nouns.is_sort(named) else factor
            return named._replace(factor=factor)
        return self._of_place(named, reading, message) or self._of_project(named)

    def _of_place(self, named: Subject, reading: Reading, message: Message) -> Subject | None:
        """The `guest` of `merging {source}` told by `merge_guests`, and the `Hall` of `opening {self.hdef}` told by `Hall.open`."""
        shown = _SHOWN.fullmatch(named.why)
        if shown is None or _has_word(reading.phrase):
            return None
        found = self._places.category(message, reading.verb)
        is_end = shown["name"] in _MOVED_ENDS and "function" in found.why and found.factor >= _OF_DEED
        own = message.function.rpartition(".")[2].strip("_")
        is_short = len("_".join(named.category)) <= _SHORT and not self._nouns.is_known(named)
        is_part = bool(shown["own"]) and own == reading.verb and "class" in found.why and is_short
        if not (is_end or is_part):
            return None
        return Subject(tuple(found.category.split("_")), (), found.factor, found.why)

    def _of_project(self, named: Subject) -> Subject:
        words = named.words
        if len(words) > 1 and words[0] in self._own and named.why[:5] != "known":
            return Subject(words[:1], words[1:], named.factor, f"category of the project {words[0]}")
        return named


def _has_word(phrase: Sequence[Tagged]) -> bool:
    return any(token.expression is None for token in phrase)


def _is_enough(named: Subject | None, label: Subject) -> bool:
    """True where a phrase says so much that its label would only make the name long."""
    if named is None or named.weak:
        return False
    return len("_".join((*named.words, *label.words)).split("_")) > _MAX_LABELLED
