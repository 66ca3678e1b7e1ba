"""Owns where a sentence's own predicate begins, behind a participle that only describes its subject."""

from collections.abc import Sequence

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

# these say what a thing is good for, or what was made sure: `created file can be found in {path}`, `ensured folder exists`
_IDLE = frozenset(("to_be", "can", "may", "exists"))

# behind a value at the end of a clause they are said of its subject: `translated file for {language} not found`
ENDS = frozenset(("not_found", "not_set", "not_allowed", "missing", "failed"))


def predicate(
    phrase: tuple[Tagged, ...], rest: Sequence[Tagged], lexicon: Lexicon, is_said: bool
) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...]]:
    """The subject and `is missing` of `file created by user {x} is missing`, `phrase` being what stands in front of `rest`.

    The predicate is empty where the sentence has none of its own. `is_said` where `phrase` is told to be something: of
    `closed files not used` the `not` only says which files.
    """
    at = next((at for at in range(2, len(phrase)) if _is_third(phrase[at - 1], phrase[at], lexicon)), 0)
    return (phrase[:at], (*phrase[at:], *rest)) if at else (phrase, _own(rest, lexicon, is_said))


def _is_third(before: Tagged, token: Tagged, lexicon: Lexicon) -> bool:
    """True for the `loses` of `user {x} loses access`, not for the `updates` of `job {x} updates`."""
    base = lexicon.inflection.lemma(token.word)
    is_verb = before.expression is not None and "s" in token.tags
    return is_verb and base in lexicon.only_verbs and base not in lexicon.attribute


def _own(rest: Sequence[Tagged], lexicon: Lexicon, is_said: bool) -> tuple[Tagged, ...]:
    """The words of `rest` from the first verb on that is the sentence's own; `is_said` where a bare `not` is its verb."""
    for at, token in enumerate(rest):
        if token.tags == "c" or token.word in lexicon.openers:
            break
        is_verb = token.tags in ("x", "l", "r", "s") and token.word not in _IDLE
        is_verb = is_verb and not (token.word == "being" and at and rest[at - 1].tags == "i")  # `without being printed`
        if is_said and token.word == "not" and _is_verdict(rest[at + 1 : at + 3]):
            return tuple(rest[at:])
        ends = at + 1 == len(rest) or (token.word == "not_found" and rest[at + 1].tags == "i")
        is_last = ends and at > 0 and rest[at - 1].expression is not None
        if is_last and token.word in ENDS:
            return (token,)
        if (is_verb or token.word in lexicon.denials) and not (at and rest[at - 1].word == "to"):
            return tuple(rest[at:])
    return ()


def _is_verdict(behind: Sequence[Tagged]) -> bool:
    """True for what is not so; `not owned by {x}` only says which one is meant."""
    return bool(behind) and bool(set("pa") & set(behind[0].tags)) and behind[-1].word != "by"
