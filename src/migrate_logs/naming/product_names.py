"""Owns the names of products whose capitals part no words, as the place that tells of them spells them: `BadgeML` in `badgeml/`."""

import re
from functools import lru_cache

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.snakes import snake

# a capital inside a word that is not all capitals: most texts hold none, which is seen at once
_INNER = re.compile("[A-Z](?:(?<=[a-z].)|(?<=[A-Z].)[a-z])")
_TWO = re.compile("[A-Z][A-Z]")
# a word with capitals inside, and no part of a path, a dotted name, an identifier or an expression
_CAPITALS = re.compile(r"(?<![\w.{/(\[])[A-Za-z]+[A-Z][A-Za-z]*(?![\w.(=\[])")
# the part of a class, two capitals in a row in it
_IN_CLASS = re.compile("(?<![A-Za-z])(?=[A-Za-z]*[A-Z]{2})[A-Za-z]*[a-z][A-Za-z]*")
_NO_WORD = re.compile(r"[\W_]+")


def with_products(message: Message, lexicon: Lexicon) -> Message:
    """`message` with such names as one word each, in its text and in the classes of its place."""
    text, function, module = message.text, message.function, message.module
    names = _CAPITALS.findall(text) if _INNER.search(text) else []
    names += _IN_CLASS.findall(function) if _TWO.search(function) else ()
    spelled = [word for word in names if _is_spelled(word, module) or _is_spelled(word, function)]
    if not spelled:
        return message
    folder = module.rpartition("/")[0]

    def one_word(found: re.Match[str]) -> str:
        word = found[0]
        is_name = word in spelled and not _are_words(word, _is_spelled(word, folder), lexicon)
        return word.capitalize() if is_name else word

    return message._replace(text=_CAPITALS.sub(one_word, text), function=_IN_CLASS.sub(one_word, function))


def _is_spelled(word: str, place: str) -> bool:
    """True for a name with capitals inside that `place` has in small letters."""
    plain = word.lower()
    return plain in place and word != plain and not word.isupper() and plain in _parts(place)


@lru_cache(maxsize=64)
def _parts(place: str) -> frozenset[str]:
    return frozenset(_NO_WORD.split(place))


def _are_words(name: str, is_folder: bool, lexicon: Lexicon) -> bool:
    """True for `SeatToken`, `SeatBooked`, whose last is a word of its own, and for `OpenDesks`, which are rather many desks;
    the name of a folder may well end so."""
    before, _, last = snake(name).rpartition("_")
    things = (lexicon.categories, lexicon.familiar, lexicon.class_suffixes)
    is_word = any(last in each for each in things) or lexicon.inflection.is_past(last)
    return (bool(before) and is_word and not is_folder) or lexicon.inflection.singular(name.lower()) != name.lower()
