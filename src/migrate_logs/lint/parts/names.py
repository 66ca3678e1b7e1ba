"""Owns what the naming engine says of names: what is wrong with one, and which one to take instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from migrate_logs.lint.parts.sameness import is_denied, keeps_back, overstates
from migrate_logs.model import EventName, Level, LogfireCall
from migrate_logs.naming.conformance import Violation, check
from migrate_logs.naming.lexicon import Lexicon, lexicon, shipped_lexicon
from migrate_logs.naming.message import Message, NamingConfig

if TYPE_CHECKING:
    from migrate_logs.naming.engine import Namer

_REPAIRED = 0.65  # a base verb does not say whether it happened; the engine is as sure of what it makes of one
_DOTTED = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)+")
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
        chosen = event[: event.rfind(".") + 1] if self._is_divided(event) else ""
        guesses = (
            self._trimmed(event),
            self._repaired(call),
            *(self._namer.name(_message(text, call)) for text in (event, event.replace(".", "_"))),
        )
        meant = (name for name in guesses if name is not None and not overstates(event, name.name, self.words))
        clean = (name for name in meant if not self.violations(name.name, call.is_span))
        return next((name for name in clean if name.name != event and name.name.startswith(chosen)), None)

    def _is_divided(self, event: str) -> bool:
        return _DOTTED.fullmatch(event) is not None and event.count(".") < self._config.max_segments

    def _trimmed(self, event: str) -> EventName:
        """A dotted name without a repetition of its category, and without words that say nothing."""
        category, dot, action = event.rpartition(".")
        words = action.removeprefix(f"{category}_").split("_")
        kept = "_".join(word for word in words if word not in self.words.auxiliaries | {"successfully"})
        return EventName(f"{category}{dot}{kept}", _REPAIRED, ("what says nothing is left out",))

    def _repaired(self, call: LogfireCall) -> EventName | None:
        """A dotted name with the verb of its action in the form and place that logs, or spans, have it.

        The last word is the deed where it is a verb: `delete_skip` says that something was skipped.
        """
        category, dot, action = (call.event or "").rpartition(".")
        words = action.split("_")
        verb = next((word for word in (words[-1], *words) if self._base(word)), None)
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
        base = self._base(verb)
        if call.is_span:
            return [base, *rest]
        if call.level in (Level.ERROR, Level.FATAL):
            return [*(rest if base == "fail" else words), "failed"]
        is_last = verb == words[-1]
        return [*rest, (self.words.tails.get(verb) if is_last else None) or self.words.inflection.participle(base)]

    def _base(self, word: str) -> str:
        """The base of any form of a verb that is nothing else; empty for other words."""
        base = self.words.inflection.lemma(word)
        return base if base in self.words.only_verbs or (base in self.words.verbs and base != word) else ""


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
