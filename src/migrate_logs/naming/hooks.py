"""Owns old event names that are the names of hooks: what is called before a deed tells its start, what is called after it its end."""

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.words import Token

# before and after what a hook is called
_TIMES = {"before": "starting", "pre": "starting", "after": "completed", "post": "completed"}


def hooked(words: list[str], level: str, lexicon: Lexicon, tagger: Tagger) -> Statement | None:
    """`after_order_refresh` tells a completed refresh; `after_order_created` is read as it stands."""
    verb = words[-1].removeprefix("pre_")
    if verb != words[-1] and lexicon.is_base_verb(verb):
        phrase = tuple(Tagged(word, "dh") for word in words[:-1] or (verb,))
        return _told(phrase, lexicon.inflection.gerund(verb) if len(words) > 1 else "starting", verb)
    if words[0] == "before" and len(words) > 2 and lexicon.inflection.is_past(words[-1]):
        tokens = tagger.tag([Token(word) for word in words[1:-1]], is_event=True)
        return _told(tokens, f"about_to_be_{words[-1]}", verb)
    if words[0] not in _TIMES or len(words) < 2 or (words[0] in ("pre", "post") and len(words) > 2):
        return None
    tokens = tagger.tag([Token(word) for word in words[1:]], is_event=True)
    return _around(words[0], tokens, level, lexicon) if tokens else None  # `after_already`: no word that says anything


def _around(time: str, tokens: tuple[Tagged, ...], level: str, lexicon: Lexicon) -> Statement | None:
    """What is told before or after a deed, the verb of which comes first or last."""
    first, last, tail = tokens[0].word, tokens[-1].word, "failed" if level == "error" else _TIMES[time]
    if first in lexicon.only_verbs and len(tokens) > 1:
        return _told(tokens[1:], f"{first}_{tail}", first)
    if not (last in lexicon.verb_of or last in lexicon.verbs) or lexicon.inflection.is_past(last):
        return None
    if len(tokens) > 1:
        return _told(tokens[:-1], f"{last}_{tail}", last)
    return _told((Tagged(f"{time}_{last}", "dh"),) if level == "error" else tokens, tail, "")


def _told(phrase: tuple[Tagged, ...], tail: str, verb: str) -> Statement:
    return Statement(Reading(phrase, (), tail, verb, 0.62, "a hook", ()), why=("a hook",), keep_all=True)
