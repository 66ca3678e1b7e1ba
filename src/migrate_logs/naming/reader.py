"""Owns the reading of one clause: which rule of the grammar fits, and the tail of the name that it gives."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from migrate_logs.naming.apart import joined
from migrate_logs.naming.behind import is_addressee, is_elsewhere, object_behind, object_of_preposition
from migrate_logs.naming.clauses import CLAUSES, EVENTS
from migrate_logs.naming.conditions import Conditions
from migrate_logs.naming.doers import Doers
from migrate_logs.naming.goings import HANDLING
from migrate_logs.naming.grammar import Grammar, Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.predicates import ENDS, predicate
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.saying import said
from migrate_logs.naming.showing import Showing
from migrate_logs.naming.sorts import is_noun_of_deed
from migrate_logs.naming.speech import Tagged

_FORMS = re.compile(r"(?<![A-Za-z])(TAIL|[VPGSAQNFDM])(?![A-Za-z])")
# a verb that only a value tells
_SLOTS = re.compile(r"\{\d+\}_?(?:ed|ing)?")
# what says nothing without its verb
_BARE = frozenset(("", "not", "never", "no_longer", "possibly", "only", "O", "O_not"))

# who stands behind these gets something, and is not what is sent
_TRANSFERS = frozenset(("send", "resend", "forward", "deliver", "emit", "dispatch", "publish"))
# what a participle is worth that may only describe the noun before or behind it
_DESCRIBING = 0.55
# and an activity in front of a deed, of which it may be a sort
_SORTED = 0.6
# and a bare report of how a thing is: `your plugin relies on {x}`
_STATIVE = 0.55
# what is done now to a thing, or only says which one is meant: `badge being printed is {x}`
_BEING = "NP X* being|getting P"
_MAY_DESCRIBE = "a participle that may describe"
# of these their mode is all that one asks for: `starting in safe mode`; a tray is closed in some mode
_IN_MODE = frozenset(
    (
        "start",
        "run",
        "operate",
        "boot",
        "launch",
        "enter",
        "restart",
        "continue",
        "work",
        "switch",
        "begin",
        "come_up",
        "boot_up",
        "start_up",
    )
)
# what is done to an activity as well as to a thing
_SET = frozenset(("configured", "enabled", "disabled", "initialized", "completed", "finished", "stopped"))
# readings that tell only what a text is about, and what a sentence is worth whose subject and verb stand apart
_UNTELLING = frozenset(("reported", "TAIL"))
_APART = 0.74
# what is behind these may not be so
_SUPPOSED = frozenset(
    ("assume", "suppose", "pretend", "expect", "guess", "suspect", "claim", "simulate", "ensure", "request")
)
# what is said to be done is done to something
_CLAIMS = frozenset(("P", "G", "V", "would_be_P", "V_scheduled"))
_SENDING = frozenset(("P", "G", "V", "would_be_P", "V_skipped", "V_failed", "V_error", "not_P"))


class _Deed(NamedTuple):
    """What the words that a rule matched tell: the tail as the rule has it and as it is said, the verb as it stands and its base."""

    kind: str
    tail: str
    verb: str
    base: str


class Reader:
    """Reads tagged clauses with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._doers = Doers(lexicon)
        self.showing = Showing(lexicon)
        self._conditions = Conditions(lexicon)
        self._deeds: dict[str, _Deed] = {}
        self._clauses = Grammar(CLAUSES)
        self._nouns = {verb: noun for noun, verb in lexicon.verb_of.items() if noun.endswith(("ion", "ment", "al"))}

    @cached_property
    def _events(self) -> Grammar:
        """The grammar of old event names, which many projects have none of."""
        return Grammar(EVENTS)

    def read(self, tokens: Sequence[Tagged], is_event: bool = False) -> Reading | None:
        """The reading of a clause, or None where the grammar knows no rule for it."""
        tokens = tuple(tokens)
        while tokens and tokens[0].tags in ("x", "c") and not _possesses(tokens):
            tokens = tokens[1:]
        grammar, tokens = (self._events, tokens) if is_event else (self._clauses, said(tokens))
        found = self._first(grammar, tokens, is_event)
        is_open = not is_event and (found is None or found.kind in _UNTELLING)
        return (self._apart(tokens) or found) if is_open else found

    def _first(self, grammar: Grammar, tokens: tuple[Tagged, ...], is_event: bool) -> Reading | None:
        for match in grammar.matches(tokens):
            if self._conditions.hold(match) and not _is_denied(match):
                reading = self._predicated(self._reading(match, tokens), match)
                if is_event or reading.kind not in ("P", "O_P"):
                    return reading
                return (
                    self._doers.does(reading) if reading.kind == "O_P" else self._doers.done_by(reading, match, tokens)
                )
        return None

    def _apart(self, tokens: tuple[Tagged, ...]) -> Reading | None:
        """`Request to {url} did not complete`, where no rule tells anything: the same without what stands between."""
        sentence, length = joined(tokens)
        found = self._first(self._clauses, sentence, False) if sentence else None
        if found is None or found.kind in _UNTELLING or found.phrase != sentence[:length]:
            return None
        place = tokens[length : len(tokens) - len(sentence) + length]
        return found._replace(score=min(found.score, _APART), place=place)

    def _predicated(self, reading: Reading, match: Match) -> Reading:
        """`Cached file {x} is stale`, `Key sent by {x} has expired`: the participle describes, what is said comes later."""
        pattern = match.rule.pattern
        goes_on = reading.kind == "G" and pattern == _BEING
        may_describe = goes_on or (reading.kind == "P" and (pattern == "P NP" or pattern.startswith("NP P")))
        found = predicate(match.np, reading.rest, self._lexicon, pattern != "P NP") if may_describe else ((), ())
        subject, own = found
        is_deed = pattern == "P NP" and match.words["p"] in self._lexicon.never_adjective
        if not own or (is_deed and own[0].word in ENDS):
            return reading  # of `removed row for user {x} not found` nobody knows
        later = None if reading.verb in _SUPPOSED else self.read((*subject, *own))
        if later is not None and later.kind != "reported":
            return later
        if goes_on:
            return reading._replace(tail="reported", kind="reported", score=_DESCRIBING, why=_MAY_DESCRIBE)
        return reading if is_deed else reading._replace(score=min(reading.score, _DESCRIBING), why=_MAY_DESCRIBE)

    def _reading(self, match: Match, tokens: tuple[Tagged, ...]) -> Reading:
        kind, tail, verb, base = self._deed(match.rule.tail, match.words)
        phrase, rest, score = match.np, match.rest, match.rule.score * self._clarity(match)
        oblique = headless = False
        if kind == "reported" != match.rule.tail:
            score = min(score, _STATIVE)
        is_as = bool(phrase and rest) and rest[0].word == "as" and kind in ("G", "P", "V", "V_failed")
        if is_as and all(token.expression is not None for token in phrase):
            phrase, rest = object_behind(rest) or (phrase, rest)  # `{path} as schema file` is a schema file
        is_addressed = kind in _SENDING and base in _TRANSFERS and is_addressee(rest)
        is_cause = kind == "TAIL" and bool(rest) and rest[0].word == "on" and base not in self._lexicon.relating["on"]
        if (
            not phrase
            and not is_cause
            and not tail.startswith("O_")
            and not is_elsewhere(tail, rest)
            and not is_addressed
        ):
            found = object_of_preposition(rest)
            score *= 0.95 if found[2] else 1.0
            headless = found[2] and kind in _CLAIMS and not self._relates(verb, rest[0].word, found[0])
            phrase, rest, oblique = ((), rest, False) if headless else found
        is_parted = ".." in match.rule.pattern or "~" in match.rule.pattern
        place = tokens[len(phrase) :] if is_parted and phrase == tokens[: len(phrase)] else ()
        return Reading(phrase, match.obj, tail, base, score, match.rule.why, rest, kind, oblique, headless, place)

    def _relates(self, verb: str, preposition: str, behind: Sequence[Tagged]) -> bool:
        """True for `connected to database` and `queued for review`; `deleted from table` does not say what was deleted."""
        lexicon, last = self._lexicon, behind[-1].word
        manner, _, plain = verb.partition("_")
        verb = plain if manner in lexicon.qualifiers else verb
        if last == "mode":
            return lexicon.base(verb) in _IN_MODE
        if preposition == "for" and (last in lexicon.verb_of or last in lexicon.tails or last in lexicon.activity):
            return True
        return lexicon.base(verb) in lexicon.relating.get(preposition, ())

    def _deed(self, kind: str, words: Mapping[str, str]) -> _Deed:
        key = " ".join((kind, *words, *words.values()))
        known = self._deeds.get(key)
        if known is None:
            known = self._deeds[key] = self._told(kind, words)
        return known

    def _told(self, kind: str, words: Mapping[str, str]) -> _Deed:
        verb = next((words[key] for key in "vgps" if key in words), "")
        if "s" in words and kind in ("S", "O_P") and self._lexicon.inflection.lemma(verb) in self._lexicon.stative:
            kind = "reported"
        parts = _parts(self._nominal(kind, words))
        tail = "".join([self._form(part, words) if at % 2 else part for at, part in enumerate(parts)])
        said = _SLOTS.sub("", tail).strip("_")
        tail = said if said not in _BARE else tail  # `failed to {verb} {x}`
        return _Deed(kind, tail, verb, self._lexicon.base(verb))

    def _nominal(self, kind: str, words: Mapping[str, str]) -> str:
        """`V_scheduled` with the noun of the verb where it has one: what will be created is `creation_scheduled`."""
        if kind not in ("V_scheduled", "O_V_scheduled"):
            return kind
        word = next((words[letter] for letter in "vgp" if letter in words), "")
        return kind.replace("V", self._nouns.get(self._lexicon.base(word), "V"))

    def _clarity(self, match: Match) -> float:
        """Less than 1 where a word may be another part of speech than the rule takes it for."""
        lexicon, pattern = self._lexicon, match.rule.pattern
        if len(match.np) > 1 and pattern.startswith("NP") and "g" in match.np[0].tags:
            return 0.82
        if pattern == "V NP" and self._is_nominal(match):
            return 0.8
        if pattern.startswith("NP X* P E"):
            is_begun = match.np[0].word in lexicon.activity and len(match.np) == 1  # `loading cached {x}`
            is_object = is_begun and match.words["p"] not in lexicon.endings
            return 0.82 if is_object or match.words["p"] in lexicon.verbs else 1.0
        if not pattern.startswith("G NP") or match.words["g"] not in lexicon.activity:
            return 1.0
        if len(match.np) == 1 and is_noun_of_deed(match.np[0].word) and match.words["g"] not in HANDLING:
            return _SORTED  # `encoding detection on {x}`
        if match.np[0].word in _SET:
            return 0.6  # `logging configured by default settings`
        return 0.84 if len(pattern.split()) > 2 else 1.0

    def _is_nominal(self, match: Match) -> bool:
        """True for `plan refinement`, which is rather what was done with a plan than a command."""
        lexicon, noun = self._lexicon, match.np[0].word
        if len(match.np) > 1 or match.words["v"] in lexicon.only_verbs or noun in lexicon.categories:
            return False
        return noun in lexicon.verb_of or noun.endswith(("tion", "sion", "ment"))

    def _form(self, form: str, words: Mapping[str, str]) -> str:
        """The word of a tail that a letter of the rule's tail stands for."""
        inflection, lexicon = self._lexicon.inflection, self._lexicon
        key = {"P": "pvgs", "G": "gvps", "S": "s"}.get(form, "vgps")
        word = next((words[letter] for letter in key if letter in words), "")
        base = lexicon.base(word) if "v" in words else inflection.lemma(word)
        match form:
            case "V":
                return inflection.lemma(word)
            case "P":
                return self._participle(words.get("p", ""), base)
            case "G":
                return lexicon.said.get(words.get("g", ""), "") or inflection.gerund(base)
            case "N":
                noun = base if base in lexicon.tails else inflection.gerund(base)
                return base if self._is_noun(base) else self._nouns.get(base, noun)
            case "F":
                participle = inflection.participle(base)
                return participle if participle != base or "_" in base else f"{base}_completed"
            case "S":
                return inflection.participle(base) if base in lexicon.momentary else inflection.gerund(base)
            case "TAIL":
                return lexicon.tails[words["k"]]
            case "A" | "Q":
                return lexicon.said.get(words.get(form.lower(), ""), words.get(form.lower(), ""))
        return words.get(form.lower(), "")

    def _is_noun(self, base: str) -> bool:
        """True for a verb that is as good a noun: `scan_started`, but `loading_started`."""
        lexicon = self._lexicon
        return base in lexicon.verbs and base not in lexicon.only_verbs and base not in lexicon.gerund_nouns

    def _participle(self, word: str, base: str) -> str:
        """The participle, in the sense that logs use it (`got` is received); a state such as `not_found` stays."""
        lexicon, inflection = self._lexicon, self._lexicon.inflection
        if (
            base not in lexicon.verbs
            and (word or base in lexicon.plain or base in lexicon.states)
            and not inflection.is_past(word)
        ):
            return word or base
        if base not in lexicon.verbs and "_" not in word and inflection.is_past(word):
            return word
        return lexicon.said.get(word, "") or inflection.participle(base)


@cache
def _parts(tail: str) -> list[str]:
    """The tail of a rule at the letters that stand for words: by turns what stands between them and one of them."""
    return _FORMS.split(tail)


def _is_denied(match: Match) -> bool:
    """True where the deed just read is the subject of a denial: `read-back did not match`."""
    if match.rule.tail not in ("P", "G", "O_P", "O_G") or not match.rest:
        return False
    first = match.rest[0]
    return (first.tags in ("o", "r") and first.word != "no") or first.word.startswith("not_")


def _possesses(tokens: Sequence[Tagged]) -> bool:
    """True for `has required approval`, which tells what there is."""
    return len(tokens) > 2 and tokens[0].word == "has" and "p" in tokens[1].tags and "h" in tokens[2].tags
