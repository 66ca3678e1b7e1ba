"""Owns the making of a name: which words are its category and its action, with a confidence and its reasons."""

import re
from collections.abc import Sequence

from migrate_logs.model import EventName
from migrate_logs.naming.certainty import UNPROVEN, Certainty
from migrate_logs.naming.counts import ALARMING
from migrate_logs.naming.dotted import STAYS, is_dotted
from migrate_logs.naming.events import Events, is_event, unlabelled
from migrate_logs.naming.fitting import ERROR_LEVELS, MAX_UNSURE, Draft, Fitting
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message, NamingConfig
from migrate_logs.naming.nominal import unsound
from migrate_logs.naming.nouns import Nouns
from migrate_logs.naming.objects import HAPPENING
from migrate_logs.naming.place import Places
from migrate_logs.naming.product_names import with_products
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
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.subjects import Subjects
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.values import is_dump
from migrate_logs.naming.words import clauses

_BARE = 0.62
# what the name of a variable ends with that holds a text about something
_TOLD = re.compile("(?:^|_)(?:log_)?(?:msg|message|text|line|name|str)$")
# what a deed without its object is worth, unless the function that tells it names it
_HEADLESS = 0.56
# what an error asks its reader to do
_ADVISED = frozenset(("check", "ensure", "verify", "make_sure", "see"))
# what is told of who lacks what only a value names: `desk cannot find {x}` does not say that the desk is not found
_OF_VALUES = {
    "O_not_found": ("lookup", "failed"),
    "O_missing": ("value", "missing"),
    "O_already_exists": ("value", "already_exists"),
}
# what old event names command in other words
_ORDERED = {"ignore": "ignored", "get": "retrieving"}


class Composer:
    """Names messages with one configuration and its lexicon."""

    def __init__(self, config: NamingConfig, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        tagger, reader = Tagger(lexicon), Reader(lexicon)
        self._events = Events(lexicon, tagger, reader)
        self._nouns = Nouns(lexicon)
        self._certainty = Certainty(lexicon, self._nouns)
        self._sentences = Sentences(lexicon, tagger, reader, self._nouns)
        self._places = Places(config, lexicon)
        self._subjects = Subjects(lexicon, self._nouns, self._places, frozenset(config.categories))
        self._fitting = Fitting(lexicon, self._certainty, self._places, max(config.max_segments, 2))

    def name(self, message: Message) -> EventName:
        """The name of a message that is neither renamed nor dotted already."""
        message = with_products(message, self._lexicon)
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
        is_row = "=" in message.text and is_dump(clauses(message.text, message.placeholders))
        things = ("parameters",) if is_row else self._shown(shown, found.category)
        things = things if tail == "reported" else ()
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
        subject, objects = self._subjects.subject(statement, message)
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
        if any(token.word == "or" for token in (*reading.phrase, *reading.object)):
            score = min(score, UNPROVEN)  # of two things only one is told
        if reading.tail == "O_required" and any(token.word == "or" for token in (*reading.object, *reading.rest[:1])):
            score = min(score, MAX_UNSURE)  # either of them will do
        is_read = score > UNPROVEN and self._certainty.is_read(statement, subject)
        return Draft(subject.category, (*subject.rest, *action), score, (*statement.why, subject.why), is_read)

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
            and objects[-1:] != ("mode",)
            and any(token.expression is None for token in reading.phrase)
        ):
            objects = ()
        if (
            tail in _OF_VALUES
            and not objects
            and reading.object
            and any(not each.expression for each in reading.phrase)
        ):
            return _OF_VALUES[tail]
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
