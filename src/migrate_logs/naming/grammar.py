"""Owns the pattern language of the clause grammar: how a pattern is written, compiled and matched.

A pattern is a row of atoms, matched from the start of a tagged clause (`tagging`): a word or `one|of|these` is itself;
`V!` any word that can stand after "to", `V` a base verb, `P` `G` `S` `A` `Q` `K` the form of that tag (`K=start|stop` only these words), `M` any adjective,
`D` any word of a noun phrase, `X` an auxiliary,
`J` an adjective, `I` a preposition, `I!` one that is left unread, `NP` the noun phrase that the event is about, `COMPOUND` one as in
`text_to_image`, `NPS` one in the
plural, `OBJ` a second one, `B` the end or the edge of a phrase,
`E` the end of the clause (slots and numbers may follow), `..` any words but a denial, a modal or a conjunction other than between two values. `?` makes an atom optional, `*` repeats it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from migrate_logs.naming.tagging import Tagged, encode


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


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule found: the two noun phrases, the word that each form atom matched, and the unread rest."""

    rule: Rule
    np: tuple[Tagged, ...]
    obj: tuple[Tagged, ...]
    words: Mapping[str, str]
    rest: tuple[Tagged, ...]


def _token(tags: str) -> str:
    return rf"[^ /]+/[a-z]*[{tags}][a-z]* "


_NOUN = _token("hzu")
_CORE = rf"(?:{_token('dhzu')})*{_NOUN}"
_PHRASE = rf"{_CORE}(?:(?:of|and|or)/[a-z]+ {_CORE})*"
_CLASSES = {"V": "bv", "P": "p", "G": "g", "S": "s", "A": "a", "Q": "q", "K": "k", "D": "d", "M": "jpaq"}
_PLAIN = {
    "X": _token("x"),
    "J": _token("jqu"),
    "Z": _token("zu"),
    "I": _token("i"),
    "I!": rf"(?={_token('i')})",
    "COMPOUND": rf"(?P<np>[^ /]+/[aqjsbk]*dh (?:to|of|by|in|per|for)/i {_CORE})",
    "B": rf"(?=$|{_token('icxlozufr')})",
    "E": rf"(?:{_token('zu')})*$",
    "..": r"(?:[^ /]+/(?![olrfc] )[^ ]+ |(?<=/zhd )(?:and|or)/c (?=\{))*?",
}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed: most runs need few. Of two atoms of one form the first is told."""
    seen: set[str] = set()
    pieces = []
    for atom in map(_atom, pattern.split()):
        group = re.search(r"\?P<(\w)>", atom)
        pieces.append(atom.replace(f"?P<{group[1]}>", "?:") if group and group[1] in seen else atom)
        seen |= {group[1]} if group else set()
    return re.compile("".join(pieces))


def _atom(text: str) -> str:
    name = text.rstrip("?*+")
    repeat = text[len(name) :]
    if name == "NPS":
        return rf"(?P<np>(?:{_token('dhzu')})*[^ /]+s/[a-z]*h[a-z]* )"
    if name in ("NP", "OBJ"):
        return rf"(?P<{name.lower()}>{_PHRASE}){repeat}"
    if "=" in name:
        return rf"(?:(?P<{name[0].lower()}>{name[2:]})/[a-z]+ ){repeat}"
    if name == "V!":
        return rf"(?:(?P<v>[^ /]+)/(?![a-z]*n)[a-z]*[bvdhp][a-z]* ){repeat}"
    if name in _CLASSES:
        return rf"(?:(?P<{name[0].lower()}>[^ /]+)/[a-z]*[{_CLASSES[name]}][a-z]* ){repeat}"
    if name in _PLAIN:
        return rf"(?:{_PLAIN[name]}){repeat}" if repeat else _PLAIN[name]
    return rf"(?:(?:{name})/[a-z]+ ){repeat}"


def _is_literal(atom: str) -> bool:
    return atom[0].islower() and atom[-1] not in "?*+"


def _words_of(atom: str) -> frozenset[str]:
    name, _, words = atom.rpartition("=")
    if name and atom[-1] not in "?*+":
        return frozenset(words.split("|"))
    return frozenset(atom.split("|")) if _is_literal(atom) else frozenset()


def _fewest_words(atoms: Iterable[str]) -> frozenset[str]:
    """The words of the pickiest atom that names any."""
    return min([words for words in map(_words_of, atoms) if words], key=len, default=frozenset())


def _tags_of(atom: str) -> str:
    """The tags of which a clause must have one for `atom` to match; none where it may be left out."""
    name = atom.removesuffix("+")
    return {"NP": "dhzu", "OBJ": "hzu", "X": "x", "I": "i", "I!": "i", "Z": "zu"}.get(name) or _CLASSES.get(atom, "")


class _Index:
    """What the rules ask of a clause, one bit a rule: `any` are those that ask for nothing, `by` tells who is content
    with a word or a tag."""

    def __init__(self, wanted: Iterable[Iterable[str]]) -> None:
        self.any = 0
        self.by: dict[str, int] = {}
        for number, each in enumerate(wanted):
            keys = tuple(each)
            self.any |= 0 if keys else 1 << number
            for key in keys:
                self.by[key] = self.by.get(key, 0) | 1 << number

    def fitting(self, keys: Iterable[str]) -> int:
        """The rules that one of `keys` contents."""
        found, by = self.any, self.by
        for key in keys:
            if key in by:
                found |= by[key]
        return found


class Grammar:
    """An ordered list of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        atoms = [rule.pattern.split() for rule in rules]
        self._first_words = _Index(_words_of(each[0]) for each in atoms)
        self._first_tags = _Index(_tags_of(each[0]) for each in atoms)
        self._words = _Index(map(_fewest_words, atoms))
        wanted = [{_tags_of(atom) for atom in each} for each in atoms]
        self._tags = tuple(
            (frozenset(tags), sum(1 << number for number, each in enumerate(wanted) if tags in each))
            for tags in sorted(set().union(*wanted) - {""})
        )
        self._wanting: dict[frozenset[str], int] = {}
        self._fitting: dict[int, tuple[Rule, ...]] = {}

    def matches(self, tokens: Sequence[Tagged]) -> Iterator[Match]:
        """What the rules make of `tokens`, in the order of the table."""
        if not tokens:
            return
        text = encode(tokens)
        for rule in self._candidates(tokens):
            found = compiled(rule.pattern).match(text)
            if found:
                yield _read(rule, found, text, tokens)

    def _candidates(self, tokens: Sequence[Tagged]) -> tuple[Rule, ...]:
        """The rules that may fit."""
        first = tokens[0]
        bits = self._first_words.fitting((first.word,)) & self._first_tags.fitting(first.tags)
        bits &= self._words.fitting([token.word for token in tokens])
        bits &= self._with_tags(frozenset("".join([token.tags for token in tokens])))
        rules = self._fitting.get(bits)
        if rules is None:
            rules = self._fitting[bits] = tuple(self._of(bits))
        return rules

    def _of(self, bits: int) -> Iterator[Rule]:
        """The rules of the bits that are set, in the order of the table."""
        while bits:
            lowest = bits & -bits
            yield self._rules[lowest.bit_length() - 1]
            bits ^= lowest

    def _with_tags(self, present: frozenset[str]) -> int:
        """The rules that want no tag but those that are present."""
        bits = self._wanting.get(present)
        if bits is None:
            missing = (wanting for tags, wanting in self._tags if tags.isdisjoint(present))
            bits = self._wanting[present] = ~reduce(or_, missing, 0)
        return bits


def _read(rule: Rule, found: re.Match[str], text: str, tokens: Sequence[Tagged]) -> Match:
    words = {name: word for name, word in found.groupdict().items() if word}
    phrase = _span(found, "np", text, tokens) if words.pop("np", "") else ()
    second = _span(found, "obj", text, tokens) if words.pop("obj", "") else ()
    return Match(rule, phrase, second, words, tuple(tokens[text.count(" ", 0, found.end()) :]))


def _span(found: re.Match[str], name: str, text: str, tokens: Sequence[Tagged]) -> tuple[Tagged, ...]:
    start, end = found.span(name)
    return tuple(tokens[text.count(" ", 0, start) : text.count(" ", 0, end)])
