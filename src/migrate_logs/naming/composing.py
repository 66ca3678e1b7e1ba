"""Owns the making of a name: which words are its category and its action, with a confidence and its reasons."""

import re
from collections.abc import Sequence
from dataclasses import replace

from migrate_logs.model import EventName
from migrate_logs.naming.certainty import UNPROVEN, Certainty
from migrate_logs.naming.counts import ALARMING
from migrate_logs.naming.dotted import STAYS, is_dotted
from migrate_logs.naming.events import Events, is_event, unlabelled
from migrate_logs.naming.failing import what_failed
from migrate_logs.naming.fitting import ERROR_LEVELS, MAX_UNSURE, Draft, Fitting
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message, NamingConfig
from migrate_logs.naming.nominal import unsound
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.objects import HAPPENING
from migrate_logs.naming.owners import Owners
from migrate_logs.naming.patients import patient
from migrate_logs.naming.place import Places
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import (
    is_bare_exception,
    is_exception,
    is_wrapped_exception,
    plain_thing,
    tells_error,
    tells_text,
    vague_thing,
)
from migrate_logs.naming.sentences import Sentences
from migrate_logs.naming.slots import with_slots
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.things import Subject
from migrate_logs.naming.turning import answered, turned

_BARE = 0.62
# what the name of a variable ends with that holds a text about something
_TOLD = re.compile("(?:^|_)(?:log_)?(?:msg|message|text|line|name|str)$")
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
# what a deed without its object is worth, unless the function that tells it names it
_HEADLESS = 0.56
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
_SHOWN_OBJECT = frozenset(("O_found", "O_missing", "O_V_failed"))
# what an error asks its reader to do
_ADVISED = frozenset(("check", "ensure", "verify", "make_sure", "see"))
# what old event names command in other words
_ORDERED = {"ignore": "ignored", "get": "retrieving"}
# where label and phrase have more words together, the phrase says enough
_MAX_LABELLED = 3


class Composer:
    """Names messages with one configuration and its lexicon."""

    def __init__(self, config: NamingConfig, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._own = frozenset(config.categories)
        tagger, reader = Tagger(lexicon), Reader(lexicon)
        self._events = Events(lexicon, tagger, reader)
        self._nouns = Nouns(lexicon)
        self._owners = Owners(lexicon, self._nouns)
        self._certainty = Certainty(lexicon, self._nouns)
        self._sentences = Sentences(lexicon, tagger, reader, self._nouns)
        self._places = Places(config, lexicon)
        self._fitting = Fitting(lexicon, self._certainty, self._places, max(config.max_segments, 2))

    def name(self, message: Message) -> EventName:
        """The name of a message that is neither renamed nor dotted already."""
        level = "error" if message.level.lower() in ERROR_LEVELS else "info"
        text = unlabelled(message.text.strip())
        statement = None
        if message.dynamic:
            return self._fitting.name(self._of_place(message, level), message)
        if is_event(text):
            statement = self._events.statement(text, level, message.kind == "span", message.function)
        elif led := self._events.led(message, level):
            name, statement = led
            if is_dotted(name):
                return EventName(
                    name, round(statement.factor * statement.reading.score, 2), (STAYS, *statement.why[1:])
                )
        else:
            statement = self._sentences.statement(message, level)
        draft = self._of_place(message, level) if statement is None else self._draft(statement, message, level)
        return self._fitting.name(draft, message)

    def _of_place(self, message: Message, level: str) -> Draft:
        """A name without a text: of a bare exception nobody could say more than where it came."""
        found = self._places.category(message)
        is_bare = message.kind != "span" and is_bare_exception(message.text)
        shown = [] if message.dynamic or is_bare else with_slots(message.text, message.placeholders)[1]
        is_told = any(map(tells_error, shown[-1:])) or (
            len(shown) > 1 and any(map(is_exception, shown[:: len(shown) - 1]))
        )
        is_error = level == "error" or is_bare or is_told or (bool(shown) and is_wrapped_exception(message.text))
        tail = "run" if message.kind == "span" else "error" if is_error else "reported"
        things = self._shown(shown, found.category) if tail == "reported" else ()
        if tail == "reported" and not things and any(map(tells_text, shown)) and "message" not in found.category:
            things = ("warning",) if message.level.lower() in ALARMING else ("message",)
        score = _BARE if is_bare and found.factor >= 0.7 else min(MAX_UNSURE, 0.6 * found.factor)
        return Draft(tuple(found.category.split("_")), (*things, tail), score, ("no words to read", found.why))

    def _shown(self, expressions: Sequence[str], category: str) -> tuple[str, ...]:
        """The thing that a text of nothing but values shows, as its variable is called: `{prompt}`."""
        for expression in reversed(expressions):
            thing = _TOLD.sub("", self._nouns.root(expression))
            if thing and thing not in category:
                return (f"{thing}s" if f"{thing}s" in expression else thing,)
        things = (vague_thing(expression) or plain_thing(expression) for expression in expressions)
        vague = next((thing for thing in things if thing and thing not in category), "")
        return (vague,) if vague else ()

    def _draft(self, statement: Statement, message: Message, level: str) -> Draft:
        if message.level.lower() in ALARMING and statement.reading.why == "a noun made of a verb":
            statement = unsound(statement)
        reading = statement.reading
        subject, objects = self._subject(statement, message)
        action = self._action(reading, objects, statement, level)
        score = reading.score * statement.factor * subject.factor
        if level == "error" and reading.kind in ("G", "O_G", "V"):
            score *= 0.8
        if self._is_unreached(reading, level):
            score = min(score, MAX_UNSURE)
        if statement.keep_all and reading.why == "participle first":
            score *= 0.8
        if reading.headless and "function" not in subject.why:
            score = min(score, _HEADLESS)
        if score > UNPROVEN and any(token.word == "or" for token in (*reading.phrase, *reading.object)):
            score = UNPROVEN  # of two things only one is told
        is_read = score > UNPROVEN and self._certainty.is_read(statement, subject)
        return Draft(subject.category, (*subject.rest, *action), score, (*statement.why, subject.why), is_read)

    def _subject(self, statement: Statement, message: Message) -> tuple[Subject, tuple[str, ...]]:
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
        if statement.label:
            named = self._labelled(statement, named)
        if statement.keep_all and named is not None:
            named = what_failed(named._replace(weak=self._nouns.is_sort(named)), reading, self._lexicon)
        placed = self._placed(named, statement, message)
        return placed if statement.keep_all else self._of_verb(placed, reading, message), objects

    def _of_verb(self, named: Subject, reading: Reading, message: Message) -> Subject:
        """`Paginate failed` names no thing but a deed of its place."""
        if reading.tail not in _ENDS or not self._nouns.is_verb(named):
            return named
        found = self._places.doer(message, named.category[0])
        if found is None:
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
            return label
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
        return self._of_project(named)

    def _of_project(self, named: Subject) -> Subject:
        words = named.words
        if len(words) > 1 and words[0] in self._own and named.why[:5] != "known":
            return Subject(words[:1], words[1:], named.factor, f"category of the project {words[0]}")
        return named

    def _action(self, reading: Reading, objects: tuple[str, ...], statement: Statement, level: str) -> tuple[str, ...]:
        tail = reading.tail
        if reading.kind in ("V", "O_V"):
            tail = f"{reading.kind[:-1]}{self._imperative(reading, statement, level)}"
        if self._is_unreached(reading, level):
            tail = self._lexicon.unreached[tail]
        is_told = reading.why == "participle alone" and tail == reading.verb and self._lexicon.is_base_verb(tail)
        if is_told and level == "error":
            tail = f"{tail}_failed"  # `run`, as an error
        if "_O_" in tail:
            verb, end = tail.split("_O_")
            return (*verb.split("_"), *objects, *end.split("_"))
        if tail.endswith("O"):
            kept = objects[-2:] if tail.startswith("not_") or "_on_" in tail else objects[-1:]
            return (*tail[:-1].strip("_").split("_"), *kept)
        if (
            tail.startswith("O_")
            and reading.verb in self._lexicon.motion
            and any(token.expression is None for token in reading.phrase)
        ):
            objects = ()
        if tail.startswith("O_"):
            return (*objects, *tail[2:].split("_"), *statement.suffix)
        return (*tail.split("_"), *statement.suffix)

    def _is_unreached(self, reading: Reading, level: str) -> bool:
        """True for the noun of a deed at an error level: an error `user_login` is no user who is logged in."""
        return (
            level == "error"
            and reading.kind in ("TAIL", "request_received")
            and reading.tail in self._lexicon.unreached
        )

    def _imperative(self, reading: Reading, statement: Statement, level: str) -> str:
        """What is commanded is under way at best, and not yet done."""
        if level == "error":
            is_advice = reading.verb in _ADVISED and not statement.keep_all
            if reading.verb in HAPPENING and statement.keep_all:
                return self._lexicon.inflection.participle(reading.verb)
            return f"{reading.verb}_advised" if is_advice else f"{reading.verb}_failed"
        if reading.verb in _ORDERED and statement.keep_all:
            return _ORDERED[reading.verb]
        return self._lexicon.inflection.gerund(reading.verb)


def _has_word(phrase: Sequence[Tagged]) -> bool:
    return any(token.expression is None for token in phrase)


def _is_enough(named: Subject | None, label: Subject) -> bool:
    """True where a phrase says so much that its label would only make the name long."""
    if named is None or named.weak:
        return False
    return len("_".join((*named.words, *label.words)).split("_")) > _MAX_LABELLED
