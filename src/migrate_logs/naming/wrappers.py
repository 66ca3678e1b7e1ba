"""Owns what is wrapped around an old event name and is no part of it: `handle_x`, `on_x`, `x_event`."""

from migrate_logs.naming.clauses.tails import COURSES
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.tagging import Tagger

# it is the telling that failed: `log_usage_failed`
_TELLING = frozenset(("log", "emit", "track"))
_FAILURES = frozenset(("failed", "failure", "fail", "error"))
# `log_file_opened`, `log_in_attempt`
_LOGS = frozenset(("file", "files", "in", "out", "on", "off"))
# they are what starts: `track_start`
_THINGS = frozenset(("track", "log", "event", "evt"))
_EVENTS = frozenset(("event", "evt"))
_COURSES = frozenset(COURSES.split("|"))
# what they begin is what one failed to do with an event: `cannot_send_seat_freed_event`
_FAILING = frozenset(("error", "exception", "failed", "cannot", "could", "unable"))
# what somebody does at a screen, behind what it is to do: `handle_save_click`
_GESTURES = frozenset(("click", "tap", "press", "keypress", "swipe", "hover", "drag"))
# what is done to an event, and not by it: `dedupe_dropped_event`
_HANDLED = frozenset(("dropped", "discarded", "filtered", "emitted"))


def unwrapped(words: list[str], lexicon: Lexicon, tagger: Tagger) -> tuple[list[str], str]:
    """The words of the event itself, and the wrapper in front, which tells for what is otherwise only a noun."""
    wrapper = ""
    while len(words) > 1 and words[0] in lexicon.wrappers_front and not _is_thing(words, lexicon):
        wrapper, words = words[0], words[1:]
    is_verb_first = words[0] in _FAILING or lexicon.inflection.is_gerund(words[0])
    while (
        len(words) > 1
        and words[-1] in lexicon.wrappers_back
        and tells(words[-2], tagger)
        and not (len(words) > 2 and (is_verb_first or words[-2] in _HANDLED))
        and not (len(words) == 2 and (words[0] in lexicon.telling or words[0] not in lexicon.tails))  # `unknown_event`
    ):
        words = words[:-1]
    return words, wrapper


def _is_thing(words: list[str], lexicon: Lexicon) -> bool:
    """True for the `log` of `log_file_opened`, the `event` of `event_loop_stopped`."""
    first, second = words[:2]
    if (first in ("log", "logged") and second in _LOGS) or f"{first}_{second}" in lexicon.compounds:
        return True
    if first in _TELLING and words[-1] in _FAILURES:
        return True
    if first not in _THINGS:
        return False
    if len(words) > 2:
        return not _is_told(words, lexicon)
    return first in _EVENTS or lexicon.inflection.is_past(second) or second in _COURSES


def _is_told(words: list[str], lexicon: Lexicon) -> bool:
    """True for `event_user_created`: something that somebody tells of; `event_type_skipped` is about the type of an event."""
    first, second = words[:2]
    is_known = second in lexicon.objects or second in lexicon.persons
    is_known = is_known or (first not in _EVENTS and second in lexicon.sendable)
    return is_known and lexicon.inflection.is_past(words[-1])


def is_gesture(words: list[str]) -> bool:
    """True for `save_click`, which is clicked and not saved."""
    return len(words) > 1 and words[-1] in _GESTURES


def tells(word: str, tagger: Tagger) -> bool:
    """True for a word that tells what happened."""
    return bool(set(tagger.tags(word)) & set("pak")) or word in ("error", "failed")


def handled(reading: Reading, lexicon: Lexicon) -> Reading:
    """What a handler tells: a request does not fail in `handle_request_failed`, what is done with it does."""
    last = reading.phrase[-1].word
    if reading.kind == "V":
        return reading._replace(tail=f"{reading.verb}_handling", kind="", why="a handler")
    if reading.tail in ("failed", "error") and (last in lexicon.sendable or last in lexicon.incoming):
        return reading._replace(tail=f"handling_{reading.tail}", verb="handle", score=0.79)
    return reading
