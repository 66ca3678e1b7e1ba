"""Owns the words of attribute names: a typed view of `rules/attributes.toml`, and how text becomes an identifier."""

import keyword
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from migrate_logs import rules
from migrate_logs.naming.letters import in_ascii
from migrate_logs.naming.lexicon import shipped_lexicon
from migrate_logs.naming.snakes import snake

Words = frozenset[str]
_ACRONYMS = re.compile(r"([A-Z]{2,})s(?![a-z])")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists and tables of `rules/attributes.toml`, where each is explained."""

    errors: Words
    vague: Words
    plain: Words
    bare_owners: Words
    bags: Words
    texts: Words
    sized: Words
    containers: Words
    short_plurals: Words
    secrets: Words
    beginnings: Words
    ratios: Words
    shares: Words
    answers: Words
    reserved: Words
    endings: Words
    dunder: Mapping[str, str]
    modules: Words
    wrappers: Words
    methods: Words
    on_last: Words
    rewrites: Words
    key_methods: Words
    key_functions: Words
    elements: Words
    draws: Words
    verbs: Words
    conversions: Words
    joints: Words
    questions: Words
    results: Mapping[str, str]
    parts: Mapping[str, str]
    prefixed: Mapping[str, str]
    suffixed: Mapping[str, str]
    masks: Mapping[str, str]
    operators: Mapping[str, str]
    clocks: Words
    now: Words
    ends: Words
    starts: Words
    beside: Words
    units: Mapping[str, Mapping[str, float]]
    measures: Mapping[str, Words]
    spelled: Mapping[str, str]
    stop: Words
    lead: Words
    cues: Words
    rest: Words
    ambiguous: Words
    sorts: Words
    acting: Words
    attributive: Words
    properties: Words
    numbers: Words
    risky: Words
    quantities: Words
    known_objects: Words
    hiding_parts: Words
    handing: Words
    handing_methods: Words
    fixed: Words
    identities: Words


def _lists(table: Mapping[str, Any]) -> dict[str, Any]:
    return {name: frozenset(value.split()) if isinstance(value, str) else value for name, value in table.items()}


@cache
def vocabulary() -> Vocabulary:
    """The shipped words."""
    data = rules.load("attributes")
    clocks, units, risk = (_lists(data[name]) for name in ("clocks", "units", "risk"))
    measures, spelled = _lists(units.pop("words")), units.pop("spelled")
    return Vocabulary(
        **_lists(data["names"]),
        **_lists(data["calls"]),
        **_lists(data["text"]),
        operators=data["operators"],
        clocks=clocks.pop("functions"),
        **clocks,
        units=units,
        measures=measures,
        spelled={word: unit for unit, text in spelled.items() for word in text.split()},
        risky=risk["variables"],
        quantities=risk["quantities"],
        known_objects=risk["known"],
        hiding_parts=risk["parts"],
        handing=risk["handing"],
        handing_methods=risk["handing_methods"],
        fixed=risk["fixed"],
        identities=risk["identities"],
    )


@lru_cache(maxsize=4096)
def identifier(text: str) -> str:
    """`text` as a legal keyword of a Logfire call in snake case; empty where no ASCII letter or digit is in it."""
    name = snake(_ACRONYMS.sub(lambda found: f"{found[1].capitalize()}s", in_ascii(text)))
    if name[:1].isdigit():
        return f"n{name}"
    return f"{name}_value" if keyword.iskeyword(name) else name


def joined(*words: str) -> str:
    """The words as one identifier; a word that the one before it ends with is not repeated."""
    name = ""
    for word in filter(None, words):
        stem = word.removesuffix("_value")
        word = stem if stem != word and keyword.iskeyword(stem) else word
        if not f"_{name}".endswith(f"_{word}"):
            name = f"{name}_{word}" if name else word
    return identifier(name)


def last_word(name: str) -> str:
    """`max_retry_count` -> `count`."""
    return name.rpartition("_")[2]


def is_vague(name: str) -> bool:
    """True for a name that says nothing about its value."""
    return len(name) < 2 or name in vocabulary().vague


@lru_cache(maxsize=1024)
def singular(name: str) -> str:
    """`user_entries` -> `user_entry`."""
    if last_word(name) in vocabulary().short_plurals:
        return name[:-1]
    return shipped_lexicon().inflection.singular(name)


def plural(name: str) -> str:
    """`user_entry` -> `user_entries`; a plural stays."""
    if not name or singular(name) != name or (name.endswith("s") and not name.endswith(("ss", "us", "is"))):
        return name
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "x", "z", "ch", "sh")) else f"{name}s"


def is_secret(name: str) -> bool:
    """True for a name that says it is the secret itself."""
    secrets = vocabulary().secrets
    return last_word(name) in secrets or "_".join(name.split("_")[-2:]) in secrets
