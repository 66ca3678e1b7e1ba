"""Owns the second look at a sentence: its subject and its verb without what stands between, which may say where the subject is."""

from collections.abc import Sequence

from migrate_logs.naming.clauses.shared import WHERE
from migrate_logs.naming.speech import INSIDE, NOUNS, Tagged

_PLACES = frozenset(WHERE.split("|"))
# the tags of words that rather describe the subject or tell a deed of their own
_VERBAL = frozenset("gp")
_BASE = frozenset("bv")
# of words that are nothing but the verb of a sentence
_VERBS = frozenset(("x", "l", "r", "o", "m", "md"))


def joined(tokens: tuple[Tagged, ...]) -> tuple[tuple[Tagged, ...], int]:
    """`client {x} requested page` of `client {x} from {ip} requested page`, with the length of the subject, or nothing and 0."""
    at = next((at for at, token in enumerate(tokens) if token.code[0] not in INSIDE), 0)
    if not at or tokens[at].word not in _PLACES or not _is_subject(tokens[:at]):
        return (), 0
    verb = _verb(tokens, at + 1)
    return ((*tokens[:at], *tokens[verb:]), at) if verb else ((), 0)


def _is_subject(tokens: Sequence[Tagged]) -> bool:
    is_plain = all(_VERBAL.isdisjoint(token.tags) for token in tokens)
    return is_plain and tokens[-1].code[0] in NOUNS and any(token.expression is None for token in tokens)


def _verb(tokens: Sequence[Tagged], start: int) -> int:
    """Where the verb stands behind the noun phrase that begins at `start`, or 0."""
    is_named = False
    for at in range(start, len(tokens)):
        token = tokens[at]
        if tokens[at - 1].word == "to" and not _BASE.isdisjoint(token.tags):
            return 0  # `nodes of type {x} to run jobs`
        if is_named and _may_be_verb(tokens, at):
            return at
        if token.tags == "i" and is_named and token.word in _PLACES:
            is_named = False
        elif token.code[0] not in INSIDE:
            return 0
        else:
            is_named |= token.code[0] in NOUNS
    return 0


def _may_be_verb(tokens: Sequence[Tagged], at: int) -> bool:
    """True for an auxiliary, and for a participle in front of its object; `found in {x}` may only describe."""
    token = tokens[at]
    if token.tags in _VERBS:
        return True
    if "s" in token.tags:
        return tokens[at - 1].expression is not None and "h" not in token.tags
    is_followed = at + 1 < len(tokens) and tokens[at + 1].code[0] in INSIDE
    return is_followed and "p" in token.tags and "h" not in token.tags
