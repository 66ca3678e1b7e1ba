"""Owns messages in other languages: the commonest words of a log, put into English word by word."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from migrate_logs import rules
from migrate_logs.naming.lexicon import shipped_lexicon
from migrate_logs.naming.words import Clause, Token

_LONGEST = 4
_LEAST = 2
# endings of an infinitive, and those of its gerund and its participle
_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "es": (("ar", "ando ado"), ("er", "iendo ido"), ("ir", "iendo ido")),
    "pt": (("ar", "ando ado"), ("er", "endo ido"), ("ir", "indo ido")),
    "fr": (("er", "ant e"), ("ir", "issant i"), ("re", "ant u")),
}


def in_english(clauses: Sequence[Clause]) -> tuple[Clause, ...] | None:
    """`clauses` with their words in English, or None where they are in no language of the lexicon."""
    if _telling().isdisjoint([token.word for clause in clauses for token in clause.tokens]):
        return None
    words = [token.word for clause in clauses for token in clause.tokens if token.expression is None]
    known = {language: sum((word,) in table for word in words) for language, table in _tables().items()}
    language = max(known, key=lambda each: known[each])
    telling = sum(word in _telling() for word in words)
    if known[language] < _LEAST or known[language] * (3 if telling >= _LEAST else 2) < len(words):
        return None
    table = _tables()[language]
    return tuple(Clause(_translated(clause.tokens, table), clause.before, clause.after) for clause in clauses)


def _translated(tokens: Sequence[Token], table: Mapping[tuple[str, ...], str]) -> tuple[Token, ...]:
    result: list[Token] = []
    index = 0
    while index < len(tokens):
        for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
            meaning = table.get(tuple([token.word for token in tokens[index : index + length]]))
            if meaning is not None:
                result += map(Token, meaning.split("_"))
                break
        else:
            length = 1
            result.append(tokens[index])
        index += length
    return tuple(result)


@cache
def _telling() -> frozenset[str]:
    """The words of other languages that English has not."""
    common = {word for lists in rules.load("naming")["foreign"].values() for word in lists["common"].split()}
    return frozenset(key[0] for table in _tables().values() for key in table if len(key) == 1) - common


@cache
def _tables() -> dict[str, dict[tuple[str, ...], str]]:
    """What the words and phrases of each language mean."""
    inflection = shipped_lexicon().inflection
    tables = {}
    for language, lists in rules.load("naming")["foreign"].items():
        table = {tuple(key.split("_")): meaning for key, meaning in _pairs(lists["words"])}
        for infinitive, base in _pairs(lists["verbs"]):
            table[(infinitive,)] = base
            for ending, (gerund, participle) in _forms(language):
                if infinitive.endswith(ending):
                    stem = infinitive.removesuffix(ending)
                    table[(stem + gerund,)] = inflection.gerund(base)
                    for suffix in _agreements(participle):
                        table.setdefault((stem + suffix,), inflection.participle(base))
        tables[language] = table
    return tables


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(key, meaning) for key, _, meaning in (pair.partition("=") for pair in text.split())]


def _forms(language: str) -> list[tuple[str, tuple[str, str]]]:
    return [(ending, (forms.split()[0], forms.split()[1])) for ending, forms in _ENDINGS.get(language, ())]


def _agreements(participle: str) -> tuple[str, ...]:
    """The participle for every gender and number."""
    stem = re.sub("o$", "", participle)
    if stem != participle:
        return (participle, f"{stem}a", f"{stem}os", f"{stem}as")
    return (participle, f"{participle}e", f"{participle}s", f"{participle}es")
