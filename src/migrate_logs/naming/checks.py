"""Owns the longer of the conditions that rules may name: who acts, what is a thing and what a deed, what describes what."""

from collections.abc import Sequence

from migrate_logs.naming import goings, sorts
from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

# what nobody does on purpose
_UNWILLED = frozenset(("exist", "receive", "get", "see", "know", "notice", "expect"))
# what makes a verb of a verb
_PREFIXES = frozenset(("re", "un", "de"))
# how a deed goes wrong
_FAULTY = frozenset(("error", "failed", "timed_out"))
# what is told of a deed: `table processing stats`
_MEASURES = frozenset(("stats", "statistics", "time", "times", "duration", "interval", "rate", "latency", "details"))
# adjectives of a deed that is not done: `missing_user_update`
_DENYING = frozenset(
    ("missing", "disabled", "pending", "unavailable", "unsupported", "planned", "scheduled", "skipped", "ignored",
     "missed", "cancelled", "canceled", "aborted", "prevented", "blocked", "requested", "awaited", "nothing")
)  # fmt: skip
# deeds by other words than those of the verbs
_COURSES = frozenset(("start", "startup", "begin", "stop", "shutdown", "completion"))
# nouns that are spelled like a participle: `received task run`
_RUNS = frozenset(("run", "reset", "cut", "split", "cast", "bid", "burst", "broadcast", "forecast"))
# how many there are of something
_AMOUNTS = frozenset(("number", "amount", "count", "total"))
# what a deed does, too
_ENDING = frozenset(("complete", "finish", "start", "stop", "begin", "end"))


class Checks:
    """Looks at what a rule has matched, with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def person(self, match: Match) -> bool:
        """True for a deed of `students`: that they may not do it is a rule, not a doubt."""
        is_person = any(self._lexicon.inflection.singular(token.word) in self._lexicon.persons for token in match.np)
        return is_person and match.words["v"] not in self._lexicon.stative and match.words["v"] not in _UNWILLED

    def run(self, match: Match) -> bool:
        """True for `finished task run {x}`."""
        nouns = [token.word for token in match.np if token.expression is None]
        return len(nouns) > 1 and nouns[-1] in _RUNS and self.past_deed(match)

    def is_held_up(self, match: Match) -> bool:
        """True for `missed job` and `user refuse`: what follows is not done."""
        return _is_denied(match) or any(token.word in self._lexicon.holding for token in match.np[1:])

    def is_done_to(self, match: Match) -> bool:
        return not (self.is_held_up(match) or self.is_sort(match))

    def tells_deed(self, phrase: Sequence[Tagged]) -> bool:
        """True for `server shutdown` and `job completion`; of `session rejected connection` the verb is another."""
        deed = phrase[-1].word
        is_plain = all("p" not in token.tags for token in phrase)
        return is_plain and (deed in _COURSES or deed in self._lexicon.verb_of)

    def real_verb(self, match: Match) -> bool:
        """True for a verb; before an object (`to input text`, `to unjoin a group`) a rarer one will do."""
        inflection, has_object = self._lexicon.inflection, any(token.expression is None for token in match.np)
        base = inflection.lemma(match.words["v"])
        if self._lexicon.is_base_verb(base) or (base[:2] in _PREFIXES and self._lexicon.is_base_verb(base[2:])):
            return True
        return has_object and base in inflection.verbs

    def new_verb(self, match: Match) -> bool:
        """True for the `tare` of `trying to tare scale {x}`: no word that anybody knows, in front of an object."""
        lexicon, word = self._lexicon, match.words["v"]
        is_known = any(
            word in words for words in (lexicon.categories, lexicon.familiar, lexicon.attribute, lexicon.weak)
        )
        is_base = word.isalpha() and lexicon.inflection.singular(word) == word and not lexicon.inflection.is_past(word)
        is_word = not (lexicon.is_state(word) or word in lexicon.plain or word in lexicon.telling)
        return is_base and is_word and not is_known and any(token.expression is None for token in match.np)

    def subject(self, match: Match) -> bool:
        return match.np[0].word in self._lexicon.activity or not set(match.np[0].tags) & set("gp")

    def no_property(self, match: Match) -> bool:
        """False for `booking result`, `funding source`, which name a property and not a deed."""
        nouns = [token.word for token in match.np]
        if match.rest and match.rest[0].tags == "x":
            return False  # `staging area size is {x}`
        if self.is_paced(match) or goings.is_ended(match.np):
            return False
        if match.words["g"] in self._lexicon.activity and not self._lexicon.never_adjective.isdisjoint(nouns[1:-1]):
            return False  # `embedding endpoint rejected request`
        return match.words["g"] not in self._lexicon.owning or len(nouns) > 1 or not self._lexicon.is_datum(nouns[0])

    def described_value(self, match: Match) -> bool:
        """True for `loading saved {x}`, `starting pipeline run`; `uploading failed {x}` tells how that ended."""
        nouns = [token.word for token in match.np if token.expression is None]
        is_object = bool(nouns) and match.words["g"] not in self._lexicon.activity
        if is_object and nouns[-1] in _RUNS:
            return True
        described, *values = match.np
        are_values = bool(values) and all(token.expression is not None for token in values)
        if not are_values or match.words["g"] in self._lexicon.activity:
            return False
        return "h" not in described.tags and described.word not in self._lexicon.endings

    def is_sort(self, match: Match) -> bool:
        """True for the `graceful` of `graceful shutdown`, which is no thing."""
        return len(match.np) == 1 and sorts.tells_sort(match.np[0].word, self._lexicon)

    def is_measure(self, match: Match) -> bool:
        """True for `table processing stats`, which tells a property of a deed, and `llm thinking chunk`, a part of it."""
        last = match.obj[-1].word
        if last in self._lexicon.incoming and not match.rest and len(match.obj) == 1:
            return True
        if sorts.is_kind(match, self._lexicon):
            return True
        is_noun = last in _MEASURES or (len(match.obj) == 1 and not match.rest and last in self._lexicon.verb_of)
        return match.words["g"] in self._lexicon.activity and is_noun

    def deed_of_a_thing(self, match: Match) -> bool:
        """True for `validation error in batch`, an error of what one does with the batch."""
        deed, lexicon = match.words["d"], self._lexicon
        is_deed = deed in lexicon.verb_of or deed in lexicon.activity or deed in lexicon.only_verbs
        return is_deed and any(token.expression is None and token.tags != "u" for token in match.np)

    def deed_to_do(self, match: Match) -> bool:
        """True for the `restart` of `trigger restart of {x}`; a `trigger timeout` is one of the trigger."""
        deed, tails = match.words["d"], self._lexicon.tails
        return tails.get(deed) not in _FAULTY and (deed in tails or deed in self._lexicon.verb_of)

    def is_paced(self, match: Match) -> bool:
        """True for `learning rate`, `closing price of {x}`; `updating rate` and `loading price of {x}` are deeds."""
        lexicon, gerund = self._lexicon, match.words["g"]
        nouns = [token.word for token in match.np if token.expression is None]
        is_alone = len(nouns) == 1 or (nouns[1:2] == ["of"] and gerund not in goings.HANDLING)
        is_paced = is_alone and nouns[0] in lexicon.paced
        return is_paced and (gerund in lexicon.activity or gerund in lexicon.pacing)

    def no_gerund(self, match: Match) -> bool:
        """False for `dropping word {x} not recognised`, which is about the dropping."""
        first = match.np[0]
        if len(match.np) == 1:
            is_under_way = "g" in first.tags and first.word not in self._lexicon.activity  # `retrying_request`
            return first.word not in self._lexicon.telling and not (is_under_way or self.is_sort(match))
        if self.is_held_up(match):
            return False
        if first.word in self._lexicon.never_adjective:
            return False
        return "g" not in first.tags or first.word in self._lexicon.activity

    def no_adjective(self, match: Match) -> bool:
        is_deed_first = (len(match.np) > 1 and match.np[0].word in self._lexicon.never_adjective) or self.is_held_up(
            match
        )
        return match.np[-1].word not in self._lexicon.telling and not (is_deed_first or self.is_sort(match))

    def no_options(self, match: Match) -> bool:
        """False for `filter options {x}`, a plural with its value."""
        word = match.words["s"]
        if match.np[0].word in _AMOUNTS:
            return False  # `number of seat records {n}`
        is_shown = all(token.expression is not None for token in match.obj)
        if sorts.is_thing(self._lexicon.inflection.lemma(word)) and self._lexicon.is_datum(match.obj[-1].word):
            return False  # `workflow files URL`
        is_plural = word in self._lexicon.attribute and self._lexicon.inflection.lemma(word) not in self._lexicon.verbs
        if is_plural and word != "names":
            return False  # `seat details admin`
        return not is_shown or word not in self._lexicon.attribute

    def past_deed(self, match: Match) -> bool:
        """False for `mediated transfer`, which is a sort of transfer, and `run migrations`, which commands."""
        participle = match.words["p"]
        if participle in self._lexicon.never_past:
            return False
        return participle not in self._lexicon.adjectival or match.np[0].expression is not None

    def two_participles(self, match: Match) -> bool:
        """True for `detached connection closed`; `marked job cancelled` is about the mark."""
        first = match.words["m"]
        inflection, lexicon = self._lexicon.inflection, self._lexicon
        base = inflection.lemma(first)
        if match.words.get("g") in lexicon.activity or ("g" in match.words and base in _ENDING):
            return False  # `completed parallel fetching`
        if match.words.get("p", "") in lexicon.verbs:
            return False  # `received job run`
        is_deed = inflection.is_past(first) and base not in lexicon.complement
        return is_deed and any(token.expression is None and token.tags != "u" for token in match.np)


def _is_denied(match: Match) -> bool:
    """True for `missing user`: of such a one nothing is done."""
    return len(match.np) > 1 and match.np[0].word in _DENYING
