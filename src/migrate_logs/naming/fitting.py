"""Owns how the words of a name come to keep the convention: cut, begun with the verb for a span, or repaired; and what that costs."""

from collections.abc import Sequence
from typing import NamedTuple

from migrate_logs.model import EventName
from migrate_logs.naming.certainty import UNPROVEN, Certainty, by_length
from migrate_logs.naming.conformance import (
    FILLERS,
    MAX_ACTION_WORDS,
    MAX_CATEGORY_WORDS,
    MAX_LENGTH,
    check,
    has_tense,
    starts_with_verb,
)
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.place import Places

ERROR_LEVELS = frozenset(("error", "exception", "critical", "fatal"))
MAX_UNSURE = 0.55
# what a span is worth that is called by the noun of its deed
_NOUN = 0.72
# what may stand within a name of one thing: `end_to_end_plan_of_hall`
_WITHIN = frozenset(("to", "up", "off", "out", "on", "than"))
_FAILING = frozenset(("failed", "error"))
_DENYING = _FAILING | {"not", "never", "no", "missing"}


class Draft(NamedTuple):
    """The words of a name before and behind the dot, how sure they are, and why; `is_read`: they are all that was said."""

    category: tuple[str, ...]
    action: tuple[str, ...]
    score: float
    why: tuple[str, ...]
    is_read: bool = False


class Fitting:
    """Fits drafts into the convention, with one lexicon."""

    def __init__(self, lexicon: Lexicon, certainty: Certainty, places: Places, max_segments: int) -> None:
        self._lexicon = lexicon
        self._certainty = certainty
        self._places = places
        self._max_segments = max_segments
        # by kind: pairs as keys would be twice as many objects for the collector to look at
        self._is_clean: dict[str, dict[str, bool]] = {}

    def name(self, draft: Draft, message: Message) -> EventName:
        """The draft within the convention; the place and a bare report where even repair does not help."""
        if message.kind == "span":
            draft = self._span(draft)
        if len(draft.action) > 2:
            draft = self._solid(draft)
        draft = self._trim(draft)
        name = f"{'_'.join(draft.category)}.{'_'.join(draft.action)}"
        if not self._keeps(name, message.kind):
            name, draft = self._repair(draft, message)
        score, why = by_length(draft.score, name.count(".") + name.count("_") + 1), draft.why
        if score > UNPROVEN and not (draft.is_read and self._certainty.is_plain(name)):
            score, why = UNPROVEN, (*why, "words left out, or open to another reading")
        score = max(0.05, min(0.97, score))
        return EventName(name, round(score, 2), tuple(filter(None, why)))

    def _solid(self, draft: Draft) -> Draft:
        action = self._lexicon.solid(draft.action)
        return draft if action == draft.action else draft._replace(action=action)

    def _keeps(self, name: str, kind: str) -> bool:
        """True where `name` keeps the convention."""
        clean = self._is_clean.setdefault(kind, {})
        known = clean.get(name)
        if known is None:
            known = clean[name] = not check(name, kind, self._max_segments, self._lexicon)
        return known

    def _span(self, draft: Draft) -> Draft:
        """Base verb first: `history.loaded` -> `history.load`, `llm.call_started` -> `llm.call`.

        A span that tells of a failure or a denial goes on doing so, and is for a person: `token.load_failed`.
        """
        if _DENYING.intersection(draft.action):
            draft = draft._replace(score=min(draft.score, MAX_UNSURE))
        failed = ("failed",) if _FAILING.intersection(draft.action) else ()
        words = [
            word
            for word in draft.action
            if word not in ("failed", "error", "reported", "started", "starting", "completed")
        ]
        for index in range(len(words) - 1, -1, -1):
            base = (
                self._lexicon.base("_".join(words[index:]))
                if index == len(words) - 2
                else self._lexicon.base(words[index])
            )
            if self._lexicon.is_base_verb(base):
                is_noun = "a noun made of a verb" in draft.why  # what a span tells best
                return Draft(
                    draft.category,
                    (base, *words[:index], *failed),
                    max(draft.score, _NOUN if is_noun else 0) * 0.95,
                    (*draft.why, "a span begins with its verb"),
                )
        category = list(draft.category)
        base = self._lexicon.base(category[-1])
        if len(category) > 1 and base in self._lexicon.verbs:
            return Draft(
                tuple(category[:-1]),
                (base, *words, *failed),
                draft.score * 0.9,
                (*draft.why, "the last noun is the verb"),
            )
        action = ("run", *words, *failed)
        return Draft(draft.category, action, min(draft.score, MAX_UNSURE), (*draft.why, "a span without a verb"))

    def _trim(self, draft: Draft) -> Draft:
        """The draft without words that are said twice or too many."""
        if (
            len(draft.action) == 1
            and len(draft.category) < 3
            and draft.category[0].count("_") < 3
            and draft.category[0][:1].isalpha()
        ):
            return draft
        category, action = self._short_category(draft)
        return _shortened(category, _not_repeated(action, category), draft)

    def _short_category(self, draft: Draft) -> tuple[list[str], list[str]]:
        """Category and action, with no more words before the dot than there may be."""
        category, action = list(draft.category), list(draft.action)
        if "_".join(category).count("_") < MAX_CATEGORY_WORDS:
            return category, action
        if len(category) > 1 and 1 < category[0].count("_") < MAX_CATEGORY_WORDS:
            return category[:1], [*category[1:], *action]  # a class, and what is said of it
        words = "_".join(category).split("_")
        words = self._without_place(words) if len(category) == 1 else words
        is_deed = len(category) == 1 and words[-1] in self._lexicon.only_verbs
        action[:0] = [words.pop()] if is_deed else []
        if words[-1] in self._lexicon.units:
            words.pop()  # `DESK_USE_ACTION_TIMEOUT_S`
        category = words[-MAX_CATEGORY_WORDS:]
        is_part = category[0] in self._lexicon.prepositions or words[:-MAX_CATEGORY_WORDS][-1:] == ["non"]
        return category[is_part:], action

    def _without_place(self, words: list[str]) -> list[str]:
        """`seat_plan` of `seat_plan_with_rows_of_hall`, whose last words tell of other things."""
        at = next((at for at, word in enumerate(words) if word in self._lexicon.prepositions), 0)
        is_thing = words[0] not in self._lexicon.only_verbs and words[at] not in _WITHIN
        return words[:at] if is_thing and 1 < at < len(words) - 1 else words

    def _repair(self, draft: Draft, message: Message) -> tuple[str, Draft]:
        category, action = "_".join(draft.category), "_".join(draft.action)
        place = self._places.category(message).category
        plain = "run" if message.kind == "span" else "error" if message.level.lower() in ERROR_LEVELS else "reported"
        tensed = starts_with_verb(action, self._lexicon) if message.kind == "span" else has_tense(action, self._lexicon)
        candidates = (
            (place, action),
            (category, f"{action}_{plain}" if not tensed else action),
            (category, plain),
            (place, plain),
        )
        why = (*draft.why, "repaired to keep the convention")
        for first, second in candidates:
            name = f"{first}.{second}"
            if self._keeps(name, message.kind):
                return name, Draft(draft.category, draft.action, min(draft.score * 0.6, MAX_UNSURE), why)
        return f"app.{plain}", Draft(draft.category, draft.action, 0.2, why)


def _not_repeated(action: list[str], category: list[str]) -> list[str]:
    """The action without what the category says, without fillers, and each word once."""
    while len(action) > 1 and action[: len(category)] == category and len(action) > len(category):
        action = action[len(category) :]
    if len(action) > 1 and action[0] == category[-1]:
        action = action[1:]
    elif len(category) == 1:
        action = [action[0].removeprefix(f"{category[0]}_"), *action[1:]]  # `Seat has no SeatPlan`
    if len(set(action)) < len(action):
        action = [word for index, word in enumerate(action) if index == 0 or word != action[index - 1]]
    return action if FILLERS.isdisjoint(action) else [word for word in action if word not in FILLERS] or action


def _length(action: Sequence[str]) -> int:
    """How many words they are, `opt_out` being two."""
    return "_".join(action).count("_") + 1


def _shortened(category: list[str], action: list[str], draft: Draft) -> Draft:
    """The draft of these words, the first left out where there are too many, or too long ones, or where they are numbers."""
    score, why = draft.score, draft.why
    if len(category) > MAX_CATEGORY_WORDS or _length(action) > MAX_ACTION_WORDS:
        score, why = score * 0.75, (*why, "words left out")
        category = category[-MAX_CATEGORY_WORDS:]
        while _length(action) > MAX_ACTION_WORDS and len(action) > 1:
            action = action[1:]
    while len("_".join(category)) + len("_".join(action)) >= MAX_LENGTH and (len(action) > 2 or len(category) > 1):
        score, why = score * 0.9, (*why, "words left out")
        (action if len(action) > 2 else category).pop(0)
    while len(category) > 1 and not category[0][:1].isalpha():
        category.pop(0)
    return Draft(tuple(category), tuple(action), score, why, draft.is_read)
