"""Owns what makes a command of an ambiguous first word: an object that follows clearly, and no deed behind it."""

from collections.abc import Sequence

from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.objects import CALLED, COURSES, ENDING, MADE, NOMINAL, ROUNDS, RUNNING, STATING, TELLING
from migrate_logs.naming.outcomes import MADE_BY

# participles that describe no noun behind them: `arm reached position`
_ACHIEVED = frozenset(
    (
        "reached",
        "entered",
        "exceeded",
        "became",
        "joined",
        "left",
        "returned",
        "exited",
        "raised",
        "produced",
        "yielded",
    )
)
# `delete request` is a request, `send request` is not
_TRANSFERS = frozenset(("send", "receive", "forward", "emit", "resend"))
# what is done to deeds
_PERFORMING = frozenset(("handle", "perform", "execute", "begin"))
# what is done to a record: behind them a noun made of a verb is its object
_KEEPING = frozenset(
    ("create", "delete", "update", "get", "fetch", "save", "load", "list", "add", "remove", "retrieve", "edit", "insert",
     "upsert", "persist")
)  # fmt: skip
# quantities, and the verbs that are about one and do not tell whose it is, as in `dedup_ratio`
_SHARES = frozenset(("ratio", "rate", "count", "latency", "duration", "throughput", "accuracy", "frequency"))
_GAUGING = frozenset(
    ("compute", "calculate", "set", "get", "update", "check", "measure", "reset", "increase", "decrease", "raise", "lower",
     "adjust", "estimate", "predict", "validate", "change", "fetch", "determine", "verify", "exceed", "reduce", "show")
)  # fmt: skip
# verbs that are nouns as well, and yet a deed in front of a thing: `setup_webhook_failed`, `ban_user_failed`
_ARRANGING = frozenset(
    ("setup", "shutdown", "teardown", "cleanup", "rollback", "login", "logout", "signin", "signout", "ban", "invite", "link",
     "lock", "tag", "mute", "kick", "grant", "clone")
)  # fmt: skip
# what each thing has: `email config`
_OWN = frozenset(("config", "configuration", "settings", "dir", "directory", "message"))
# what a thing has that is also a deed by its name
_TOLD = frozenset(("id", "ids", "option", "options", "number", "status", "type"))
# what a deed falls into: `create_branch_step` is a step
_STAGES = frozenset(("step", "stage", "phase", "loop", "cycle", "iteration"))

# what is done with a value and another behind `to`
_CARRYING = frozenset(
    ("export", "import", "copy", "upload", "transfer", "mirror", "pipe", "download", "backup", "stream")
)
_TOWARDS = frozenset(("to", "into", "onto"))


class Commands:
    """The conditions of rules with a verb before its object, with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def order(self, match: Match) -> bool:
        """True for `stop cache eviction`, `send disconnect`: the object of the command is itself a deed."""
        deed, lexicon = match.np[-1].word, self._lexicon
        verb = match.words["v"]
        is_sent = verb in _TRANSFERS and deed in lexicon.sendable and deed not in lexicon.alarms
        is_verb = verb in lexicon.only_verbs or verb == "trigger"
        if verb in _PERFORMING or (verb == "start" and len(match.np) > 1):
            return deed in lexicon.tails and (deed in lexicon.verbs or deed in lexicon.verb_of)  # `handle update`
        return is_verb and deed in lexicon.tails and (is_sent or deed in lexicon.verb_of)

    def verb_alone(self, match: Match) -> bool:
        """True for `ledger create`; a `seat export list` is one."""
        verb = match.words["v"]
        is_noun = verb in NOMINAL or (verb == "list" and len(match.np) > 1)
        return self.is_verb(verb) and not is_noun

    def is_verb(self, word: str) -> bool:
        """True for a word that is nothing but a verb, also with its particle."""
        return word in self._lexicon.only_verbs or ("_" in word and self._lexicon.is_base_verb(word))

    def order_within(self, match: Match) -> bool:
        """True for `gateway create endpoint`; `client reconnect attempt` and `path rewrite middleware` are things."""
        verb, last, lexicon = match.words["v"], match.obj[-1].word, self._lexicon
        is_thing = self.is_deed(last) or last in lexicon.class_suffixes or last in lexicon.incoming
        if last == "run" and "p" not in match.obj[-1].tags:
            return verb in lexicon.only_verbs  # `printer_start_run`
        is_property = last in lexicon.gauges or last in lexicon.attribute
        is_thing = is_thing or (is_property and verb != "get")  # nothing is a sort of `get`
        return verb in lexicon.only_verbs and not is_thing

    def order_before_end(self, match: Match) -> bool:
        """True for `desk_print_badge_failed`: a doer, and a verb with the thing that it was to be done to; a `page_render_step`
        is a step."""
        verb, nouns, lexicon = match.words["v"], [token.word for token in match.obj], self._lexicon
        last = lexicon.inflection.singular(nouns[-1])
        is_verb = verb in lexicon.only_verbs and (verb in lexicon.ordering or verb in ENDING or last in lexicon.objects)
        is_verb = is_verb and verb not in lexicon.describing and verb not in match.rule.tail  # `start_started`
        is_plain = not any(set(token.tags) & set("gpsk") for token in match.obj)
        is_plain = is_plain and (last not in lexicon.runners or verb in ENDING)
        is_doer = not any(set(token.tags) & set("gpkvjqa") for token in match.np)
        is_known = last in lexicon.targets or self.order_within(match)
        return is_verb and is_plain and is_doer and is_known and f"{verb}_{nouns[0]}" not in lexicon.compounds

    def no_command(self, match: Match) -> bool:
        """False for `rotate expired keys`: the first word is the verb, the second describes the object."""
        if match.words.get("p", "") == "run" and match.obj:
            return False  # `task run request`
        if len(match.np) > 1:
            return True
        tags, second = match.np[0].tags, match.words.get("p", "")
        lexicon = self._lexicon
        if second in _ACHIEVED or (second in MADE and match.np[0].word in lexicon.objects):
            return True
        describes = second in lexicon.plain or second in lexicon.telling or second in lexicon.states
        return not ("v" in tags or ("b" in tags and (not second or describes)))

    def imperative(self, match: Match) -> bool:
        """False where the first word is rather a noun: `queue depth`, `chunk flush`, `exit code {rc}`, `host {name}`."""
        verb, nouns = match.words["v"], [token.word for token in match.np if token.expression is None]
        if not nouns and verb in _CARRYING and match.rest and match.rest[0].word in _TOWARDS:
            return True  # `export {x} to {y}`
        if nouns and (self._is_compound(match, nouns) or self.is_subject(match)):
            return False
        if nouns and nouns[0] in _TOLD and (verb in self._lexicon.faults or verb in self._lexicon.categories):
            return False  # `crash id {x}`, `build option {x}`
        if nouns and verb in NOMINAL and match.np[0].expression is not None:
            return False  # `turn {n} latency`
        if match.rest and match.rest[0].tags == "x" and verb not in STATING:
            return False  # `restore path is {x}`
        if verb in self._lexicon.only_verbs or "_" in verb:
            return True
        if nouns and verb == "call" and match.np[-1].expression is None and self._is_of_somebody(nouns[-1]):
            return False  # `call transcript`
        if len(nouns) == 1 and self._is_sort_of(verb, nouns[0]):
            return False
        if not nouns or self._lexicon.is_datum(nouns[-1]):
            return False
        if match.np[0].expression is not None and self._lexicon.inflection.singular(nouns[-1]) == nouns[-1]:
            return False  # `pool {x} server`
        if (len(nouns) == 1 or verb in self._lexicon.categories) and self.is_deed(nouns[-1]):
            return False  # `cache lookup`, `email status change`
        if len(nouns) > 1 and verb in self._lexicon.objects and nouns[0] in MADE and not match.rest:
            return False  # `order created invoice`
        if (
            len(nouns) > 1
            and verb in self._lexicon.categories
            and nouns[0] in self._lexicon.only_verbs
            and not match.rest
        ):
            return False  # `order create invoice`
        if "s" in match.np[-1].tags and self._lexicon.inflection.lemma(nouns[-1]) in self._lexicon.only_verbs:
            return False  # `work {n} begins`
        is_object = len(nouns) > 1 or nouns[0] not in self._lexicon.only_verbs
        return is_object and nouns[0] not in self._lexicon.tails

    def outcome(self, match: Match) -> bool:
        """True for `create tray mapping`: the activity is what is to come of it; a `query plan encoding` goes on."""
        return len(match.np) > 1 and match.np[-1].word in MADE_BY and self.imperative(match)

    def is_subject(self, match: Match) -> bool:
        """True for `abort listener for {x} stopped`: a verb of its own follows, so that the first word tells the sort."""
        if match.np[0].expression is not None or not match.rest or match.rest[0].tags != "i":
            return False
        if match.rest[0].word in self._lexicon.openers:
            return False
        for at, token in enumerate(match.rest[1:], 1):
            if token.tags in ("c", "i") or token.word in self._lexicon.openers:
                return False
            if token.tags == "x" or token.word in ("do_not", "fail_to"):
                return True
            if "p" in token.tags and match.rest[at - 1].expression is not None:
                return "j" not in token.tags and [each.word for each in match.rest[at + 1 : at + 2]] != ["by"]
        return False

    def _is_sort_of(self, verb: str, noun: str) -> bool:
        """True for `cleanup job`, `audit event`."""
        is_job = verb in self._lexicon.verb_of and noun in self._lexicon.runners
        if verb in self._lexicon.categories and noun in _OWN:
            return True
        is_one = self._lexicon.inflection.singular(noun) == noun
        return is_one and (is_job or (noun == "event" and verb not in self._lexicon.acting))

    def _is_compound(self, match: Match, nouns: Sequence[str]) -> bool:
        """True for `order_items`, `sort order {x}`, `open orders {n}`: the first word tells the sort of the noun behind it."""
        lexicon, verb = self._lexicon, match.words["v"]
        noun = lexicon.inflection.singular(nouns[0])
        if f"{verb}_{noun}" in lexicon.compounds:
            return True
        if len(nouns) > 1 or any(token.tags not in ("u", "zhd") for token in match.rest):
            return False
        if noun != nouns[0]:
            return verb in lexicon.describing and bool(match.rest or match.np[-1].expression)
        if noun in _SHARES and verb not in _GAUGING:
            return True
        if nouns[0] in COURSES and verb not in _GAUGING | _KEEPING | TELLING:
            return True  # `transcode_progress`
        return noun in lexicon.gauges and (verb in lexicon.modifying or verb not in lexicon.only_verbs)

    def skippable(self, match: Match) -> bool:
        """True where what is skipped is surely the deed of the verb, and no deed behind it."""
        first = match.np[0]
        only = match.words["v"] in self._lexicon.only_verbs and first.word not in self._lexicon.faults
        if len(match.np) == 1 and (
            "g" in first.tags or first.word in _STAGES or first.word in self._lexicon.only_verbs
        ):
            return False  # `skipping build cleaning`, `skipping export check`
        return only and (len(match.np) == 1 or not self.is_deed(match.np[-1].word))

    def certain_verb_first(self, match: Match) -> bool:
        """False where the last noun is a deed itself, so that the first word tells its sort: `order cancellation`."""
        nouns = [token.word for token in match.np if token.expression is None]
        last = nouns[-1] if nouns else ""
        if nouns and match.words["v"] == "call" and self._is_of_somebody(last):
            return False  # `call key rejected`
        if nouns and (nouns == ["request"] or f"{match.words['v']}_{nouns[0]}" in self._lexicon.compounds):
            return False  # `delete request failed`, `pull request failed`
        if match.words["v"] not in self._lexicon.only_verbs:
            last = self._lexicon.inflection.singular(last)
        is_many = match.words["v"] in self._lexicon.only_verbs and self._lexicon.inflection.singular(last) != last
        is_sort = len(nouns) == 1 and not is_many and nouns[0] in self._lexicon.runners
        is_one = match.words["v"] not in self._lexicon.only_verbs and last == match.np[-1].word
        is_thing = match.words["v"] in self._lexicon.categories and (is_one or last.endswith(("tion", "sion")))
        is_stage = len(nouns) > 1 and last in _STAGES and f"{nouns[-2]}_{last}" not in self._lexicon.compounds
        is_sort = is_sort or is_stage
        if (
            len(nouns) == 1
            and match.words["v"] in RUNNING
            and (nouns[0] in self._lexicon.runners or nouns[0] in ROUNDS)
        ):
            return False  # `sync task cancelled`
        if len(nouns) > 2 and match.words["v"] in RUNNING and self.is_deed(last):
            return False  # `sync seat plan check failed`
        if bool(nouns) and match.words["v"] in self._lexicon.only_verbs and nouns[-1] in self._lexicon.categories:
            return True  # `capture payment timed out`
        if self._acts(match, nouns):
            return True
        return bool(nouns) and not is_sort and not is_thing and not self.is_deed(last)

    def _is_of_somebody(self, noun: str) -> bool:
        """True for the `transcript` of a call, which nobody calls as one calls a tool."""
        single = self._lexicon.inflection.singular(noun)
        return single not in CALLED and single not in self._lexicon.brands and single not in self._lexicon.persons

    def _acts(self, match: Match, nouns: Sequence[str]) -> bool:
        """True for `delete reservation`, `process refund`: the noun is surely what the verb deals with."""
        verb, lexicon = match.words["v"], self._lexicon
        if not nouns or f"{verb}_{nouns[0]}" in lexicon.compounds:
            return False
        thing = lexicon.inflection.singular(nouns[-1])
        is_deed = verb in lexicon.acting or verb in _ARRANGING
        if verb == "process" and len(nouns) > 1 and thing in lexicon.sendable:
            return True  # `process guest reply failed`
        return (verb in _KEEPING and thing in lexicon.left) or (is_deed and thing in lexicon.objects)

    def done_deed(self, match: Match) -> bool:
        """The same, and no runner is the last noun: what has finished is the `delete worker`, and nobody deleted a worker."""
        nouns = [token.word for token in match.np if token.expression is None]
        return bool(nouns) and nouns[-1] not in self._lexicon.runners and self.certain_verb_first(match)

    def verb_first(self, match: Match) -> bool:
        """The same, and the object is a plural, has two words, or stands behind a word that is a verb only."""
        verb, last = match.words["v"], match.np[-1].word
        is_only_verb = verb in self._lexicon.only_verbs and verb not in self._lexicon.attribute
        if is_only_verb and last in self._lexicon.activity:
            return True
        nouns = [token.word for token in match.np if token.expression is None]
        if not self.certain_verb_first(match) or self._is_run(match, nouns):
            return False
        if self._acts(match, nouns):
            return True
        plural = self._lexicon.inflection.singular(nouns[-1]) != nouns[-1]
        is_sure = is_only_verb or (plural and verb in self._lexicon.only_verbs)
        if len(nouns) > 1 and not is_sure and nouns[0] in self._lexicon.only_verbs:
            return False
        return match.words["v"] in self._lexicon.only_verbs or plural or len(nouns) >= 2

    def sure_verb_first(self, match: Match) -> bool:
        """The same, and the first word is nothing but a verb: `report generation started` is about a generation."""
        nouns = [token.word for token in match.np if token.expression is None]
        is_job = len(nouns) > 1 and nouns[-1] in self._lexicon.runners  # `import_cleanup_job_started`
        is_sure = match.words["v"] in self._lexicon.only_verbs or self._acts(match, nouns)
        return is_sure and not is_job and self.verb_first(match)

    def step_of_deed(self, match: Match) -> bool:
        """The same, and the first word does not rather tell what is requested: `sync_item_queued`, `stop_loss_triggered`."""
        nouns, verb = [token.word for token in match.np if token.expression is None], match.words["v"]
        is_sort = verb in self._lexicon.modifying or f"{verb}_{nouns[0]}" in self._lexicon.compounds
        return (not is_sort or self._acts(match, nouns)) and self.sure_verb_first(match)

    def _is_run(self, match: Match, nouns: Sequence[str]) -> bool:
        """True for `scan job {id} progress update`, `sync task heartbeat`: the verb tells whose deed the last noun is."""
        is_parted = match.np[0].expression is None and any(token.expression is not None for token in match.np[1:-1])
        is_whose = len(nouns) > 1 and (nouns[0] in self._lexicon.runners or is_parted)
        return is_whose and (self.is_deed(nouns[-1]) or nouns[-1] in self._lexicon.sendable)

    def is_deed(self, noun: str) -> bool:
        """True for a noun made of a verb, as the last of a phrase: `config save`, `user verification`, `login attempt`."""
        lexicon = self._lexicon
        if noun in lexicon.only_verbs or noun in lexicon.verb_of or noun in lexicon.activity or noun in lexicon.deeds:
            return True
        if "_" in noun and lexicon.is_base_verb(noun):
            return True  # `cache warm_up`
        return noun in lexicon.attribute and (noun in lexicon.verbs or noun in lexicon.tails or noun in lexicon.verb_of)
