"""Owns what the text around a value says of it: a label before it, a unit behind it."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from migrate_logs.naming.attributes.named import Kind, Named
from migrate_logs.naming.attributes.operators import percentage
from migrate_logs.naming.attributes.words import (
    identifier,
    is_secret,
    is_vague,
    joined,
    last_word,
    singular,
    vocabulary,
)
from migrate_logs.naming.lexicon import shipped_lexicon

_ASSIGNED = re.compile(r"(?:^|(?<=[^\w.-]))-*([A-Za-z_][\w.-]*)\s*=\s*[\"'(\[<`]?$")
_LABEL = re.compile(r"(?:^|[,;|(\[{.!?>\n\]])[\s*-]*([A-Za-z_]\w*(?:[ -][A-Za-z_]\w*){0,2})\s*:\s*[\"'(\[<`]?$")
_NUMBERED = re.compile(r"(?:^|(?<=\W))([A-Za-z_]\w*)\s*#$")
_LAST = re.compile(r"(?:^|(?<=[^\w-]))([A-Za-z_]\w*)[\s:=(\[\"'`]*$")
_WORD = re.compile(r"([A-Za-z]+)\W*$")
_BEHIND = re.compile(r"\s+([A-Za-z]+)\b")
_UNIT = re.compile(r"\s?(%|[A-Za-zµμ]+)(?![\w/-])")
_REST = re.compile(r"\s(?:([a-z]+) )?([a-z]+)\b")
_WINDOW = 60  # characters of text that can hold a label


def name_in_text(value: Named, before: str, after: str) -> Named:
    """The name of a value with what the text around it adds.

    A label (`receipt=`, `user: `, `id #`) wins over an unsure name, and where the expression is a literal or a call. A unit
    completes an unsure name, and a difference is what is left where the text says so. Nothing renames a part of a value.
    """
    if value.kind is Kind.PART:
        return value
    before = before[-_WINDOW:]
    chosen = _labelled(value, before, after)
    if rest := _rest(value, after):
        return Named(rest, sure=False)
    unit = "" if value.sure else _unit(before, after)
    return _measured(chosen, unit) if unit else chosen


def _rest(value: Named, after: str) -> str:
    """What a difference is of which the text says that it is left: `attempts_remaining`."""
    found = None if value.sure or last_word(value.name) != "delta" else _REST.match(after)
    is_rest = found is not None and found[2] in vocabulary().rest
    return joined(identifier(found[1] or ""), "remaining") if found is not None and is_rest else ""


def near(value: Named, before: str, after: str) -> str:
    """What the text calls a value right before or behind it: `failed_count` for the second one of "%d orders, %d failed"."""
    if value.kind is Kind.PART:
        return ""
    before = before[-_WINDOW:]
    label = _label(before)
    if label and not is_vague(label):
        return label
    is_number = value.made and last_word(value.name) in vocabulary().numbers
    found = _BEHIND.match(after) if is_number else None
    lexicon = shipped_lexicon()
    word = found[1].lower() if found else ""
    if word not in lexicon.auxiliaries and (lexicon.inflection.is_past(word) or singular(word) != word):
        return joined(singular(word), "count")
    return "" if value.sure and value.kind is Kind.NAME else _noun(before)


def _noun(before: str) -> str:
    """The last word before a value, if it can be what the value is."""
    said = _named_word(_LAST, before)
    return "" if is_vague(said) or shipped_lexicon().inflection.third_person(said) else said


def _is_told(value: Named, key: str) -> bool:
    """True where the value's own name says all that the key says, and more."""
    return is_vague(key) or value.name.endswith(f"_{key}")


def _sort(after: str) -> str:
    """What a word is of that the text has before it: `mode` of "verbose mode"."""
    found = _BEHIND.match(after)
    return found[1] if found is not None and found[1] in vocabulary().sorts else ""


def _labelled(value: Named, before: str, after: str) -> Named:
    said = _label(before) if not value.sure or value.kind is not Kind.NAME else ""
    if value.made and (key := _key(before)) and not _is_told(value, key):
        return Named(key)
    if said and not (is_vague(said) and value.sure):
        return Named(said, not is_vague(said))
    if value.kind is Kind.WORDS:
        return Named(_noun(before) or _sort(after) or value.name, sure=False)
    if value.kind is Kind.LITERAL and not value.name:
        return Named(_named_word(_LAST, before), sure=False)
    return value


def noun_before(before: str) -> str:
    """What the text right before a value calls it, by a label or by its last word; empty where it does not."""
    before = before[-_WINDOW:]
    return _label(before) or _named_word(_LAST, before)


def _label(before: str) -> str:
    return _key(before) or _named_word(_LABEL, before) or _named_word(_NUMBERED, before)


def _key(before: str) -> str:
    """What stands before a `=` at the end of the text: a name that the author chose, be it `a` or `to`."""
    found = _ASSIGNED.search(before)
    name = identifier(found[1]) if found else ""
    return "" if is_secret(name) else name


def _named_word(pattern: re.Pattern[str], before: str) -> str:
    """What `pattern` finds at the end of the text, if it can be a name; what may be a secret is not named after it."""
    found = pattern.search(before)
    if not found:
        return ""
    words = vocabulary()
    spoken = _without_deed(re.split(r"[ -]", found[1]))
    name = identifier("_".join(dropwhile(lambda word: word.lower() in words.lead, spoken)))
    unfit = not words.stop.isdisjoint(name.split("_")) or name.endswith(("ed", "ing")) or is_secret(name)
    return "" if unfit else name


def _without_deed(spoken: Sequence[str]) -> Sequence[str]:
    """A label without the verb in front of its noun: "Processing file: " calls the value a file."""
    first, rest = spoken[0].lower(), spoken[1:]
    if not rest or not first.endswith("ing"):
        return spoken
    words, lexicon = vocabulary(), shipped_lexicon()
    is_verb = lexicon.inflection.is_gerund(first) and lexicon.inflection.lemma(first) in lexicon.only_verbs
    is_deed = first in words.acting or (is_verb and first not in words.attributive | lexicon.activity)
    return rest if is_deed and rest[-1].lower() not in words.properties | lexicon.paced else spoken


def _unit(before: str, after: str) -> str:
    """The unit that the text behind the value spells; one that may be another word needs a cue before the value."""
    words = vocabulary()
    found = _UNIT.match(after)
    spelled = found[1].lower() if found else ""
    if spelled in words.ambiguous:
        cue = _WORD.search(before)
        return words.spelled[spelled] if cue and cue[1].lower() in words.cues else ""
    return words.spelled.get(spelled, "")


def _measured(value: Named, unit: str) -> Named:
    """`duration` in ms is `duration_ms`; what has no telling name is a duration, a size or a percentage."""
    if unit == "percent":
        return Named("percent" if _is_guess(value) else percentage(value.name), value.sure)
    words = vocabulary()
    dimension = next(name for name, units in words.units.items() if unit in units)
    suffix = "" if unit == "seconds" else unit
    if last_word(value.name) in words.units[dimension]:
        return value
    if not _is_guess(value) or words.measures[dimension] & set(value.name.split("_")):
        return value.renamed(joined(value.name, suffix))
    return Named(joined({"time": "duration", "size": "size"}[dimension], suffix), sure=True)


def _is_guess(value: Named) -> bool:
    return not value.name or is_vague(value.name) or value.kind is not Kind.NAME or value.name == "total"
