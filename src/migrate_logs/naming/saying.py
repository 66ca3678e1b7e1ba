"""Owns what somebody says of another: `desk indicated the printer did not take the badge` is about the printer."""

from collections.abc import Sequence

from migrate_logs.naming.speech import Tagged

_SAYING = frozenset(
    ("says", "said", "reports", "reported", "indicates", "indicated", "claims", "claimed", "suggests", "suggested", "thinks",
     "means", "shows", "showed", "confirms", "confirmed")
)  # fmt: skip
# tags of words that may stand between who says it and the denial
_NOUN = frozenset("dhzu")
_DENYING = ("o", "r")


def said(tokens: tuple[Tagged, ...]) -> tuple[Tagged, ...]:
    """`tokens`, or what they say in the second sentence, where that denies something of a thing of its own."""
    if _SAYING.isdisjoint([token.word for token in tokens]):
        return tokens
    at = next(at for at, token in enumerate(tokens) if token.word in _SAYING)
    if not at or not _are_nouns(tokens[:at]):
        return tokens
    behind = tokens[at + 1 :]
    behind = behind[1:] if behind and behind[0].word == "that" else behind
    end = next((end for end, token in enumerate(behind) if token.tags in _DENYING), 0)
    subject = behind[: end - (end > 0 and behind[end - 1].tags == "x")]
    return behind if subject and _are_nouns(subject) else tokens


def _are_nouns(tokens: Sequence[Tagged]) -> bool:
    return all(not _NOUN.isdisjoint(token.tags) for token in tokens)
