"""Owns what the naming engine says of names: what is wrong with one, and which one to take instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from migrate_logs.lint.parts.sameness import is_denied, keeps_back, overstates
from migrate_logs.model import EventName, Level, LogfireCall
from migrate_logs.naming.conformance import Violation, check, has_tense, starts_with_verb
from migrate_logs.naming.lexicon import Lexicon, lexicon, shipped_lexicon
from migrate_logs.naming.message import Message, NamingConfig
from migrate_logs.naming.objects import HAPPENING, LASTING
from migrate_logs.naming.snakes import snake

if TYPE_CHECKING:
    from migrate_logs.naming.engine import Namer

_REPAIRED = 0.65  # a base verb does not say whether it happened; the engine is as sure of what it makes of one
_DOTTED = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)+")
_WELL = frozenset(("ok", "okay"))
_CHARACTERS = re.compile(r"[\w.-]+")
_SLOT = re.compile(r"\{([^{}]*)\}")
_FORMAT = re.compile(r"[=!:]")


class Names:
    """The names of a project; the words are read when the first name is judged."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._config = NamingConfig.parse(table) if table else NamingConfig()
        self._known: dict[tuple[str, bool], tuple[Violation, ...]] = {}

    @cached_property
    def _namer(self) -> Namer:
        from migrate_logs.naming.engine import Namer  # clean names need no other

        return Namer(self._config)

    @cached_property
    def words(self) -> Lexicon:
        """The words of the project."""
        return shipped_lexicon() if self._config == NamingConfig() else lexicon(self._config)

    def violations(self, event: str, is_span: bool) -> tuple[Violation, ...]:
        """What is wrong with an event name."""
        key = (event, is_span)
        if key not in self._known:
            self._known[key] = check(event, "span" if is_span else "log", self._config.max_segments, self.words)
        return self._known[key]

    def proposal(self, call: LogfireCall) -> EventName | None:
        """A clean name in place of the call's: its action put right, else what the engine makes of its words.

        What stands before the last dot of a dotted name that is short enough was chosen, and stays.
        """
        event = call.event or ""
        if not call.is_span and self._is_of_one(event):
            return None
        spelled = _respelled(event)
        chosen = spelled[: spelled.rfind(".") + 1] if self._is_divided(spelled) else ""
        swapped = self._swapped(spelled, call)
        guesses = (
            EventName(spelled, _REPAIRED, ("spelled as names are",)),
            self._trimmed(spelled),
            swapped,
            self._repaired(spelled, call),
            *self._shortened(spelled, call),
            *(self._namer.name(_message(text, call)) for text in (event, event.replace(".", "_"))),
        )
        meant = (name for name in guesses if name is not None and not overstates(event, name.name, self.words))
        clean = (name for name in meant if not self.violations(name.name, call.is_span))
        kept = (name for name in clean if name is swapped or name.name.startswith(chosen))
        return next((name for name in kept if name.name != event), None)

    def _is_of_one(self, event: str) -> bool:
        """True for `health.check`, one thing, and for `health.ok`, which is not that it has succeeded."""
        before, _, action = event.rpartition(".")
        if f"{before}_{action}" in self.words.compounds:
            return True
        thing = before.replace(".", "_").rpartition("_")[2]
        is_deed = (
            thing in self.words.only_verbs | self.words.runners
            or self.words.is_activity(thing)
            or thing in self.words.tails
        )
        return action in _WELL and not is_deed

    def _is_divided(self, event: str) -> bool:
        return _DOTTED.fullmatch(event) is not None and event.count(".") < self._config.max_segments

    def _trimmed(self, event: str) -> EventName:
        """A dotted name without a repetition of its category, and without words that say nothing."""
        category, dot, action = event.rpartition(".")
        single = self.words.inflection.singular(category)
        words = action.removeprefix(f"{category}_").removeprefix(f"{single}_").split("_")
        kept = [word for word in words if word not in self.words.auxiliaries | {"successfully"}]
        if len(kept) > 1 and kept[-1] in _WELL and self.words.inflection.is_past(kept[-2]):
            kept.pop()  # `sent_ok`
        return EventName(f"{category}{dot}{'_'.join(kept)}", _REPAIRED, ("what says nothing is left out",))

    def _swapped(self, event: str, call: LogfireCall) -> EventName | None:
        """`created.agent` and `create.agent` with the thing first."""
        verb, dot, thing = event.partition(".")
        inflection = self.words.inflection
        is_form = (inflection.is_past(verb) or inflection.is_gerund(verb)) and verb not in self.words.verbs
        is_plain = bool(dot) and "." not in thing and not any(map(self._base, thing.split("_")))
        if (
            not is_plain
            or not (is_form or self._base(verb))
            or thing in self.words.tails
            or has_tense(thing, self.words)
        ):
            return None
        action = verb if is_form and not call.is_span else "_".join(self._ordered(call, verb, [], [verb]))
        return EventName(f"{thing}.{action}", _REPAIRED, ("the thing comes first",))

    def _shortened(self, event: str, call: LogfireCall) -> Iterator[EventName]:
        """A dotted name of too many segments without those in front, where its action keeps the convention by itself."""
        if event.count(".") < self._config.max_segments:
            return
        *path, action = event.split(".")
        deed = self._base(action)
        if call.is_span and deed not in ("", "fail", action):  # `fee.applied`
            *path, action = (*path[:-1], f"{deed}_{path[-1]}")
        if not (starts_with_verb(action, self.words) if call.is_span else has_tense(action, self.words)):
            return
        at = max((at for at, part in enumerate(path) if not self._base(part.partition("_")[0])), default=-1)
        deeds = [] if call.is_span else path[at + 1 :]  # `users.get.failed` tells that getting them did
        of_one = not (call.is_span or deeds or "_" in action) and at > 0  # `message.draft.created`
        start = at - 1 if of_one else at
        left_out = [*path[: max(start, 0)], *(path[at + 1 :] if call.is_span else ())]
        if start >= 0 and not any(is_denied(part, self.words) or has_tense(part, self.words) for part in left_out):
            name = f"{path[start]}.{'_'.join((*path[start + 1 : at + 1], *deeds, action))}"
            yield EventName(name, _REPAIRED, ("what stands in front is left out",))

    def _repaired(self, event: str, call: LogfireCall) -> EventName | None:
        """A dotted name with the verb of its action in the form and place that logs, or spans, have it.

        The last word is the deed where it is a verb: `delete_skip` says that something was skipped.
        """
        category, dot, action = event.rpartition(".")
        words = [word for word in action.split("_") if word != "did"]
        end = self.words.tails.get(words[-1])
        if end in ("failed", "error") and not call.is_span:  # `create_failure`, `err`
            return EventName(f"{category}.{'_'.join((*words[:-1], end))}", _REPAIRED, ("the action is put right",))
        verb = next((word for word in (words[-1], *words) if self._base(word)), None)
        if verb is None and words[-1] in self.words.deeds:
            verb = words[-1]  # `password_change`
        if not dot or verb is None or is_denied(category, self.words) or keeps_back(words, self.words):
            return None
        if not self.words.conjunctions.isdisjoint(words):  # `create_or_update`: two deeds
            return None
        if call.is_span and self._base(verb) == "fail":  # no order
            return None
        rest = words[:-1] if verb == words[-1] else [*words[: words.index(verb)], *words[words.index(verb) + 1 :]]
        ordered = self._ordered(call, verb, rest, words)
        return EventName(f"{category}.{'_'.join(ordered)}", _REPAIRED, ("the action is put right",))

    def _ordered(self, call: LogfireCall, verb: str, rest: list[str], words: list[str]) -> list[str]:
        """The words of an action as its kind and level have them."""
        base, inflection = self._base(verb) or verb, self.words.inflection
        is_last = verb == words[-1]
        if call.is_span:
            return [base, *rest]
        if base == "exist" and words == [verb]:
            return [self.words.tails[base]]
        if call.level in (Level.ERROR, Level.FATAL):
            if is_last and base in HAPPENING:
                return [*rest, inflection.participle(base)]
            return [*(rest if base == "fail" else words), "failed"]
        if is_last and base in LASTING:
            return [*rest, inflection.gerund(base)]
        return [*rest, (self.words.tails.get(verb) if is_last else None) or inflection.participle(base)]

    def _base(self, word: str) -> str:
        """The base of any form of a verb that is nothing else; empty for other words."""
        base = self.words.inflection.lemma(word)
        return base if base in self.words.only_verbs or (base in self.words.verbs and base != word) else ""


def _respelled(event: str) -> str:
    """A name with dots and no sentence in lower snake case: `LLM.callFailed`, `agent__run.started`."""
    if "." not in event or not _CHARACTERS.fullmatch(event):
        return event
    return ".".join(snake(part) for part in event.split(".")).strip(".")


def slots(event: str) -> list[str]:
    """The expressions between braces in a message template, without `=`, conversions and formats."""
    return [_FORMAT.split(slot)[0].strip() for slot in _SLOT.findall(event)]


def _message(text: str, call: LogfireCall) -> Message:
    return Message(
        text,
        level=str(call.level or "info"),
        kind="span" if call.is_span else "log",
        module=call.place.path,
        function=call.place.function,
    )
