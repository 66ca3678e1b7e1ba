"""Owns what some rules of the grammar ask for beyond tags: an adjective tells an event only where it is a telling one."""

from collections.abc import Callable, Mapping, Sequence

from migrate_logs.naming import goings, sorts
from migrate_logs.naming.clauses.shared import GIVEN, GOT
from migrate_logs.naming.commands import Commands
from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

# what went wrong, and is not only worked on
_FAULTS = frozenset(("error", "errors", "failure", "failures", "exception", "exceptions"))
_FAULTY = frozenset(("error", "failed", "timed_out"))
# what nobody does on purpose
_UNWILLED = frozenset(("exist", "receive", "get", "see", "know", "notice", "expect"))
# what makes a verb of a verb
_PREFIXES = frozenset(("re", "un", "de"))
# what is told of a deed: `table processing stats`
_MEASURES = frozenset(("stats", "statistics", "time", "times", "duration", "interval", "rate", "latency", "details"))
# adjectives of a deed that is not done: `missing_user_update`
_DENYING = frozenset(
    ("missing", "disabled", "pending", "unavailable", "unsupported", "planned", "scheduled", "skipped", "ignored",
     "missed", "cancelled", "canceled", "aborted", "prevented", "blocked", "requested", "awaited", "nothing")
)  # fmt: skip
# a call of such a thing is what is told: `disabled_setter_call`
_BARRED = frozenset(("disabled", "deprecated", "archived", "locked", "expired", "revoked", "suspended", "banned"))
# deeds by other words than those of the verbs
_COURSES = frozenset(("start", "startup", "begin", "stop", "shutdown", "completion"))
# nouns that are spelled like a participle: `received task run`
_RUNS = frozenset(("run", "reset", "cut", "split", "cast", "bid", "burst", "broadcast", "forecast"))
# that a thing was met or given in a wrong state says no more of it than that state
_MET = frozenset(f"{GOT}|{GIVEN}".split("|"))
# how many there are of something
_AMOUNTS = frozenset(("number", "amount", "count", "total"))
# what a deed does, too
_ENDING = frozenset(("complete", "finish", "start", "stop", "begin", "end"))


class Conditions:
    """The conditions that a rule may name (`Rule.when`), with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        commands = Commands(lexicon)
        self._checks: Mapping[str, Callable[[Match], bool]] = {
            "subject": self._subject,
            "no command": commands.no_command,
            "no property": self._no_property,
            "no measure": lambda match: commands.no_command(match) and not self._is_measure(match),
            "no denial": lambda match: (
                not (self._is_held_up(match) or self._is_sort(match) or goings.goes_on(match.np, lexicon))
                and not goings.is_spoken_of(match)
            ),
            "no options": self._no_options,
            "a course": lambda match: goings.has_course(match.np, lexicon),
            "a deed": self._deed_of_a_thing,
            "deed alone": lambda match: match.np[-1].word in lexicon.verb_of,
            "held deed": lambda match: (
                len(match.np) > 1
                and match.np[0].word not in lexicon.faults
                and self._tells_deed(match.np)
                and f"{match.words['v']}_{match.np[0].word}" not in lexicon.compounds
            ),
            "a fault": lambda match: not lexicon.faults.isdisjoint((match.np[0].word, match.np[-1].word)),
            "a reason": lambda match: goings.is_reason(match, lexicon),
            "a deed of something": lambda match: len(match.np) > 1 and commands.is_deed(match.np[-1].word),
            "a vague reason": lambda match: goings.is_vague_reason(match, lexicon),
            "a named verb": lambda match: goings.is_verb(match.np, lexicon),
            "verb and particle": lambda match: "_" in match.words["v"],
            "a whole name": lambda match: not match.rest or match.rest[0].tags != "dh",
            "no part of a name": lambda match: not any("h" in token.tags for token in match.rest),
            "what should not be used": lambda match: match.np[0].word in _BARRED and len(match.np) > 1,
            "counted": lambda match: bool(set(match.np[0].tags) & set("zu")),
            "counted fault": lambda match: bool(set(match.np[0].tags) & set("zu")) and match.np[-1].word in _FAULTS,
            "counted faults": lambda match: (
                bool(set(match.np[0].tags) & set("zu"))
                and match.np[-1].word in _FAULTS
                and match.np[-1].word[-1] == "s"
            ),
            "a described value": self._described_value,
            "a deed to do": self._deed_to_do,
            "an awaited deed": lambda match: goings.is_awaited(match.words["v"], lexicon),
            "a deed with a noun": lambda match: lexicon.base(match.words["p"]) in lexicon.verb_of.values(),
            "a noun as well": lambda match: (
                match.words["v"] in lexicon.familiar or match.words["v"] in lexicon.categories
            ),
            "its own state": lambda match: match.words["m"] not in goings.WANTED,
            "a failing deed": lambda match: goings.is_failing(match, lexicon),
            "a deed behind it": lambda match: match.words["d"] in lexicon.verb_of,
            "what no deed follows": lambda match: (
                not set(match.np[0].tags) & set("gpk")
                and not any(set(token.tags) & set("bvkp") or "_" in token.word for token in match.rest[:1])
            ),
            "no deed behind it": lambda match: match.words["d"] not in lexicon.verb_of,
            "a runner of a deed": lambda match: goings.is_runner_of_deed(match.np, lexicon),
            "known verb": lambda match: goings.is_deed(match.words["g"], lexicon),
            "real verb": self._real_verb,
            "incoming": lambda match: lexicon.inflection.singular(match.np[-1].word) in lexicon.incoming,
            "an activity behind it": lambda match: match.np[-1].word in lexicon.activity,
            "of an activity": lambda match: goings.is_described(match, lexicon),
            "an activity": lambda match: match.words["g"] in lexicon.activity,
            "no activity": lambda match: match.words["g"] not in lexicon.activity,
            "telling property": lambda match: goings.is_told(match, lexicon),
            "a defect": lambda match: goings.is_told(match, lexicon) and goings.is_defect(match, lexicon),
            "a way of doing": lambda match: sorts.is_way_of_doing(match.words["d"], lexicon),
            "a mode": lambda match: match.np[-1].word == "mode",
            "a word": lambda match: match.words["d"].isidentifier(),
            "a telling subject": lambda match: (
                len(match.np) > 1 and "q" in match.np[0].tags and match.words.get("p", "") not in _MET
            ),
            "telling": lambda match: match.words["q"] in lexicon.telling,
            "state": lambda match: goings.is_state_of_noun(match, lexicon),
            "no participle": lambda match: not lexicon.inflection.is_past(match.words["a"]),
            "imperative": commands.imperative,
            "commanded": lambda match: not commands.is_subject(match),
            "only verb": lambda match: commands.is_verb(match.words["v"]) and not self._is_held_up(match),
            "verb alone": lambda match: commands.verb_alone(match) and self._is_done_to(match),
            "order before its end": lambda match: commands.order_before_end(match) and not self._is_held_up(match),
            "verb and its way": lambda match: commands.verb_alone(match) and sorts.is_way(match.rest[0].word),
            "order within": lambda match: commands.order_within(match) and not self._is_held_up(match),
            "not held up": self._is_done_to,
            "not held up, no verb": lambda match: (
                self._is_done_to(match) and (len(match.np) == 1 or not set(match.np[0].tags) & set("gpkv"))
            ),
            "a sort of deed": lambda match: sorts.is_sort_of_deed(match.np, lexicon),
            "no run of it": lambda match: not sorts.is_run(match, lexicon),
            "a named verb or deed": lambda match: (
                match.np[-1].word in lexicon.verbs or commands.is_deed(match.np[-1].word)
            ),
            "a named activity": lambda match: len(match.np) > 1 and match.np[-1].word in lexicon.verb_of,
            "no participle within": lambda match: goings.is_calm(match.np, lexicon),
            "lacking": lambda match: (
                goings.is_calm(match.np, lexicon)
                and not goings.is_command(match.np, lexicon)
                and match.obj[-1].word not in lexicon.faults
            ),
            "no verb within": lambda match: not any(set(token.tags) & set("gpvb") for token in match.np[1:]),
            "no gerund within": lambda match: not goings.goes_on((*match.np, match.np[-1]), lexicon),
            "lone activity": lambda match: len(match.np) == 1 and match.np[0].word in lexicon.activity,
            "a clash": lambda match: sorts.is_clash(match.np),
            "what is begun": lambda match: sorts.is_begun(match.np, lexicon),
            "lone verb": lambda match: goings.is_lone(match, lexicon),
            "measured": lambda match: lexicon.is_datum(lexicon.inflection.singular(match.np[-1].word)),
            "past deed": self._past_deed,
            "no phrase of its own": lambda match: (
                match.words["p"] in lexicon.adjectival and match.words["p"] not in lexicon.never_past
            ),
            "already done": lambda match: match.words["p"].startswith("already_"),
            "no adjective": self._no_adjective,
            "many objects": lambda match: lexicon.inflection.singular(match.obj[-1].word) != match.obj[-1].word,
            "a shown object": lambda match: goings.is_object(match) and match.obj[-1].expression is not None,
            "one of a sort": lambda match: sorts.is_sorted(match, lexicon),
            "a lacked object": lambda match: goings.is_dealt_with(match, lexicon),
            "an object": lambda match: goings.is_object(match) and not any(token.expression for token in match.obj),
            "what it uses": lambda match: goings.is_object(match) and not set(match.np[0].tags) & set("kv"),
            "a truth": lambda match: match.np[-1].word == "condition",
            "a gauge": lambda match: sorts.is_gauge(match.words["d"], lexicon) and len(match.np) == 1,
            "a unit": lambda match: match.words["d"] in lexicon.units,
            "only verb alone": lambda match: match.words["v"] in lexicon.only_verbs,
            "a lone person": lambda match: len(match.np) == 1 and match.np[0].word in lexicon.persons,
            "of what is sent": lambda match: sorts.is_asked(match.np),
            "no alarm": lambda match: match.np[-1].word not in lexicon.alarms,
            "no message": lambda match: not sorts.is_sent(match.np[-1].word, lexicon),
            "two participles": self._two_participles,
            "two things": lambda match: any(token.tags == "c" for token in match.np),
            "two nouns": lambda match: len(match.np) > 1 and not set(match.np[0].tags) & set("gpkq"),
            "plain subject": lambda match: not set(match.np[0].tags) & set("gpk"),
            "not under way": lambda match: not goings.is_under_way(match, lexicon),
            "no gerund first": lambda match: goings.is_begun_by_noun(match.np, lexicon),
            "a value under way": lambda match: (
                match.np[-1].expression is not None
                and (match.words["g"] not in lexicon.activity or match.words["g"] in goings.HANDLING)
                and goings.describes_nothing(match.words["g"], lexicon)
            ),
            "a plain deed": lambda match: (
                match.words["g"] not in lexicon.activity or match.words["g"] in goings.HANDLING
            ),
            "under way": lambda match: goings.describes_nothing(match.words["g"], lexicon),
            "what is compared": lambda match: goings.is_compared(match, lexicon),
            "no form of a verb": lambda match: not set(match.np[0].tags) & set("gp"),
            "no verb": lambda match: not set(match.np[0].tags) & set("gpkv"),
            "no gerund": self._no_gerund,
            "order": commands.order,
            "no deed of an activity": lambda match: (
                (match.words["g"] not in lexicon.activity or not sorts.is_noun_of_deed(match.np[-1].word))
                and not (sorts.is_stage(match.np) and len(match.np) == 1)
            ),
            "a datatype": lambda match: sorts.is_datatype(match, lexicon),
            "no stage": lambda match: not sorts.is_stage(match.np),
            "no deed": lambda match: not commands.is_deed(match.np[-1].word),
            "past form": lambda match: match.words["p"] not in lexicon.verbs and (not match.np or self._subject(match)),
            "plain object": lambda match: "g" not in match.obj[0].tags,
            "named object": lambda match: (
                not set(match.np[0].tags) & set("gpk") and any(token.expression is None for token in match.obj)
            ),
            "person": self._person,
            "a told object": lambda match: any(token.expression is None for token in match.obj),
            "a told subject": lambda match: any(token.expression is None for token in match.np),
            "a told place": lambda match: (
                any(token.expression is None for token in match.obj) and goings.is_begun_by_noun(match.np, lexicon)
            ),
            "nothing but a value": lambda match: all(token.expression is not None for token in match.np),
            "who waits for a deed": lambda match: len(match.np) > 2 and match.np[-1].word in goings.WAITING,
            "a told thing": lambda match: not any(set(token.tags) & set("zu") for token in match.np),
            "a deed again": lambda match: match.words["g"] not in lexicon.activity or bool(match.np),
            "a named process": lambda match: (
                len(match.np) > 1 and "g" in match.np[-1].tags and not set(match.np[0].tags) & set("gp")
            ),
            "real object": lambda match: match.obj[-1].word not in lexicon.weak,
            "a sent object": lambda match: goings.is_sent_object(match, lexicon),
            "sure third": lambda match: goings.is_third(match.words["s"], lexicon),
            "activity first": lambda match: len(match.np) > 1 and match.np[0].word in lexicon.activity,
            "adjective first": lambda match: match.words["m"] in lexicon.adjectival and self._two_participles(match),
            "a run": self._run,
            "verdict": lambda match: match.words["p"] in lexicon.verdicts,
            "verb first": commands.verb_first,
            "sure verb first": commands.sure_verb_first,
            "step of a deed": commands.step_of_deed,
            "done deed": commands.done_deed,
            "certain verb first": commands.certain_verb_first,
            "skippable": commands.skippable,
        }

    @property
    def names(self) -> frozenset[str]:
        """What a rule may ask for."""
        return frozenset(self._checks)

    def hold(self, match: Match) -> bool:
        """True where the rule asks for nothing more, or has it."""
        return not match.rule.when or self._checks[match.rule.when](match)

    def _person(self, match: Match) -> bool:
        """True for a deed of `students`: that they may not do it is a rule, not a doubt."""
        is_person = any(self._lexicon.inflection.singular(token.word) in self._lexicon.persons for token in match.np)
        return is_person and match.words["v"] not in self._lexicon.stative and match.words["v"] not in _UNWILLED

    def _run(self, match: Match) -> bool:
        """True for `finished task run {x}`."""
        nouns = [token.word for token in match.np if token.expression is None]
        return len(nouns) > 1 and nouns[-1] in _RUNS and self._past_deed(match)

    def _is_held_up(self, match: Match) -> bool:
        """True for `missed job` and `user refuse`: what follows is not done."""
        return _is_denied(match) or any(token.word in self._lexicon.holding for token in match.np[1:])

    def _is_done_to(self, match: Match) -> bool:
        return not (self._is_held_up(match) or self._is_sort(match))

    def _tells_deed(self, phrase: Sequence[Tagged]) -> bool:
        """True for `server shutdown` and `job completion`; of `session rejected connection` the verb is another."""
        deed = phrase[-1].word
        is_plain = all("p" not in token.tags for token in phrase)
        return is_plain and (deed in _COURSES or deed in self._lexicon.verb_of)

    def _real_verb(self, match: Match) -> bool:
        """True for a verb; before an object (`to input text`, `to unjoin a group`) a rarer one will do."""
        inflection, has_object = self._lexicon.inflection, any(token.expression is None for token in match.np)
        base = inflection.lemma(match.words["v"])
        if self._lexicon.is_base_verb(base) or (base[:2] in _PREFIXES and self._lexicon.is_base_verb(base[2:])):
            return True
        return has_object and base in inflection.verbs

    def _subject(self, match: Match) -> bool:
        return match.np[0].word in self._lexicon.activity or not set(match.np[0].tags) & set("gp")

    def _no_property(self, match: Match) -> bool:
        """False for `booking result`, `funding source`, which name a property and not a deed."""
        nouns = [token.word for token in match.np]
        if match.rest and match.rest[0].tags == "x":
            return False  # `staging area size is {x}`
        if self._is_paced(match) or goings.is_ended(match.np):
            return False
        if match.words["g"] in self._lexicon.activity and not self._lexicon.never_adjective.isdisjoint(nouns[1:-1]):
            return False  # `embedding endpoint rejected request`
        return match.words["g"] not in self._lexicon.owning or len(nouns) > 1 or not self._lexicon.is_datum(nouns[0])

    def _described_value(self, match: Match) -> bool:
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

    def _is_sort(self, match: Match) -> bool:
        """True for the `graceful` of `graceful shutdown`, which is no thing."""
        return len(match.np) == 1 and sorts.tells_sort(match.np[0].word, self._lexicon)

    def _is_measure(self, match: Match) -> bool:
        """True for `table processing stats`, which tells a property of a deed, and `llm thinking chunk`, a part of it."""
        last = match.obj[-1].word
        if last in self._lexicon.incoming and not match.rest and len(match.obj) == 1:
            return True
        if sorts.is_kind(match, self._lexicon):
            return True
        is_noun = last in _MEASURES or (len(match.obj) == 1 and not match.rest and last in self._lexicon.verb_of)
        return match.words["g"] in self._lexicon.activity and is_noun

    def _deed_of_a_thing(self, match: Match) -> bool:
        """True for `validation error in batch`, an error of what one does with the batch."""
        deed, lexicon = match.words["d"], self._lexicon
        is_deed = deed in lexicon.verb_of or deed in lexicon.activity or deed in lexicon.only_verbs
        return is_deed and any(token.expression is None and token.tags != "u" for token in match.np)

    def _deed_to_do(self, match: Match) -> bool:
        """True for the `restart` of `trigger restart of {x}`; a `trigger timeout` is one of the trigger."""
        deed, tails = match.words["d"], self._lexicon.tails
        return tails.get(deed) not in _FAULTY and (deed in tails or deed in self._lexicon.verb_of)

    def _is_paced(self, match: Match) -> bool:
        """True for `learning rate`, `closing price`; `updating rate` is a deed."""
        lexicon, gerund = self._lexicon, match.words["g"]
        nouns = [token.word for token in match.np if token.expression is None]
        is_paced = len(nouns) == 1 and nouns[0] in lexicon.paced
        return is_paced and (gerund in lexicon.activity or gerund in lexicon.pacing)

    def _no_gerund(self, match: Match) -> bool:
        """False for `dropping word {x} not recognised`, which is about the dropping."""
        first = match.np[0]
        if len(match.np) == 1:
            is_under_way = "g" in first.tags and first.word not in self._lexicon.activity  # `retrying_request`
            return first.word not in self._lexicon.telling and not (is_under_way or self._is_sort(match))
        if self._is_held_up(match):
            return False
        if first.word in self._lexicon.never_adjective:
            return False
        return "g" not in first.tags or first.word in self._lexicon.activity

    def _no_adjective(self, match: Match) -> bool:
        is_deed_first = (len(match.np) > 1 and match.np[0].word in self._lexicon.never_adjective) or self._is_held_up(
            match
        )
        return match.np[-1].word not in self._lexicon.telling and not (is_deed_first or self._is_sort(match))

    def _no_options(self, match: Match) -> bool:
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

    def _past_deed(self, match: Match) -> bool:
        """False for `mediated transfer`, which is a sort of transfer, and `run migrations`, which commands."""
        participle = match.words["p"]
        if participle in self._lexicon.never_past:
            return False
        return participle not in self._lexicon.adjectival or match.np[0].expression is not None

    def _two_participles(self, match: Match) -> bool:
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
