"""Owns what a project's own event names tell of its categories."""

import re
from collections import Counter
from collections.abc import Iterable

from migrate_logs.naming.lexicon import Lexicon, shipped_lexicon

_SHARED = 4
_NAME = re.compile(r"[a-z][a-z0-9]*(?:[._][a-z0-9]+)+")
_WORD = re.compile("[a-z]+")


def project_vocabulary(texts: Iterable[str]) -> tuple[str, ...]:
    """The categories that a project's event names share, in order of the alphabet: what `categories` may be set to.

    Of `texts` (messages and old names alike) only snake-case and dotted names count. A first segment is a category, and so
    is a first word that at least four names share, where it names a thing.
    """
    names = {text for text in texts if _NAME.fullmatch(text)}
    words = shipped_lexicon()
    return tuple(sorted(word for word in categories(names) if _is_thing(word, words)))


def categories(vocabulary: Iterable[str]) -> frozenset[str]:
    """First segments, first words that several names share, and plain words, which are categories as they stand."""
    names = set(vocabulary)
    dotted = {name.partition(".")[0] for name in names if "." in name}
    firsts = Counter(name.partition("_")[0] for name in names if "." not in name and "_" in name)
    shared = {word for word, count in firsts.items() if count >= _SHARED}
    return frozenset(dotted | shared | {name for name in names if _WORD.fullmatch(name)})


def _is_thing(word: str, lexicon: Lexicon) -> bool:
    """False for verbs, participles, adjectives and the words that hold a sentence together."""
    no_things = lexicon.only_verbs | lexicon.plain | lexicon.telling | lexicon.negations | lexicon.prepositions
    no_things |= lexicon.wrappers_front | lexicon.fillers | lexicon.counts | lexicon.modals | lexicon.auxiliaries
    return word not in no_things and not lexicon.inflection.is_past(word)
