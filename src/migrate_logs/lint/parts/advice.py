"""Owns the hint at a name that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migrate_logs.naming.lexicon import Lexicon

_APART = re.compile("[._]")


def nearest(name: str, known: Collection[str]) -> str:
    """`; did you mean ...?` with the known name that is most like another; empty where none is."""
    from difflib import get_close_matches  # what is clean needs no hint

    near = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean `{near[0]}`?" if near else ""


def misspelled(name: str, known: Collection[str], words: Lexicon) -> str:
    """The same for the name of an event or of a category: what is near to it, but a name of something else, is not meant."""
    near = next((each for each in sorted(known) if _is_meant(name, each, words)), None)
    return f"; did you mean `{near}`?" if near else ""


def _is_meant(name: str, other: str, words: Lexicon) -> bool:
    """True where one word has another form, or is none and has one slip in it, or the words are divided in another way."""
    ours, theirs = _APART.split(name), _APART.split(other)
    if "".join(ours) == "".join(theirs):
        return True
    pairs = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
    return len(ours) == len(theirs) and len(pairs) == 1 and _is_same(*pairs[0], words)


def _is_same(word: str, other: str, words: Lexicon) -> bool:
    base = words.inflection.lemma(word)
    if base == words.inflection.lemma(other) or other in (f"{word}s", word.removesuffix("s")):
        return True
    return base not in words.verbs and not words.is_state(word) and _has_slip(word, other)


def _has_slip(word: str, other: str) -> bool:
    """True where one letter is missing, too many or another one, or two stand in each other's place."""
    start = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    word, other = word[start:], other[start:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    return max(len(word), len(other)) <= 1 or (len(word) == len(other) == 2 and word == other[::-1])
