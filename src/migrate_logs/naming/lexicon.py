"""Owns the words of the naming engine: a typed view of `rules/naming.toml` with the project's own words laid over it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from migrate_logs import rules
from migrate_logs.naming.inflection import Inflection
from migrate_logs.naming.message import NamingConfig

Words = frozenset[str]

# shorter words on -able are things: `table`, `cable`
_SHORTEST_ABLE = 6


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lexicon:
    """Word lists by what they are good for; the fields are explained in `rules/naming.toml`."""

    inflection: Inflection
    only_verbs: Words
    verbs: Words
    particles: Mapping[str, Words]
    phrases: Mapping[tuple[str, ...], tuple[str, str]]
    phrase_starts: Mapping[str, Words]
    said: Mapping[str, str]
    ends: Mapping[str, str]
    momentary: Words
    sendable: Words
    alarms: Words
    remedies: Words
    reasons: Words
    motion: Words
    relating: Mapping[str, Words]
    persons: Words
    firm: Words
    units: Words
    measures: Words
    contrast: Words
    answers: Words
    adverbs_not: Words
    afterwards: Words
    gerund_nouns: Words
    activity: Words
    owning: Words
    paced: Words
    pacing: Words
    sentence_verbs: Words
    never_adjective: Words
    runners: Words
    qualifiers: Words
    flaws: Words
    mending: Words
    seeking: Words
    adverbs: Words
    states: Words
    telling: Words
    plain: Words
    kinds: Words
    fillers: Words
    counts: Words
    ids: Words
    calling: Words
    adjectival: Words
    never_past: Words
    sorts: Words
    adverbial: Words
    verdicts: Words
    complement: Words
    becoming: Words
    stative: Words
    builtin_errors: Words
    prepositions: Words
    conjunctions: Words
    auxiliaries: Words
    modals: Words
    negations: Words
    holding: Words
    ahead: Words
    openers: Words
    denials: Words
    faults: Words
    endings: Words
    attribute: Words
    weak: Words
    vague: Words
    named: Words
    settings: Words
    gauges: Words
    modifying: Words
    describing: Words
    verb_of: Mapping[str, str]
    left: Words
    ordering: Words
    acting: Words
    objects: Words
    targets: Words
    deeds: Words
    familiar: Words
    deedless: Words
    incoming: Words
    holders: Words
    shown_states: Words
    tails: Mapping[str, str]
    unreached: Mapping[str, str]
    degrees: Words
    wrappers_front: Words
    wrappers_back: Words
    marks: Words
    generic_modules: Words
    class_suffixes: Words
    generic_names: Words
    identity: Words
    aliases: Mapping[str, str]
    user_aliases: Mapping[str, str]
    categories: Words
    compounds: Words
    compound_heads: Words
    brands: Words

    def is_state(self, word: str) -> bool:
        """True for a state, and for what can be done to a thing: `renewable`."""
        if word in self.states:
            return True
        is_able = word.endswith(("able", "ible")) and len(word) > _SHORTEST_ABLE
        return is_able and word not in self.verbs and word not in self.categories and word not in self.familiar

    def is_datum(self, noun: str) -> bool:
        """True for a property such as `mode` or `depth`, which is not made of a verb as `save` and `cleanup` are."""
        return noun in self.attribute and noun not in self.verbs and noun not in self.tails and noun not in self.verb_of

    def is_activity(self, noun: str) -> bool:
        """True for `processing`, `validation`: what is done to a thing."""
        return noun in self.activity or noun in self.verb_of

    def solid(self, action: Sequence[str]) -> tuple[str, ...]:
        """An action whose verb and particle are one noun before the failure: `clean_up_failed` -> `cleanup_failed`."""
        words = tuple(action)
        for at, end in enumerate(words[2:]):
            noun = words[at] + words[at + 1]
            if end in ("failed", "error") and self.verb_of.get(noun) == f"{words[at]}_{words[at + 1]}":
                return (*words[:at], noun, *words[at + 2 :])
        return words

    def base(self, word: str) -> str:
        """The base verb of any form of a verb or of a noun made of one (`retrieval` -> `retrieve`)."""
        return self.verb_of.get(word) or self.inflection.lemma(word)

    def is_base_verb(self, word: str) -> bool:
        """True for a known base verb, also with its particle (`pick_up`)."""
        head, _, particle = word.partition("_")
        return head in self.verbs and (not particle or head in self.particles.get(particle, ()))


def _words(text: str) -> Words:
    return frozenset(word for word in text.split() if not word.endswith("_") or word == "_")


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def _inflection(
    verbs: Mapping[str, Any], forms: Mapping[str, str], words: Mapping[str, str], nouns: Words, brands: Words
) -> Inflection:
    irregular = {
        base: (form, form) if isinstance(form, str) else tuple(form) for base, form in verbs["irregular"].items()
    }
    participles = {form for _, form in irregular.values()}
    return Inflection(
        verbs=_words(verbs["only"]) | _words(verbs["both"]) | _words(verbs["noun"]) | frozenset(irregular),
        participles={base: form[1] for base, form in irregular.items()} | verbs["prefer"],
        pasts={form: base for base, pair in irregular.items() for form in pair},
        doubling=_words(verbs["double"]),
        not_past=_words(forms["not_past"]),
        not_gerund=_words(forms["not_gerund"]),
        plural_keep=_words(words["plural_keep"]) | brands,
        nouns=nouns,
        singulars=_pairs(words["singulars"]),
        manners=_words(words["manners"]),
        simple_pasts=frozenset(
            past
            for base, (past, _) in irregular.items()
            if past != base and past not in participles and not past.endswith("ed")  # `showed` is as good as `shown`
        ),
    )


def _phrases(table: Mapping[str, str]) -> dict[tuple[str, ...], tuple[str, str]]:
    result = {}
    for phrase, meaning in table.items():
        word, _, tag = meaning.partition(" ")
        words = tuple(re.split(r"[ -]", phrase))
        result[words] = (word, tag)
        if len(words) > 1:
            result[("_".join(words),)] = (word, tag)
        if words[0] == "not" and len(words) > 1:
            result |= {(link, *words): (word, tag) for link in ("is", "are", "was", "were")}
    return result


def _split_brands(spelled: str) -> dict[tuple[str, ...], tuple[str, str]]:
    """What puts a brand together that was split at its capitals: `work os` -> `workos`."""
    names = (re.findall("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name) for name in spelled.split())
    return {tuple(map(str.lower, parts)): ("".join(parts).lower(), "h") for parts in names if len(parts) > 1}


def _starts(phrases: Iterable[tuple[str, ...]]) -> dict[str, Words]:
    """What may stand second in the phrases that begin with each word, nothing where it is one by itself."""
    seconds: dict[str, set[str]] = {}
    for first, *others in phrases:
        seconds.setdefault(first, set()).add(others[0] if others else "")
    return {first: frozenset(each) for first, each in seconds.items()}


@cache
def _shipped() -> dict[str, Any]:
    data = rules.load("naming")
    forms, nouns, words, verbs = data["forms"], data["nouns"], data["words"], data["verbs"]
    brands = _words(data["brands"]["map"])
    things = _words(data["categories"]["known"]) | _words(nouns["attribute"])
    inflection = _inflection(verbs, forms, words, things, brands)
    phrases = _split_brands(data["brands"]["spelled"]) | _phrases(data["phrases"])
    lists = {name: _words(text) for group in (forms, words) for name, text in group.items()}
    kept = {name: words_ for name, words_ in lists.items() if name in Lexicon.__slots__}
    return kept | {
        "inflection": inflection,
        "states": lists["states"] | lists["telling"],
        "adverbs": lists["qualifiers"] | lists["degrees"],
        "only_verbs": _words(verbs["only"]),
        "verbs": frozenset(inflection.verbs) - _words(verbs["noun"]),
        "particles": {particle: _words(text) for particle, text in data["particles"].items()},
        "relating": {preposition: _words(text) for preposition, text in data["relating"].items()},
        "phrases": phrases,
        "phrase_starts": _starts(phrases),
        "attribute": _words(nouns["attribute"]),
        "weak": _words(nouns["weak"]),
        "vague": _words(nouns["vague"]),
        "named": _words(nouns["named"]),
        "settings": _words(nouns["settings"]),
        "gauges": _words(nouns["gauges"]),
        "modifying": _words(nouns["modifying"]),
        "describing": _words(nouns["describing"]),
        "verb_of": _spelled(_pairs(nouns["verb_of"])),
        "left": _words(nouns["left"]),
        "ordering": _words(nouns["ordering"]),
        "acting": _words(nouns["acting"]),
        "objects": _words(nouns["objects"]),
        "targets": _words(nouns["objects"]) | _words(nouns["targets"]),
        "deeds": _words(nouns["deeds"]),
        "familiar": _words(nouns["familiar"]),
        "deedless": _words(nouns["deedless"]),
        "incoming": _words(nouns["incoming"]),
        "holders": _words(nouns["holders"]),
        "shown_states": _words(nouns["shown_states"]),
        "said": _pairs(forms["said"]),
        "ends": _pairs(forms["ends"]),
        "tails": data["tails"],
        "unreached": data["unreached"],
        "aliases": data["aliases"],
        "categories": _words(data["categories"]["known"]),
        "compounds": _words(data["categories"]["compound"]),
        "brands": brands,
    }


def _spelled(verb_of: Mapping[str, str]) -> dict[str, str]:
    """The same with the British spelling of each noun and its verb: `initialisation`."""
    british = {noun[:-7] + "isation": f"{verb[:-3]}ise" for noun, verb in verb_of.items() if noun.endswith("ization")}
    return {**british, **verb_of}


def lexicon(config: NamingConfig) -> Lexicon:
    """The shipped words with those of `config` added."""
    shipped = _shipped()
    compounds = shipped["compounds"] | set(config.compounds) | {word for word in config.categories if "_" in word}
    phrases = shipped["phrases"] | {tuple(state.split("_")): (state, "a") for state in config.states}
    return Lexicon(
        **shipped
        | {
            "states": shipped["states"] | set(config.states),
            "phrases": phrases,
            "phrase_starts": _starts(phrases) if config.states else shipped["phrase_starts"],
            "categories": shipped["categories"] | set(config.categories),
            "compounds": compounds,
            "compound_heads": frozenset(word.partition("_")[0] for word in compounds),
            "user_aliases": config.aliases,
            "aliases": {**shipped["aliases"], **config.aliases},
        }
    )


@cache
def shipped_lexicon() -> Lexicon:
    """The words without any project's own."""
    return lexicon(NamingConfig())
