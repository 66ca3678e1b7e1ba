"""Owns the names of products whose capitals part no words, as the place that tells of them spells them: `BadgeML` in `badgeml/`."""

import re

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.message import Message
from migrate_logs.naming.words import snake

# a word with capitals inside, and no part of a path, a dotted name, an identifier or an expression
_CAPITALS = re.compile(r"(?<![\w.{/(\[])[A-Za-z]+[A-Z][A-Za-z]*(?![\w.(=\[])")
# the part of a class, two capitals in a row in it
_IN_CLASS = re.compile("(?<![A-Za-z])(?=[A-Za-z]*[A-Z]{2})[A-Za-z]*[a-z][A-Za-z]*")
_NO_WORD = re.compile(r"[\W_]+")


def with_products(message: Message, lexicon: Lexicon) -> Message:
    """`message` with such names as one word each, in its text and in the classes of its place."""
    text, function = message.text, message.function
    # most texts have no capital but the first, which is seen at once
    if (text[1:].islower() or not _CAPITALS.search(text)) and (function.islower() or not _IN_CLASS.search(function)):
        return message
    folders = frozenset(_NO_WORD.split(message.module.rpartition("/")[0]))
    spelled = folders.union(_NO_WORD.split(message.module), _NO_WORD.split(message.function))

    def one_word(found: re.Match[str]) -> str:
        word, plain = found[0], found[0].lower()
        if plain not in spelled or word == plain or word.isupper():
            return word
        return word if _are_words(word, plain in folders, lexicon) else plain.capitalize()

    return message._replace(text=_CAPITALS.sub(one_word, text), function=_IN_CLASS.sub(one_word, function))


def _are_words(name: str, is_folder: bool, lexicon: Lexicon) -> bool:
    """True for `SeatToken`, `SeatBooked`, whose last is a word of its own, and for `OpenDesks`, which are rather many desks;
    the name of a folder may well end so."""
    before, _, last = snake(name).rpartition("_")
    things = (lexicon.categories, lexicon.familiar, lexicon.class_suffixes)
    is_word = any(last in each for each in things) or lexicon.inflection.is_past(last)
    return (bool(before) and is_word and not is_folder) or lexicon.inflection.singular(name.lower()) != name.lower()
