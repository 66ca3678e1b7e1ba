"""Owns the convention of event names: `lint_name` and its rules."""

import re
from dataclasses import dataclass
from functools import lru_cache

from migrate_logs.naming.lexicon import Lexicon, shipped_lexicon

MAX_ACTION_WORDS = 6
MAX_CATEGORY_WORDS = 4
MAX_LENGTH = 64
_DOTTED = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*)+")
_PARTED = re.compile(r"[^\W_]\w*\.+\w")  # a sentence may end with a dot
_NUMBERED = re.compile(r"(?<![^.])\d\w*")
_DYNAMIC = re.compile(r"[{}%]")
FILLERS = frozenset(("successfully", "has", "have", "had", "been", "was", "were", "is", "are"))
_WHOLE = frozenset(("up", "no_op"))  # states by themselves, though the last word of `start_up` is none
_OF_FIELDS = frozenset(("at", "by"))  # `created_at`, `updated_by` are columns of a table
# rather what goes on than a thing
_UNDER_WAY = frozenset(
    ("loading", "unloading", "parsing", "processing", "rendering", "building", "scraping", "mounting", "decoding")
)
_NEGATIONS = frozenset(("not", "never", "longer"))  # "no_longer_reachable" is a state, too


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule (its kebab-case name) that an event name breaks, and a sentence that says how."""

    rule: str
    message: str


def lint_name(name: str, kind: str = "log", max_segments: int = 3) -> tuple[Violation, ...]:
    """The violations of `name`, most basic first; an empty tuple where it keeps the convention.

    `kind` is "log" or "span"; `max_segments` counts the parts between the dots.
    """
    return check(name, kind, max_segments, shipped_lexicon())


def check(name: str, kind: str, max_segments: int, lexicon: Lexicon) -> tuple[Violation, ...]:
    """`lint_name` with a project's own words."""
    if not _DOTTED.fullmatch(name):
        return (_malformed(name),)
    segments = name.split(".")
    if len(segments) > max_segments:
        return (Violation("event-segments", f"`{name}` has {len(segments)} segments, more than {max_segments}"),)
    if kind == "span":
        return tuple(_span(name, segments, lexicon))
    return tuple(_log(name, segments, lexicon))


def _malformed(name: str) -> Violation:
    """Why `name` is no row of segments."""
    if _DYNAMIC.search(name):
        return Violation("event-dynamic", f"`{name}` holds a value: an event name is constant")
    if not _PARTED.search(name):
        return Violation("event-not-dotted", f"`{name}` has no category: write `category.action`")
    number = _NUMBERED.search(name)
    if number and _DOTTED.fullmatch(_NUMBERED.sub("x", name)):
        return Violation("event-case", f"`{name}` has a segment that begins with no letter: `{number[0]}`")
    return Violation("event-case", f"`{name}` is not lower snake case in every segment")


def _log(name: str, segments: list[str], lexicon: Lexicon) -> list[Violation]:
    category, action = "_".join(segments[:-1]), segments[-1]
    found = _shape(name, category, action, lexicon)
    if not has_tense(action, lexicon):
        last = action.rpartition("_")[2]
        if _is_verb_form(segments[0], lexicon) and last not in lexicon.tails and last not in lexicon.only_verbs:
            found.append(
                Violation("event-category", f"`{segments[0]}` is a verb: put the thing first, `thing.{segments[0]}`")
            )
        else:
            found.append(
                Violation(
                    "event-tense",
                    f"`{action}` says neither what is done nor what goes on (created, creating, error, missing)",
                )
            )
    return found


def _shape(name: str, category: str, action: str, lexicon: Lexicon) -> list[Violation]:
    found = []
    words = action.split("_")
    if len(words) > MAX_ACTION_WORDS or len(category.split("_")) > MAX_CATEGORY_WORDS or len(name) > MAX_LENGTH:
        found.append(Violation("event-too-long", f"`{name}` is too long to be read at a glance"))
    if f"{action}_".startswith((f"{category}_", f"{lexicon.inflection.singular(category)}_")):
        found.append(Violation("event-repeats-category", f"`{action}` repeats the category"))
    elif not FILLERS.isdisjoint(words):
        found.append(Violation("event-repeats-category", f"`{action}` holds words that say nothing"))
    return found


def _span(name: str, segments: list[str], lexicon: Lexicon) -> list[Violation]:
    category, action = "_".join(segments[:-1]), segments[-1]
    found = _shape(name, category, action, lexicon)
    if _begins_otherwise(segments[-1].split("_"), lexicon):
        found.append(
            Violation("span-not-base-verb", f"`{action}` does not begin with a base verb (load, not loaded or loading)")
        )
    return found


def _begins_otherwise(words: list[str], lexicon: Lexicon) -> bool:
    """True where a span's action begins with what is surely no base verb; a word that nobody knows may be one."""
    head, last = words[0], words[-1]
    if starts_with_verb("_".join(words), lexicon):
        return False
    is_verb_last = lexicon.inflection.lemma(last) != last or last in lexicon.verbs  # pdf_render, not tail_lines
    is_thing = head in lexicon.categories and (len(words) == 1 or is_verb_last)
    is_thing |= len(words) == 1 and head in lexicon.deedless
    is_told = (
        lexicon.inflection.is_past(last) and lexicon.inflection.lemma(last) != last
    )  # reminder_sent, not page_read
    is_order = head in lexicon.describing or head == "empty"  # a verb as well as a state
    is_so = not is_order and (lexicon.is_state(head) or "_".join(words) in lexicon.states)
    is_so |= head in _NEGATIONS or head in lexicon.modals or head == "already"
    return _is_form(head, lexicon) or head in lexicon.verb_of or is_thing or is_told or is_so


def starts_with_verb(action: str, lexicon: Lexicon) -> bool:
    """True where a span's action begins with a base verb."""
    head = action.split("_")[0]
    return head in lexicon.verbs and not (lexicon.inflection.is_past(head) and lexicon.inflection.lemma(head) != head)


@lru_cache(maxsize=4096)
def has_tense(action: str, lexicon: Lexicon) -> bool:
    """True where an action says what is done, goes on, or is so: judged before a trailing prepositional phrase."""
    words = [word for word in action.split("_") if word not in FILLERS]
    if words[-1:] and words[-1] in _OF_FIELDS:
        return False
    while len(words) > 1 and _says_how(words[-1], lexicon) and _tells(words[:-1], lexicon):
        words.pop()
    for end in range(len(words), 0, -1):
        if (end == len(words) or words[end] in lexicon.prepositions or words[end] in lexicon.conjunctions) and _tells(
            words[:end], lexicon
        ):
            return True
    return False


def _says_how(word: str, lexicon: Lexicon) -> bool:
    """True for an adverb behind a deed: `deleted_permanently`, `sent_again`."""
    is_adverb = word.endswith("ly") and word not in lexicon.adverbs_not and word not in lexicon.verbs
    return is_adverb or word in lexicon.afterwards


def _tells(words: list[str], lexicon: Lexicon) -> bool:
    last = words[-1]
    if (
        last in ("failed", "error")
        or "_".join(words) in _WHOLE
        or (_is_form(last, lexicon) and last not in lexicon.inflection.simple_pasts)
        or (lexicon.is_state(last) and words[0] not in lexicon.only_verbs)
        or any("_".join(words[start:]) in lexicon.states for start in range(len(words)))
    ):
        return True
    if len(words) > 1 and (words[0] == "already" or _becomes(words[0], lexicon)):
        return True
    if _NEGATIONS & set(words[:-1]):  # `not_active`, `not_list`, but not `not_load`
        return words[-2] not in _NEGATIONS or last not in lexicon.only_verbs or last in lexicon.settings
    if len(words) > 1 and (last == "exists" or words[-2] == "already"):
        return words[-2] == "already"
    is_verb = len(words) > 1 and last in lexicon.particles and _is_form(words[-2], lexicon)
    return is_verb and lexicon.inflection.lemma(words[-2]) in lexicon.particles[last]


def _becomes(word: str, lexicon: Lexicon) -> bool:
    """True for `marked` and its like: what follows is what the thing is from then on."""
    inflection = lexicon.inflection
    return inflection.is_past(word) and inflection.lemma(word) in lexicon.becoming


def _is_form(word: str, lexicon: Lexicon) -> bool:
    return lexicon.inflection.is_past(word) or lexicon.inflection.is_gerund(word)


def _is_verb_form(word: str, lexicon: Lexicon) -> bool:
    is_noun = word in lexicon.activity and word not in _UNDER_WAY  # `billing`, `training`
    return "_" not in word and not is_noun and (_is_form(word, lexicon) or word in lexicon.only_verbs)
