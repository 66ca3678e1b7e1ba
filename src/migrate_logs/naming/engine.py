"""Owns `Namer`: from a `Message` to an event name, its confidence and the reasons."""

from dataclasses import replace
from typing import TYPE_CHECKING

from migrate_logs.model import EventName
from migrate_logs.naming.dotted import STAYS, is_dotted
from migrate_logs.naming.literals import unwrapped
from migrate_logs.naming.message import Message, NamingConfig

if TYPE_CHECKING:
    from migrate_logs.naming.composing import Composer

# what the name of a text is worth that only the running program knows, where a literal tells what it begins as
_TOLD = 0.55
# and of one that something else is handed first, which may change it
_HANDED = 0.79


class Namer:
    """Names messages, always in the same way: nothing but the configuration changes an answer, no other message does.

    The lexicon is read when the first name is asked for.
    """

    def __init__(self, config: NamingConfig | None = None) -> None:
        self._config = config or NamingConfig()
        self._composer: Composer | None = None
        self._memo: dict[Message, EventName] = {}

    def name(self, message: Message) -> EventName:
        """The event name of `message`; never raises, whatever the text is."""
        known = self._memo.get(message)
        if known is None:
            known = self._memo[message] = self._name(message)
        return known

    def _name(self, message: Message) -> EventName:
        text, rename = message.text.strip(), self._config.rename
        renamed = rename and (rename.get(text) or rename.get(message.text))
        if renamed:
            return EventName(renamed, 1.0, ("renamed by the configuration",))
        if is_dotted(text) and not message.dynamic:
            return EventName(text, 1.0, (STAYS,))
        told = unwrapped(message) if text.startswith("{") else message
        named = self._compose().name(told)
        if told is message:
            return named
        return replace(named, confidence=min(named.confidence, _TOLD if message.dynamic else _HANDED))

    def _compose(self) -> "Composer":
        if self._composer is None:
            # the grammar is loaded with the first name: most runs of the tool's commands ask for none
            from migrate_logs.naming.composing import Composer
            from migrate_logs.naming.lexicon import lexicon

            self._composer = Composer(self._config, lexicon(self._config))
        return self._composer
