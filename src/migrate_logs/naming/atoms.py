"""Owns what the atoms of a pattern match (`grammar` explains the notation): where in a clause each may end, the best first.

Regular expressions would do, but to compile those of a few hundred rules takes longer than to read some thousand clauses.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from migrate_logs.naming.speech import INSIDE, NOUNS, Tagged

Atom = Callable[[Sequence[Tagged], int], Sequence[int]]

# the tags of which a word must have one, for each atom that is a form
FORMS = {"V": "bv", "P": "p", "G": "g", "S": "s", "A": "a", "Q": "q", "K": "k", "D": "d", "M": "jpaq"}
_OTHERS = {"X": "x", "J": "jqu", "I": "i", "PAST": "m"}
# what can stand after "to"
_BASE = frozenset("bvdhp")
# the last word of a `COMPOUND` before its preposition
_COMPOUNDED = re.compile("[aqjsbk]*dh")
_BETWEEN = frozenset(("to", "of", "by", "in", "per", "for"))
# the tags of what is only said of a noun
_ADJECTIVE = frozenset("jaq")
# what `..` does not pass over
_CONJUNCTIONS = frozenset(("because", "since", "until", "unless", "although", "if", "whether", "why", "while", "when"))
_DENYING = frozenset("olrfc")
# what begins a clause within a clause
_RELATIVES = frozenset(("that", "which", "who", "whose", "as", "while", "when", "where", "before", "after"))


@cache
def atom(text: str) -> Atom:
    """What `text` matches, from a place in a clause on."""
    name = text.rstrip("?*+")
    repeat = text[len(name) :]
    if name in ("NP", "OBJ"):
        return _perhaps_phrase if repeat else _phrase
    if name in _PLACES:
        return _PLACES[name]
    one = _one(name)
    return _repeated(one, int(repeat == "+"), 1 if repeat == "?" else None) if repeat else one


def letter(text: str) -> str:
    """The name under which a match tells what an atom matched, or nothing."""
    name = text.rstrip("?*+")
    if name in ("NP", "NPS", "COMPOUND"):
        return "np"
    if name in ("OBJ", "PAST"):
        return {"OBJ": "obj", "PAST": "p"}[name]
    return name[0].lower() if "=" in name or name in FORMS or name == "V!" else ""


def _one(name: str) -> Atom:
    """One word: one of those that `name` lists, or one with a tag."""
    tags = frozenset(FORMS.get(name) or _OTHERS.get(name, ""))
    words = frozenset(name.rpartition("=")[2].split("|"))

    def tagged(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
        return (at + 1,) if at < len(tokens) and not tags.isdisjoint(tokens[at].tags) else ()

    def listed(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
        return (at + 1,) if at < len(tokens) and tokens[at].word in words else ()

    return tagged if tags else {"V!": _base, "Z": _value}.get(name, listed)


def _repeated(one: Atom, least: int, most: int | None) -> Atom:
    def ends(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
        end, last = at, len(tokens) if most is None else min(at + most, len(tokens))
        while end < last and one(tokens, end):
            end += 1
        return range(end, at + least - 1, -1)

    return ends


def _base(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    if at == len(tokens):
        return ()
    tags = tokens[at].tags
    return (at + 1,) if "n" not in tags and not _BASE.isdisjoint(tags) else ()


def _value(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    return (at + 1,) if at < len(tokens) and tokens[at].code[0] == "0" else ()


def _phrase(tokens: Sequence[Tagged], at: int) -> list[int]:
    """A noun phrase ends with a noun or a value, and another may be joined to it."""
    ends: list[int] = []
    for end, token in enumerate(tokens[at:], at + 1):
        mark = token.code[0]
        if mark in NOUNS:
            ends.append(end)
        elif mark != "d" and (mark != "&" or (ends[-1:] != [end - 1] and not _joins(tokens, at, end))):
            break
    ends.reverse()
    return ends


def _joins(tokens: Sequence[Tagged], at: int, end: int) -> bool:
    """True for the `or` of `stale or invalid badges`, before `end`: between two adjectives of one noun."""
    if end - 1 == at or end == len(tokens) or tokens[end - 1].word == "of":
        return False
    return all(each.code[0] == "d" and not _ADJECTIVE.isdisjoint(each.tags) for each in (tokens[end - 2], tokens[end]))


def _perhaps_phrase(tokens: Sequence[Tagged], at: int) -> list[int]:
    return [*_phrase(tokens, at), at]


def _plural(tokens: Sequence[Tagged], at: int) -> list[int]:
    ends: list[int] = []
    for index in range(at, len(tokens)):
        token = tokens[index]
        if token.word[1:].endswith("s") and "h" in token.tags:
            ends.insert(0, index + 1)
        if token.code[0] not in INSIDE:
            break
    return ends


def _compound(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    if at + 2 >= len(tokens) or tokens[at + 1].tags != "i" or tokens[at + 1].word not in _BETWEEN:
        return ()
    if not _COMPOUNDED.fullmatch(tokens[at].tags):
        return ()
    nouns = at + 2
    while nouns < len(tokens) and tokens[nouns].code[0] in INSIDE:
        nouns += 1
    return [end for end in _phrase(tokens, at + 2) if end <= nouns]


def _edge(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    return (at,) if at == len(tokens) or tokens[at].code[1] == "e" else ()


def _end(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    for index in range(at, len(tokens)):
        if tokens[index].code[0] != "0":
            return ()
    return (len(tokens),)


def _preposition(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    return (at,) if at < len(tokens) and "i" in tokens[at].tags else ()


def _any(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    end = at
    while end < len(tokens) and (_is_passed(tokens[end]) or _is_between_values(tokens, end)):
        end += 1
    return range(at, end + 1)


def _own(tokens: Sequence[Tagged], at: int) -> Sequence[int]:
    return [end for end in _any(tokens, at) if not any(token.word in _RELATIVES for token in tokens[at:end])][::-1]


def _is_passed(token: Tagged) -> bool:
    return token.tags not in _DENYING and token.word not in _CONJUNCTIONS


def _is_between_values(tokens: Sequence[Tagged], at: int) -> bool:
    """True for the `and` of `{x} and {y}`."""
    if not 0 < at < len(tokens) - 1 or tokens[at].tags != "c" or tokens[at].word not in ("and", "or"):
        return False
    return tokens[at - 1].tags == "zhd" and tokens[at + 1].word[:1] == "{"


_PLACES: dict[str, Atom] = {
    "NPS": _plural,
    "COMPOUND": _compound,
    "B": _edge,
    "E": _end,
    "I!": _preposition,
    "..": _any,
    "~": _own,
}
