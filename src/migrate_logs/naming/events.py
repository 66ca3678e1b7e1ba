"""Owns the reading of old event names: `file_upload_started`, `APIKeyRotated`, `text-to-image-finished`, `handle_payment_failed`."""

import re
from collections.abc import Sequence

from migrate_logs.naming.answers import may_deny
from migrate_logs.naming.clauses.tails import COURSES as COURSE_WORDS
from migrate_logs.naming.dotted import is_dotted
from migrate_logs.naming.entries import asked, entered
from migrate_logs.naming.event_words import EventWords, together
from migrate_logs.naming.goings import may_describe, with_ordered_run
from migrate_logs.naming.hooks import hooked
from migrate_logs.naming.leading import leading
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.nominal import Nominals, ends_in_result
from migrate_logs.naming.outcomes import DEEDS, OUTCOMES, denies
from migrate_logs.naming.parts import parts
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.snakes import snake
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement, noun_only
from migrate_logs.naming.switches import switched
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.words import Token
from migrate_logs.naming.wrappers import handled, is_gesture, unwrapped

_EVENT = re.compile(
    r"(?:\d{1,2}[a-z]|[A-Za-z])[A-Za-z0-9]*(?:[._:/-]+[A-Za-z0-9]+)+_?|[a-z]+[A-Z]\w*|[A-Z]+[a-z0-9]+(?:[A-Z]\w*)+|[A-Z]{2,}[a-z]\w+"
)
_LABELLED = re.compile(r"(?:event|evt|msg|message|action)\s*[=:]\s*(\w+(?:[._-]\w+)+)")
_BRACED = re.compile(r"\{([^{}]+)\}")
_VALUED = 0.79
_LINKS = frozenset(("gets", "got", "is", "was", "were", "are", "be", "been", "being", "has", "have", "had"))
# how many there are, and whether it is so
_SHOWN = _LINKS | {"num", "n", "nb", "nr", "number", "count", "total", "max", "min"}
COURSES = frozenset(COURSE_WORDS.split("|"))
_CONDITIONS = frozenset(("if", "unless"))


def is_event(text: str) -> bool:
    """True for one identifier of several words."""
    return " " not in text and len(text) <= 120 and bool(_EVENT.fullmatch(text))


def unlabelled(text: str) -> str:
    """Of `event=order_paid` the event."""
    found = _LABELLED.fullmatch(text) if "=" in text or ":" in text else None
    return found[1] if found else text


class Events:
    """Reads old event names with one lexicon."""

    def __init__(self, lexicon: Lexicon, tagger: Tagger, reader: Reader) -> None:
        self._lexicon = lexicon
        self._tagger = tagger
        self._reader = reader
        self._nominals = Nominals(lexicon)
        self._parted = EventWords(lexicon, tagger)

    def statement(self, text: str, level: str, is_span: bool = False, function: str = "") -> Statement | None:
        """What an event name says, or None where it holds no word; a span's last noun may be its verb.

        `save_order_failed` is about saving an order where `function` is `save_order`, too.
        """
        if divided := parts(text, self._lexicon):
            return self._owned(*divided, level)
        entry = entered(text, function) if level != "error" else None
        if entry is not None and (called := self._called(*entry)) is not None:
            return called
        words, wrapped = unwrapped(
            self._parted.without_class(text, self._parted.words(text)), self._lexicon, self._tagger
        )
        words = [*words[:-1], self._lexicon.ends.get(words[-1], words[-1])] if len(words) > 1 else words
        state = switched(words, self._lexicon, self._tagger)
        if state is not None:
            return state
        hook = hooked(words, level, self._lexicon, self._tagger)
        if hook is not None:
            return hook
        words = self._parted.without_on(words)
        words = together(words)
        said = [word for i, word in enumerate(words) if word not in _LINKS or not i or words[i - 1] == "to"]
        tokens = with_ordered_run(self._tagger.tag(list(map(Token, said)), is_event=True))
        if not tokens:
            return None
        if tokens[-1].word == "dry_run" and len(tokens) > 1:
            return self._dry_run(tokens[:-1], level)
        if tokens[0].word == "dry_run" and (len(tokens) > 2 or (len(tokens) == 2 and self._ends_in_command(tokens[1]))):
            return self._dry_run(tokens[2:] if tokens[1].word == "mode" else tokens[1:], level)
        if self._is_measured(tokens):
            return self._noun_only(tokens[:-1], level, wrapped)
        reading = (
            self._commanded(text, function, tokens)
            or self._named_as(function, tokens)
            or self._first_fact(tokens)
            or self._reader.read(tokens, is_event=True)
            or self._of_odd_thing(tokens)
        )
        if is_span and self._ends_in_verb(tokens):
            verb = tokens[-1].word
            reading = Reading(tokens[:-1], (), verb, verb, 0.66, "the verb at the end", (), "V")
        if is_span and tokens[-1].word in self._lexicon.verb_of and not self._commands(tokens[0]):
            reading = None
        if reading is not None and (self._is_compound(reading, tokens) or (wrapped and is_gesture(words))):
            reading = None
        if reading is not None and reading.why == "the verb at the end" and level != "error" and not is_span:
            reading = reading._replace(tail=self._lexicon.inflection.participle(reading.verb), kind="P")
        if reading is None or (wrapped == "handle" and (not reading.phrase or self._is_sent(reading, tokens))):
            return self._noun_only(tokens, level, wrapped)
        if wrapped == "handle":
            if reading.why == "progressive":  # `handle_typing_indicator`: the typing is the indicator's
                return self._noun_only(tokens, level, wrapped)
            reading = handled(reading, self._lexicon)
        reading = _with_failure(reading, tokens, self._lexicon)
        suffix = self._suffix(reading)
        if reading.rest and denies(reading.rest[0]) and reading.kind in (*DEEDS, "A"):
            return self._noun_only(tokens, level, wrapped).capped(0.5, "denied behind it")
        is_told = reading.rest and not reading.tail.endswith(("fallback_used", "default_used"))
        if is_told and not suffix and reading.rest[0].tags not in ("i", "c"):
            if _has_state_behind(reading):
                suffix = tuple(token.word for token in reading.rest)
            elif reading.why != "none":  # `no_badge_given_dev_mode`: how it was
                reading = reading._replace(phrase=(*reading.phrase, *reading.rest))
            reading = reading._replace(score=reading.score * 0.85)
        statement = Statement(reading, why=(reading.why,), suffix=suffix, keep_all=True)
        if may_describe(reading, self._lexicon):
            return statement.capped(0.58, "a participle that may describe")
        is_open = reading.kind in DEEDS and not suffix and not _CONDITIONS.isdisjoint(said)
        if said[0] == "is" and reading.kind != "G":
            return statement.capped(0.6, "a question")
        return statement.capped(0.55, "a condition") if is_open else statement

    def led(self, message: Message, level: str) -> tuple[str, Statement] | None:
        """The event name that a row of values follows, with what it says, or None where the words before them are none.

        `max_retries: %d`, `is_enabled: %s` and `failed_jobs: %d` show a variable.
        """
        text = message.text.strip()
        found = leading(text)
        if found is None:
            return None
        words = self._parted.words(found[0])
        statement = self.statement(found[0], level) if words[0] not in _SHOWN else None
        is_told = statement is not None and (
            (is_dotted(found[0]) and set(self._tagger.tags(words[-1])) & set("pgaq"))
            or statement.reading.kind in ("P", "G", "failed", "V_failed")
            or (level == "error" and statement.reading.kind in ("TAIL", "error", "V_error"))
            or (statement.reading.kind == "TAIL" and words[-1] in COURSES and text[found.end()] == " ")
        )
        ends_in_deed = words[-1] not in self._lexicon.prepositions and set(self._tagger.tags(words[-1])) & set("pgkaq")
        shown = (*message.placeholders, *_BRACED.findall(text))
        begins = self._begins_deed(words) and found[0] not in shown
        if statement is None or not is_told or (level != "error" and not (ends_in_deed or begins)):
            return None
        if len(shown) == 1 and may_deny(shown[0], words[-1]):
            return found[0], statement.capped(0.55, "the value may deny it")
        return found[0], statement.capped(_VALUED, "an event name before values")

    def _begins_deed(self, words: list[str]) -> bool:
        """True for `creating_badge: {badge_id}`; `working_dir: {path}` shows a variable."""
        first = words[0]
        is_going = self._lexicon.inflection.is_gerund(first) and first not in self._lexicon.activity
        return is_going and self._lexicon.inflection.lemma(first) in self._lexicon.ordering

    def _is_sent(self, reading: Reading, tokens: tuple[Tagged, ...]) -> bool:
        """True for `handle_badge_request`: what is handled is the request."""
        return reading.kind == "TAIL" and tokens[-1].word in self._lexicon.sendable

    def _called(self, owner: str, name: str) -> Statement | None:
        """What is about to be done or asked, as the function is called whose name is all, or the end, of the event's."""
        tokens = self._tagger.tag([Token(word) for word in name.split("_")], is_event=True)
        reading = asked(tokens) or (self._commanded(name, name, tokens) if owner else None)
        if not all("h" in self._tagger.tags(word) for word in owner.split("_") if word):
            return None  # `about_to_print_badge`
        label = (Tagged(owner, "dh"),) if owner else ()
        return Statement(reading, why=(reading.why,), keep_all=True, label=label) if reading is not None else None

    def _owned(self, owner: str, tail: str, level: str) -> Statement | None:
        """`cleanup-jobs.lease-lost` tells what happened to whom."""
        statement = self.statement(tail, level)
        label = (Tagged(owner.replace("-", "_").lower(), "dh"),)
        return statement._replace(label=label).weaker(0.88, "in two parts") if statement else None

    def _first_fact(self, tokens: tuple[Tagged, ...]) -> Reading | None:
        """Of `batch_too_large_splitting` what is wrong, not what is done about it."""
        others = (i for i, token in enumerate(tokens) if i and (token.tags == "f" or token.word == "will"))
        end = next(others, len(tokens) - 1)
        if end < 2 or not set(tokens[end].tags) & set("gfl"):
            return None
        first = self._reader.read(tokens[:end], is_event=True)
        is_told = first is not None and not first.rest and first.score >= 0.75
        return (
            first if is_told and first is not None and first.kind not in ("P", "G", "TAIL", "reported", "V") else None
        )

    def _of_odd_thing(self, tokens: tuple[Tagged, ...]) -> Reading | None:
        """The reading of `unstructured_not_available`: who has no other subject is a thing, whatever the word means elsewhere."""
        if len(tokens) < 2 or "h" in tokens[0].tags or not denies(tokens[1]):
            return None
        found = self._reader.read((Tagged(tokens[0].word, "dh"), *tokens[1:]), is_event=True)
        return found._replace(score=min(found.score, 0.66)) if found else None

    def _commanded(self, text: str, function: str, tokens: tuple[Tagged, ...]) -> Reading | None:
        """`generate_chat_completion` as the function of that name says it: what it is about to do."""
        verb, last = tokens[0].word, tokens[-1]
        is_own = snake(text) == snake(function.rpartition(".")[2]) and len(tokens) > 1
        is_told = bool(set(last.tags) & set("pga")) or (last.word in COURSES and last.word != "completion")
        if not all("h" in token.tags for token in tokens[1:]):
            return None
        if not is_own or verb not in self._lexicon.only_verbs or is_told or last.word in OUTCOMES:
            return None
        return Reading(tokens[1:], (), verb, verb, 0.7, "the name of its function", (), "V")

    def _named_as(self, function: str, tokens: tuple[Tagged, ...]) -> Reading | None:
        """The reading of a failure whose first words are the verb and the object of the function that tells it."""
        inflection = self._lexicon.inflection
        said = snake(function.rpartition(".")[2]).split("_")[:2]
        words = [token.word for token in tokens[:2]]
        if len(words) < 2 or words[0] not in self._lexicon.verbs or len(said) < 2:
            return None
        is_deed = words[1] in self._lexicon.verb_of or words[1] in self._lexicon.only_verbs
        if is_deed and words[0] not in self._lexicon.only_verbs:
            return None  # `checkpoint_restore_failed`: the restore of a checkpoint
        if said[0] != words[0] or inflection.singular(said[1]) != inflection.singular(words[1]):
            return None
        rest = self._reader.read(tokens[1:], is_event=True)
        if rest is None or rest.kind not in ("failed", "error", "TAIL"):
            return None
        return rest._replace(tail=f"{words[0]}_{rest.tail}", verb=words[0])

    def _dry_run(self, tokens: tuple[Tagged, ...], level: str) -> Statement:
        """In a dry run no deed is done."""
        reading = self._reader.read(tokens, is_event=True) or noun_only(tokens, level, False)
        verb = reading.verb or (self._lexicon.base(tokens[-1].word) if reading.kind == "TAIL" else "")
        if verb and "skipped" not in reading.tail:
            reading = reading._replace(tail=f"{verb}_skipped", kind="V_skipped")
        return Statement(reading, factor=0.85, why=("a dry run",), keep_all=True)

    def _ends_in_command(self, token: Tagged) -> bool:
        return self._lexicon.is_base_verb(token.word) and set(token.tags).isdisjoint("pk")

    def _ends_in_verb(self, tokens: tuple[Tagged, ...]) -> bool:
        """True for `carrier_rates_fetch`: many things, and what is done to them."""
        if len(tokens) < 2 or tokens[-1].word not in self._lexicon.only_verbs:
            return False
        many = tokens[-2].word
        return "h" in tokens[-2].tags and self._lexicon.inflection.singular(many) != many

    def _is_compound(self, reading: Reading, tokens: tuple[Tagged, ...]) -> bool:
        """True for `queue_backlog`: a word that is a noun as well, in front of what nobody does it to."""
        lexicon = self._lexicon
        if reading.why != "imperative" or len(tokens) != 2 or self._acts(tokens[0]):
            return reading.why == "imperative" and len(tokens) == 2 and ends_in_result(tokens)
        thing = tokens[1].word
        return lexicon.inflection.singular(thing) == thing and thing not in lexicon.targets | lexicon.activity

    def _acts(self, first: Tagged) -> bool:
        return first.word in self._lexicon.only_verbs or first.word in self._lexicon.acting or "_" in first.word

    def _is_measured(self, tokens: tuple[Tagged, ...]) -> bool:
        """True for `request_latency_ms`, which shows a quantity; `job_took_ms` tells a deed."""
        unit, tags = tokens[-1].word, set("".join(token.tags for token in tokens[:-1]))
        return len(tokens) > 2 and len(unit) > 1 and unit in self._lexicon.units and not tags & set("pgx")

    def _commands(self, first: Tagged) -> bool:
        """True for `create` in `create_subscription`; the `match` of `match_validation` may tell what is validated."""
        lexicon = self._lexicon
        return first.word in lexicon.only_verbs and first.word not in lexicon.modifying

    def _noun_only(self, tokens: tuple[Tagged, ...], level: str, wrapped: str) -> Statement:
        if wrapped == "handle":
            reading = Reading(tokens, (), "handling", "handle", 0.72, "a handler", ())
        else:
            reading = self._nominals.event(tokens, level)
        return Statement(reading, why=(reading.why,), keep_all=True)

    def _suffix(self, reading: Reading) -> tuple[str, ...]:
        """The prepositional phrase that an event name keeps (`updated_to_failed`); a failure needs none."""
        if reading.kind not in ("P", "O_P", "G", "A"):
            return ()
        rest: Sequence[Tagged] = reading.rest
        if rest and rest[0].tags in ("i", "c"):
            return tuple("due_to" if token.word == "because" else token.word for token in rest)
        return ()


def _with_failure(reading: Reading, tokens: tuple[Tagged, ...], lexicon: Lexicon) -> Reading:
    """`reading`, but of `badge_cleanup_after_print_failed` nobody knows whether it is the cleanup that failed."""
    last = tokens[-1].word
    if reading.kind != "TAIL" or len(reading.rest) < 3 or reading.rest[0].tags != "i":
        return reading
    if last not in OUTCOMES and last not in lexicon.faults and not lexicon.is_state(last):
        return reading
    told = [*(token.word for token in reading.rest[:-1]), lexicon.tails.get(last, last)]
    subject = tokens[: len(tokens) - len(reading.rest)]
    return Reading(subject, (), "_".join(told), "fail", 0.62, "some failure", (), "failed")


def _has_state_behind(reading: Reading) -> bool:
    """True where a state stands behind what was done: `schedule_not_applied_offline`."""
    return reading.kind in (*DEEDS, "not_P", "skipped") and not set(reading.rest[0].tags).isdisjoint("aoq")
