"""Owns the pattern language of the clause grammar: how a pattern is written, compiled and matched.

A pattern is a row of atoms, matched from the start of a tagged clause (`tagging`): a word or `one|of|these` is itself;
`V!` any word that can stand after "to", `V` a base verb, `P` `G` `S` `A` `Q` `K` the form of that tag (`K=start|stop` only these words), `M` any adjective,
`D` any word of a noun phrase, `X` an auxiliary,
`J` an adjective, `NP` the noun phrase that the event is about, `COMPOUND` one as in
`text_to_image`, `NPS` one in the
plural, `OBJ` a second one, `B` the end or the edge of a phrase,
`E` the end of the clause (slots and numbers may follow), `..` any words. `?` makes an atom optional, `*` repeats it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from migrate_logs.naming.tagging import Tagged, encode


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the tail of the name that it gives (`V` `P` `G` `A` stand for forms of the matched word), how sure that
    is, and the reason to print. A tail that begins with `O_` puts the words of `OBJ` before it."""

    pattern: str
    tail: str
    score: float
    why: str


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
    "COMPOUND": rf"(?P<np>[^ /]+/[aqjsbk]*dh (?:to|of|by|in|per|for)/i {_CORE})",
    "B": rf"(?=$|{_token('icxlozufr')})",
    "E": rf"(?:{_token('zu')})*$",
    "..": r"(?:[^ ]+ )*?",
}


def _regex(pattern: str) -> re.Pattern[str]:
    """The compiled pattern; of two atoms of one form the first is the one that is told."""
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


@dataclass(frozen=True, slots=True)
class _Indexed:
    """A rule with what a clause must hold for it: a first word, any of some words, one of some tags."""

    rule: Rule
    first: frozenset[str]
    needs: frozenset[str]
    tags: frozenset[str]


def _index(rule: Rule) -> _Indexed:
    atoms = rule.pattern.split()
    literal = next((frozenset(atom.split("|")) for atom in atoms if _is_literal(atom)), frozenset[str]())
    form = next((_CLASSES[atom] for atom in atoms if atom in "PGSAQKDM"), "")
    first = literal if _is_literal(atoms[0]) else frozenset[str]()
    return _Indexed(rule, first, literal, frozenset(form))


class Grammar:
    """An ordered list of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        indexed = tuple(map(_index, rules))
        firsts = frozenset().union(*(rule.first for rule in indexed))
        self._by_first = {
            word: tuple(rule for rule in indexed if not rule.first or word in rule.first) for word in firsts
        }
        self._others = tuple(rule for rule in indexed if not rule.first)
        self._regexes: dict[str, re.Pattern[str]] = {}

    def matches(self, tokens: Sequence[Tagged]) -> Iterator[Match]:
        """What the rules make of `tokens`, in the order of the table."""
        if not tokens:
            return
        words = frozenset(token.word for token in tokens)
        tags = frozenset("".join(token.tags for token in tokens))
        text = encode(tokens)
        for indexed in self._by_first.get(tokens[0].word, self._others):
            if indexed.needs and indexed.needs.isdisjoint(words):
                continue
            if indexed.tags and indexed.tags.isdisjoint(tags):
                continue
            found = self._regex(indexed.rule.pattern).match(text)
            if found:
                yield _read(indexed.rule, found, text, tokens)

    def _regex(self, pattern: str) -> re.Pattern[str]:
        """The regex of a pattern, compiled when it is first needed: most runs need few of them."""
        regex = self._regexes.get(pattern)
        if regex is None:
            regex = self._regexes[pattern] = _regex(pattern)
        return regex


def _read(rule: Rule, found: re.Match[str], text: str, tokens: Sequence[Tagged]) -> Match:
    groups = found.groupdict()

    def span(name: str) -> tuple[Tagged, ...]:
        if not groups.get(name):
            return ()
        start, end = (text.count(" ", 0, position) for position in found.span(name))
        return tuple(tokens[start:end])

    words = {name: word for name, word in groups.items() if word and name not in ("np", "obj")}
    return Match(rule, span("np"), span("obj"), words, tuple(tokens[text.count(" ", 0, found.end()) :]))
