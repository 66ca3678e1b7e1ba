"""Owns the pattern language of the clause grammar: how a pattern is written and matched.

A pattern is a row of atoms, matched from the start of a clause: a word or `one|of|these` is itself;
`V!` any word that can stand after "to", `V` a base verb, `P` `G` `S` `A` `Q` `K` the form of that tag (`K=start|stop` only these words), `M` any adjective,
`PAST` a past tense before its object, `D` any word of a noun phrase, `X` an auxiliary,
`J` an adjective, `I` a preposition, `I!` one that is left unread, `NP` the noun phrase that the event is about, `COMPOUND` one as in
`text_to_image`, `NPS` one in the
plural, `OBJ` a second one, `B` the end or the edge of a phrase,
`E` the end of the clause (slots and numbers may follow), `..` any words but a denial, a modal or a conjunction other than between two values, `~` the same within one clause. `?` makes an atom optional, `*` repeats it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from migrate_logs.naming.atoms import FORMS, atom, letter
from migrate_logs.naming.speech import Tagged

# atoms of which no word is told
_UNTOLD = frozenset(("", "np", "obj"))


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the tail of the name that it gives (`V` `P` `G` `A` stand for forms of the matched word), how sure that
    is, and the reason to print. A tail that begins with `O_` puts the words of `OBJ` before it; `when` names a further
    condition (`conditions`)."""

    pattern: str
    tail: str
    score: float
    why: str
    when: str = ""


class Match(NamedTuple):
    """What a rule found: the two noun phrases, the word that each form atom matched, and the unread rest."""

    rule: Rule
    np: tuple[Tagged, ...]
    obj: tuple[Tagged, ...]
    words: Mapping[str, str]
    rest: tuple[Tagged, ...]


def encode(tokens: Iterable[Tagged]) -> str:
    """The words of a phrase with their tags, as one key."""
    return "".join([token.code for token in tokens])


class Pattern:
    """A pattern taken apart into its atoms."""

    def __init__(self, text: str) -> None:
        atoms = text.split()
        self._atoms = tuple(map(atom, atoms))
        self._last = len(atoms) - 1
        letters = [letter(each) for each in atoms]
        # of two atoms of one form the first is told
        self._letters = tuple((name, letters.index(name)) for name in dict.fromkeys(letters) if name not in _UNTOLD)
        self._np, self._obj = (_place(name, letters) for name in ("np", "obj"))

    def match(self, rule: Rule, tokens: tuple[Tagged, ...]) -> Match | None:
        """What it finds in `tokens`, from the first one on."""
        ends = [0] * (len(self._atoms) + 1)
        if not self._fits(tokens, 0, 0, ends):
            return None
        words = {name: tokens[ends[at + 1] - 1].word for name, at in self._letters if ends[at] < ends[at + 1]}
        (np, np_end), (obj, obj_end) = self._np, self._obj
        return Match(
            rule, tokens[ends[np] : ends[np_end]], tokens[ends[obj] : ends[obj_end]], words, tokens[ends[-1] :]
        )

    def _fits(self, tokens: tuple[Tagged, ...], at: int, number: int, ends: list[int]) -> bool:
        """True where the atoms from `number` on match `tokens` from `at` on; `ends` is told where each of them ends, behind
        the place where the first begins."""
        atoms, last = self._atoms, self._last
        while len(places := atoms[number](tokens, at)) == 1:
            at = places[0]
            ends[number + 1] = at
            if number == last:
                return True
            number += 1
        for place in places:
            if number == last or self._fits(tokens, place, number + 1, ends):
                ends[number + 1] = place
                return True
        return False


def _place(name: str, letters: Sequence[str]) -> tuple[int, int]:
    """Where in the ends of a match the phrase of that name begins and ends: nowhere where the pattern has none."""
    at = letters.index(name) if name in letters else -1
    return (at, at + 1) if at >= 0 else (0, 0)


@cache
def pattern(text: str) -> Pattern:
    """The pattern that is written `text`, taken apart when it is first needed: most runs need few."""
    return Pattern(text)


# besides those that list their words
_SINGLE = frozenset((*FORMS, "PAST", "V!", "X", "J", "Z", "I"))


def _is_literal(atom: str) -> bool:
    return atom[0].islower() and atom[-1] not in "?*+"


@cache
def _words_of(atom: str) -> frozenset[str]:
    name, _, words = atom.rpartition("=")
    if name and atom[-1] not in "?*+":
        return frozenset(words.split("|"))
    return frozenset(atom.split("|")) if _is_literal(atom) else frozenset()


def _pickiest(atoms: Iterable[str]) -> list[frozenset[str]]:
    """The words of the atoms that name any, the fewest first."""
    return sorted([words for words in map(_words_of, atoms) if words], key=len)


@cache
def _tags_of(atom: str) -> str:
    """The tags of which a clause must have one for `atom` to match; none where it may be left out."""
    name = atom.removesuffix("+")
    return {"NP": "dhzu", "OBJ": "hzu", "X": "x", "I": "i", "I!": "i", "Z": "zu", "PAST": "m"}.get(name) or FORMS.get(
        atom, ""
    )


def _is_single(atom: str) -> bool:
    """True for an atom that is always one word."""
    return _is_literal(atom) or ("=" in atom and atom[-1] not in "?*+") or atom in _SINGLE


def _before_end(atoms: Sequence[str]) -> str:
    """The atom of the last word of a clause, values aside; `..` where that may be any."""
    last = atoms[-2].removesuffix("+") if len(atoms) > 1 and atoms[-1] == "E" else ".."
    return last if _is_single(last) or last in ("NP", "OBJ") else ".."


def _behind_first(atoms: Sequence[str]) -> Sequence[str]:
    """The atoms behind the first that must be there: none of them is the first word of a clause."""
    first = next(at for at, atom in enumerate(atoms) if atom[-1] not in "?*.")
    return atoms[first + 1 :]


class _Index:
    """What the rules ask of a clause, one bit a rule: `any` are those that ask for nothing, `by` tells who is content
    with a word or a tag."""

    def __init__(self, wanted: Iterable[str | frozenset[str]]) -> None:
        alike: dict[str | frozenset[str], int] = {}
        for number, keys in enumerate(wanted):
            alike[keys] = alike.get(keys, 0) | 1 << number
        self.any = 0
        self.by: dict[str, int] = {}
        for keys, rules in alike.items():
            self.any |= 0 if keys else rules
            for key in keys:
                self.by[key] = self.by.get(key, 0) | rules

    def fitting(self, keys: Iterable[str]) -> int:
        """The rules that one of `keys` contents."""
        found, by = self.any, self.by
        for key in keys:
            if key in by:
                found |= by[key]
        return found


class _Place:
    """What the rules ask of the word that stands at one place of a clause."""

    def __init__(self, atoms: Sequence[str]) -> None:
        self._words = _Index(map(_words_of, atoms))
        self._tags = _Index(map(_tags_of, atoms))
        self._known: dict[str, int] = {}

    def fitting(self, token: Tagged) -> int:
        """The rules that `token` contents."""
        known = self._known.get(token.code)
        if known is None:
            known = self._known[token.code] = self._tags.fitting(token.tags) & self._words.fitting((token.word,))
        return known


class Grammar:
    """An ordered list of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        atoms = [rule.pattern.split() for rule in rules]
        self._first = _Place([each[0] for each in atoms])
        self._second = _Place([each[1] if len(each) > 1 and _is_single(each[0]) else ".." for each in atoms])
        self._last = _Place(list(map(_before_end, atoms)))
        picky = [[*_pickiest(each), frozenset(), frozenset()] for each in atoms]
        self._words = tuple(_Index(each[rank] for each in picky) for rank in range(2))
        wanting: dict[str, int] = {}
        for number, each in enumerate(atoms):
            for tags in set(map(_tags_of, _behind_first(each))) - {""}:
                wanting[tags] = wanting.get(tags, 0) | 1 << number
        self._tags = tuple((frozenset(tags), rules) for tags, rules in sorted(wanting.items()))
        self._telling = frozenset(word for index in self._words for word in index.by)
        self._with_tags: dict[frozenset[str], int] = {}

    def matches(self, tokens: tuple[Tagged, ...]) -> Iterator[Match]:
        """What the rules make of `tokens`, in the order of the table."""
        if not tokens:
            return
        bits = self._candidates(tokens)
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            rule = self._rules[lowest.bit_length() - 1]
            found = pattern(rule.pattern).match(rule, tokens)
            if found:
                yield found

    def _candidates(self, tokens: Sequence[Tagged]) -> int:
        """The rules that may fit: one bit each, the first rule's the lowest."""
        bits = self._first.fitting(tokens[0])
        if len(tokens) > 1:
            bits &= self._second.fitting(tokens[1])
        bits &= self._ending(tokens)
        words = self._telling.intersection([token.word for token in tokens])
        tags = frozenset("".join([token.tags for token in tokens[1:]]))
        tagged = self._with_tags.get(tags)
        if tagged is None:
            tagged = self._with_tags[tags] = self._fitting(tags)
        return bits & tagged & self._words[0].fitting(words) & self._words[1].fitting(words)

    def _ending(self, tokens: Sequence[Tagged]) -> int:
        """The rules that may end with the last word, or with a value behind it."""
        bits = 0
        for token in reversed(tokens):
            bits |= self._last.fitting(token)
            if token.code[0] != "0":
                break
        return bits

    def _fitting(self, present: frozenset[str]) -> int:
        """The rules that want no tag behind the first word but those that are present."""
        return ~reduce(or_, (wanting for tags, wanting in self._tags if tags.isdisjoint(present)), 0)
