"""Owns what some rules of the grammar ask for beyond tags: an adjective tells an event only where it is a telling one."""

from collections.abc import Callable, Mapping

from migrate_logs.naming import goings, sorts
from migrate_logs.naming.checks import Checks
from migrate_logs.naming.clauses.shared import FINDING_OUT, GIVEN, GOT
from migrate_logs.naming.commands import Commands
from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon

# what went wrong, and is not only worked on
_FAULTS = frozenset(("error", "errors", "failure", "failures", "exception", "exceptions"))
# one does not wait for these, but in them
_WAITED_IN = frozenset(("list", "lists", "room", "rooms", "queue", "queues", "line", "area", "time", "period", "state"))
# of these the success of another is the object: `verifying badge success`
_LOOKING = frozenset(
    (*FINDING_OUT.split("|"), "check", "ensure", "assert", "report", "handle", "evaluate", "measure", "track", "log", "record",
     "return", "signal", "assume", "wait", "await", "expect", "simulate", "mock", "count", "show", "display")
)  # fmt: skip
# a call of such a thing is what is told: `disabled_setter_call`
_BARRED = frozenset(("disabled", "deprecated", "archived", "locked", "expired", "revoked", "suspended", "banned"))
# that a thing was met or given in a wrong state says no more of it than that state
_MET = frozenset(f"{GOT}|{GIVEN}".split("|"))


class Conditions:
    """The conditions that a rule may name (`Rule.when`), with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        checks, commands = Checks(lexicon), Commands(lexicon)
        self._conditions: Mapping[str, Callable[[Match], bool]] = {
            "subject": checks.subject,
            "no command": commands.no_command,
            "no property": checks.no_property,
            "no measure": lambda match: commands.no_command(match) and not checks.is_measure(match),
            "no denial": lambda match: (
                not (checks.is_held_up(match) or checks.is_sort(match) or goings.goes_on(match.np, lexicon))
                and not goings.is_spoken_of(match)
                and not goings.is_object_of_third(match, lexicon)
            ),
            "no options": checks.no_options,
            "a course": lambda match: goings.has_course(match.np, lexicon),
            "a deed": checks.deed_of_a_thing,
            "deed alone": lambda match: match.np[-1].word in lexicon.verb_of,
            "held deed": lambda match: (
                len(match.np) > 1
                and match.np[0].word not in lexicon.faults
                and checks.tells_deed(match.np)
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
            "a described value": checks.described_value,
            "a deed to do": checks.deed_to_do,
            "what is awaited": lambda match: match.np[0].word not in _WAITED_IN,
            "an awaited deed": lambda match: goings.is_awaited(match.words["v"], lexicon),
            "a deed with a noun": lambda match: lexicon.base(match.words["p"]) in lexicon.verb_of.values(),
            "a noun as well": lambda match: (
                match.words["v"] in lexicon.familiar or match.words["v"] in lexicon.categories
            ),
            "its own state": lambda match: match.words["m"] not in goings.WANTED,
            "a failing deed": lambda match: goings.is_failing(match, lexicon),
            "a deed that fails": lambda match: (
                goings.is_failing(match, lexicon) and not goings.is_of_errors(match.np, lexicon)
            ),
            "a planned deed": lambda match: match.words["d"] in lexicon.verb_of and "g" not in match.np[0].tags,
            "a deed behind it": lambda match: match.words["d"] in lexicon.verb_of,
            "what no deed follows": lambda match: (
                not set(match.np[0].tags) & set("gpk")
                and not any(set(token.tags) & set("bvkp") or "_" in token.word for token in match.rest[:1])
            ),
            "no deed behind it": lambda match: match.words["d"] not in lexicon.verb_of,
            "a runner of a deed": lambda match: goings.is_runner_of_deed(match.np, lexicon),
            "known verb": lambda match: goings.is_deed(match.words["g"], lexicon),
            "real verb": checks.real_verb,
            "a new verb": checks.new_verb,
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
            "a telling subject": _has_telling_subject,
            "a telling subject, past form": lambda match: (
                _has_telling_subject(match) and match.words["p"] not in lexicon.verbs  # `run` may be a thing
            ),
            "telling": lambda match: match.words["q"] in lexicon.telling,
            "state": lambda match: goings.is_state_of_noun(match, lexicon),
            "no participle": lambda match: not lexicon.inflection.is_past(match.words["a"]),
            "imperative": commands.imperative,
            "news of it": lambda match: goings.is_told_by_news(match, lexicon),
            "news of a deed": lambda match: goings.is_news(match.np) and commands.sure_verb_first(match),
            "what comes of it": commands.outcome,
            "commanded": lambda match: not commands.is_subject(match),
            "only verb": lambda match: commands.is_verb(match.words["v"]) and not checks.is_held_up(match),
            "verb alone": lambda match: commands.verb_alone(match) and checks.is_done_to(match),
            "order before its end": lambda match: commands.order_before_end(match) and not checks.is_held_up(match),
            "verb and its way": lambda match: commands.verb_alone(match) and sorts.is_way(match.rest[0].word),
            "order within": lambda match: commands.order_within(match) and not checks.is_held_up(match),
            "nothing set": lambda match: not goings.is_set(match, lexicon),
            "what is spelled": lambda match: sorts.is_spelled(match.np, lexicon),
            "what is spelled, and with what": lambda match: (
                sorts.is_spelled(match.np, lexicon) and any(token.expression is None for token in match.obj)
            ),
            "not held up": checks.is_done_to,
            "not held up, no verb": lambda match: (
                checks.is_done_to(match) and (len(match.np) == 1 or not set(match.np[0].tags) & set("gpkv"))
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
            "what is held to a bound": lambda match: sorts.is_bounded(match.np, lexicon),
            "past deed": checks.past_deed,
            "no phrase of its own": lambda match: (
                match.words["p"] in lexicon.adjectival and match.words["p"] not in lexicon.never_past
            ),
            "already done": lambda match: match.words["p"].startswith("already_"),
            "no adjective": checks.no_adjective,
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
            "two participles": checks.two_participles,
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
            "plainly under way": lambda match: (
                match.words["g"] not in lexicon.activity and goings.describes_nothing(match.words["g"], lexicon)
            ),
            "a subject under way": lambda match: (
                not set(match.np[0].tags) & set("gp")
                and match.words["g"] not in lexicon.activity
                and goings.describes_nothing(match.words["g"], lexicon)
            ),
            "met under way": lambda match: (
                match.words["g"] not in lexicon.activity
                and goings.describes_nothing(match.words["g"], lexicon)
                and any(token.expression is None for token in match.obj)
            ),
            "a gerund of its own": lambda match: len(match.obj) > 1 and match.obj[0].tags == "gdh",
            "a named subject": lambda match: all(token.expression is None for token in match.np),
            "under way": lambda match: goings.describes_nothing(match.words["g"], lexicon),
            "what is compared": lambda match: goings.is_compared(match, lexicon),
            "no form of a verb": lambda match: not set(match.np[0].tags) & set("gp"),
            "no verb": lambda match: not set(match.np[0].tags) & set("gpkv"),
            "no gerund": checks.no_gerund,
            "order": commands.order,
            "no deed of an activity": lambda match: (
                (match.words["g"] not in lexicon.activity or not sorts.is_noun_of_deed(match.np[-1].word))
                and not (sorts.is_stage(match.np) and len(match.np) == 1)
            ),
            "a datatype": lambda match: sorts.is_datatype(match, lexicon),
            "no doer": lambda match: not sorts.is_doer(match.np[-1].word, lexicon),
            "no stage": lambda match: not sorts.is_stage(match.np),
            "no deed": lambda match: not commands.is_deed(match.np[-1].word),
            "past form": lambda match: (
                match.words["p"] not in lexicon.verbs and (not match.np or checks.subject(match))
            ),
            "plain object": lambda match: "g" not in match.obj[0].tags,
            "named object": lambda match: (
                not set(match.np[0].tags) & set("gpk") and any(token.expression is None for token in match.obj)
            ),
            "person": checks.person,
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
            "a third of a deed": lambda match: lexicon.inflection.lemma(match.words["s"]) in lexicon.ordering,
            "activity first": lambda match: len(match.np) > 1 and match.np[0].word in lexicon.activity,
            "adjective first": lambda match: match.words["m"] in lexicon.adjectival and checks.two_participles(match),
            "a run": checks.run,
            "verdict": lambda match: match.words["p"] in lexicon.verdicts,
            "verb first": commands.verb_first,
            "sure verb first": commands.sure_verb_first,
            "a place of its own": lambda match: (
                commands.sure_verb_first(match) and match.obj[0].word not in lexicon.only_verbs
            ),
            "no look at its end": lambda match: lexicon.base(match.words["g"]) not in _LOOKING,
            "step of a deed": commands.step_of_deed,
            "done deed": commands.done_deed,
            "certain verb first": commands.certain_verb_first,
            "skippable": commands.skippable,
        }

    @property
    def names(self) -> frozenset[str]:
        """What a rule may ask for."""
        return frozenset(self._conditions)

    def hold(self, match: Match) -> bool:
        """True where the rule asks for nothing more, or has it."""
        return not match.rule.when or self._conditions[match.rule.when](match)


def _has_telling_subject(match: Match) -> bool:
    return len(match.np) > 1 and "q" in match.np[0].tags and match.words.get("p", "") not in _MET
