"""Owns the words of old event names: `BulkMessageDeleteEvent`, `user_did_log_out`, `playbook_on_start` in plain words."""

import re

from migrate_logs.naming.gluing import joined
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.snakes import snake
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.wrappers import tells


class EventWords:
    """Parts event names with one lexicon."""

    def __init__(self, lexicon: Lexicon, tagger: Tagger) -> None:
        self._lexicon = lexicon
        self._tagger = tagger

    def words(self, text: str) -> list[str]:
        """The words of an identifier, without those that say nothing."""
        words: list[str] = []
        for part in re.split(r"[^A-Za-z0-9]+", text):
            words += [part.lower()] if part.lower() in self._lexicon.brands else snake(part).split("_")
        words = joined([word for word in words if word], self._tagger)
        words = self._done(words)
        kept = [word for word in words if len(word) < 3 or word == "only" or word not in self._lexicon.fillers]
        return kept if len(kept) > 1 else words

    def _done(self, words: list[str]) -> list[str]:
        """`user_did_log_out` -> user, logged, out."""
        inflection = self._lexicon.inflection
        for index in range(len(words) - 1):
            if words[index] == "did" and words[index + 1] in self._lexicon.verbs:
                return [*words[:index], inflection.participle(words[index + 1]), *words[index + 2 :]]
        return words

    def without_class(self, text: str, words: list[str]) -> list[str]:
        """`BulkMessageDeleteEvent` without what the class is."""
        is_class = text.isalnum() and len(words) > 2 and words[-1] in ("event", "hook")
        return words[:-1] if is_class else words

    def without_on(self, words: list[str]) -> list[str]:
        """`playbook_on_start` is called when a playbook starts; `locked_on_login` is locked."""
        at = words.index("on") if "on" in words[1:-1] else 0
        is_hook = at > 0 and not any(set(self._tagger.tags(word)) & set("pgaqkbsv") for word in words[:at])
        is_deed = is_hook and (words[at + 1] == "no" or (at + 2 == len(words) and tells(words[-1], self._tagger)))
        return [*words[:at], *words[at + 1 :]] if is_deed else words


def together(words: list[str]) -> list[str]:
    """`link_between_desk_and_tray_lost` without the word that would end what is told of the link."""
    at = words.index("between") if "between" in words else len(words)
    return [word for i, word in enumerate(words) if i < at or word != "and"]
