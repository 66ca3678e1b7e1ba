"""Owns what goes on within a phrase: whether a verb stands in it, and what is told of the thing in front of it."""

from collections.abc import Sequence
from itertools import pairwise

from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.sorts import is_doer
from migrate_logs.naming.speech import Tagged

# what is not there yet
WANTED = frozenset(("required", "needed", "expected", "desired", "requested", "specified", "given", "same", "right"))
# the most nouns of what something has or is
_LONGEST = 3
# what says nothing of it
_VAGUE = frozenset(
    ("true", "false", "none", "null", "nothing", "more", "most", "less", "different", "same", "too", "other", "odd")
)
# what tells of a deed
_NEWS = frozenset(
    ("event", "events", "signal", "signals", "notification", "notifications", "message", "messages", "email", "emails",
     "webhook", "webhooks", "callback", "callbacks", "alert", "alerts")
)  # fmt: skip
# what is done with it, and not told by it
_WITH_NEWS = frozenset(
    ("send", "receive", "emit", "publish", "dispatch", "deliver", "fire", "raise", "register", "trigger", "process", "handle",
     "log", "store", "queue", "post", "forward", "consume", "ignore", "drop", "skip", "get", "find", "catch", "detect", "return")
)  # fmt: skip
# what begins a reason
_CAUSES = frozenset(("null", "zero", "max", "insufficient"))
# what is done about an error
_REMEDIES = frozenset(
    ("retry", "skip", "continue", "abort", "wait", "ignore", "return", "exit", "stop", "use", "resume", "restart")
)
# when it was
_DAYS = frozenset(("today", "tonight", "tomorrow", "yesterday"))
# what one waits for in every deed
_ENDS = frozenset(("complete", "finish", "end", "become", "be", "have", "get", "settle", "succeed", "happen"))
# what is said of who stands in front of it
_HELD_UP = frozenset(("failed", "skipped", "aborted", "refused", "denied"))
# who does what stands in front of it
RUNNERS = frozenset(("thread", "worker", "loop", "daemon", "watchdog", "watcher", "supervisor"))
# what is done with a run
_ORDERS = frozenset(
    ("start", "stop", "begin", "finish", "end", "trigger", "launch", "cancel", "resume", "retry", "create", "delete")
)

# what an error has, or what is made of it
_OF_ERRORS = frozenset(
    ("handling", "page", "callback", "hook", "log", "queue", "channel", "stream", "middleware", "dialog", "recovery", "report",
     "response", "reply", "message", "messages", "event", "correction")
)  # fmt: skip
# who waits for the deed whose words stand in front of it
WAITING = frozenset(("waiter", "poller", "watcher", "listener", "callback", "hook"))
# what is done to a limit: `timeout of the printer was changed`
_SET = frozenset(
    ("set", "reset", "changed", "updated", "increased", "decreased", "extended", "reduced", "raised", "lowered", "configured",
     "adjusted", "overridden", "disabled", "doubled")
)  # fmt: skip
# activities that are rather done to the thing behind them than its sort
HANDLING = frozenset(
    ("loading", "processing", "handling", "importing", "exporting", "uploading", "downloading", "building")
)


def is_ended(phrase: Sequence[Tagged]) -> bool:
    """True for the `job failed ink` of `printing job failed ink`: the gerund tells which job, and what happened follows."""
    pairs = pairwise(phrase[:-1])
    return any(told.word in _HELD_UP and "h" in noun.tags and not set(noun.tags) & set("jqpzu") for noun, told in pairs)


def with_ordered_run(tokens: tuple[Tagged, ...]) -> tuple[Tagged, ...]:
    """`tokens` with the `run` of `printer_start_run` as what is started, and no participle."""
    is_ordered = len(tokens) > 2 and tokens[-1].word == "run" and tokens[-2].word in _ORDERS
    return (*tokens[:-1], Tagged("run", "bdh")) if is_ordered else tokens


def is_runner_of_deed(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for the `printing worker` of `printing worker exiting`, which tells what the worker is for."""
    is_pair = len(phrase) == 2 and "g" in phrase[0].tags and phrase[1].expression is None
    return is_pair and (phrase[1].word in RUNNERS or is_doer(phrase[1].word, lexicon))


def is_awaited(verb: str, lexicon: Lexicon) -> bool:
    """True for the `close` of `timed out waiting for the door to close`; that it completes may be any deed's end."""
    return verb in lexicon.verbs and verb not in _ENDS


def is_told(match: Match, lexicon: Lexicon) -> bool:
    """True for `webhook invalid signature`; `job unhandled error` is about an error."""
    first, is_alone = match.np[0], len(match.np) == 1
    if (first.word not in lexicon.activity and set(first.tags) & set("gp")) or (
        is_alone and set(first.tags) & set("kv")
    ):
        return False
    return match.words["q"] in lexicon.telling and match.obj[-1].word not in ("error", "exception", *lexicon.tails)


def is_defect(match: Match, lexicon: Lexicon) -> bool:
    """True where no word of either phrase may be a form of a verb: `mail block invalid address`, not `log of failed job`."""
    if match.np[0].expression is not None or match.words["q"] in lexicon.endings:
        return False
    return not any(set(token.tags) & set("gpsv") for token in (*match.np, *match.obj))


def is_done_within(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `session closed` and `loop waiting`: a verb that stands behind its subject."""
    is_under_way = len(phrase) > 1 and "g" in phrase[-1].tags and phrase[-1].word not in lexicon.activity
    return is_under_way or any("p" in token.tags and "j" not in token.tags for token in phrase[1:])


def is_command(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `configure mail client`: a verb, and what is to be done to."""
    return len(phrase) > 2 and phrase[0].word in lexicon.only_verbs and phrase[0].word not in lexicon.verb_of


def is_news(phrase: Sequence[Tagged]) -> bool:
    """True for `order cancelled event`: what tells of a deed, and not the deed."""
    return len(phrase) > 1 and phrase[-1].word in _NEWS and "p" in phrase[-2].tags


def is_told_by_news(match: Match, lexicon: Lexicon) -> bool:
    """True for `badge printed event`; `desk sent event` and `scheduler updated event` tell what was done with the event."""
    first, last = match.np[0], match.np[-1]
    if is_command(match.np, lexicon) or set(first.tags) & set("gpk"):
        return False
    is_thing = last.expression is None and not is_doer(last.word, lexicon)
    return is_thing and lexicon.base(match.words["p"]) not in _WITH_NEWS


def is_under_way(match: Match, lexicon: Lexicon) -> bool:
    """True for `verifying upload success`, `handling success`; `upload success` and `cloning complete` are at an end."""
    is_alone = len(match.np) == 1 and match.words["k"] in ("complete", "done")
    return not is_alone and "g" in match.np[0].tags and match.np[0].word not in lexicon.activity


def goes_on(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `mapper resolving mapping`, whose verb stands in the middle."""
    return any(token.tags[:1] == "g" and token.word not in lexicon.activity for token in phrase[1:-1])


def is_spoken_of(match: Match) -> bool:
    """True for `print timeout is in the past`, and for `print request {x} is in {state}` behind its value."""
    behind = next((token.tags for token in match.rest if token.expression is None), "")
    return behind == "x"


def is_set(match: Match, lexicon: Lexicon) -> bool:
    """True for `timeout of the printer was changed`: it is a limit, and has not run out."""
    said = next((token for token in match.rest if token.expression is None and token.tags != "x"), None)
    is_put = any(token.word in _SET for token in match.np[1:-1])  # `timeout for jobs set to {n}`
    return is_put or (said is not None and said.word in _SET)


def is_third(word: str, lexicon: Lexicon) -> bool:
    """True for `loses`; `cache hits` are counted."""
    return word not in ("hits", "does") and lexicon.inflection.lemma(word) in lexicon.only_verbs


def is_object_of_third(match: Match, lexicon: Lexicon) -> bool:
    """True for the `request` of `desk sends request`, which is sent and not made; `call signs differ` has its verb at the end."""
    is_noun = match.words["k"] in lexicon.sendable or match.words["k"] not in lexicon.only_verbs
    return is_noun and any("s" in token.tags and is_third(token.word, lexicon) for token in match.np[1:])


def is_verb(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `retry`, `log_in` and `training`."""
    word = phrase[0].word
    is_deed = word in lexicon.only_verbs or word in lexicon.activity or ("_" in word and lexicon.is_base_verb(word))
    return is_deed and len(phrase) == 1


def is_described(match: Match, lexicon: Lexicon) -> bool:
    """True for `training session enqueued`, `parking request held by`, `stale price used for`: the first word tells which."""
    first, deed = match.np[0], match.words["p"]
    if len(match.np) < 2:
        return False
    if "q" in first.tags:
        return deed not in WANTED
    if "g" in first.tags and match.rest and match.rest[0].word == "by":
        return True
    return first.word in lexicon.activity and deed not in lexicon.endings


def may_describe(reading: Reading, lexicon: Lexicon) -> bool:
    """True for `guest_requested_seat_facts`: somebody may have requested them, or they may be those of a requested seat."""
    deed = reading.tail.rpartition("_")[2]
    is_sort = deed in lexicon.plain and deed not in lexicon.never_adjective
    return reading.kind == "O_P" and len(reading.object) > 1 and is_sort


def is_deed(gerund: str, lexicon: Lexicon) -> bool:
    """True for `stamping`, and not for the `billing` of a billing entry."""
    return lexicon.inflection.lemma(gerund) in lexicon.verbs and gerund not in lexicon.owning


def is_failing(match: Match, lexicon: Lexicon) -> bool:
    """True for the `printing` of `network error printing badge`; `network error, retrying badge` tells what is done about it."""
    gerund = match.words["g"]
    return is_deed(gerund, lexicon) and lexicon.inflection.lemma(gerund) not in _REMEDIES


def is_of_errors(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for the `handler` of `error handler closing at {x}`, and for what tells of errors: `error reply coming from {desk}`."""
    first = phrase[0].word
    return is_doer(first, lexicon) or first in _OF_ERRORS or first in lexicon.sendable or lexicon.is_datum(first)


def is_state_of_noun(match: Match, lexicon: Lexicon) -> bool:
    """True for `tray empty`; of `removing unexpected` the thing follows."""
    state = match.words["q"]
    return is_begun_by_noun(match.np, lexicon) and (state in lexicon.states or lexicon.inflection.is_past(state))


def is_begun_by_noun(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """False for `rejecting badge`, which tells a deed; a `loading` may be a thing."""
    return "g" not in phrase[0].tags or phrase[0].word in lexicon.activity


def describes_nothing(gerund: str, lexicon: Lexicon) -> bool:
    """False for the `matching` of `matching badge found in {tray}`, which nobody matches now."""
    return not lexicon.is_state(gerund) and gerund not in lexicon.plain


def is_compared(match: Match, lexicon: Lexicon) -> bool:
    """True for the `waiting time` of `waiting time longer than {n}`; `rejecting badge lower than {n}` tells a deed."""
    is_denied = any(token.tags in ("o", "l", "r") for token in match.rest)
    return is_denied or is_begun_by_noun(match.np, lexicon) or lexicon.is_datum(match.np[-1].word)


def is_calm(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True where neither a gerund in front nor a participle within tells a deed."""
    return not is_done_within(phrase, lexicon) and is_begun_by_noun(phrase, lexicon)


def is_sent_object(match: Match, lexicon: Lexicon) -> bool:
    """True for the `quit request` of `desk gets quit request`: what is sent, whatever its first word may be elsewhere."""
    *before, last = match.obj
    is_plain = bool(before) and not any("q" in token.tags or token.word in lexicon.faults for token in before)
    return is_plain and last.word in lexicon.sendable and not set(match.np[0].tags) & set("gpk")


def is_object(match: Match) -> bool:
    """True for the `free seats` of `hall has free seats`, none of whose words may be a verb."""
    nouns = [token for token in match.obj if token.expression is None]
    is_plain = not any(set(token.tags) & set("gpsvkaq") for token in nouns) and not set(match.np[0].tags) & set("gp")
    return bool(nouns) and is_plain and len(nouns) <= _LONGEST and nouns[0].word not in _VAGUE


def is_dealt_with(match: Match, lexicon: Lexicon) -> bool:
    """True for the `seat plan` of `desk has not sent seat plan`, no word of which tells how it was done or what it is now."""
    first, deed = match.obj[0], match.words["p"]
    is_manner = "_" in first.word and "n" not in first.tags  # `not pushed server-side`
    is_active = "have" in match.rule.pattern
    telling = set("paqu") if is_active and len(match.obj) > 1 else set("gpaqu")
    is_thing = first.expression is None and not set(first.tags) & telling and first.word not in _VAGUE | _DAYS
    is_sure = is_active or deed not in lexicon.states  # a hall is `not closed`, too
    return is_thing and not is_manner and is_sure and is_begun_by_noun(match.np, lexicon)


def is_vague_reason(match: Match, lexicon: Lexicon) -> bool:
    """True for `overlap` behind `tick_skipped`, which is no thing that could be skipped."""
    last = match.obj[-1].word
    is_thing = last in lexicon.categories or last in lexicon.familiar or last in lexicon.objects
    return not is_thing and last in lexicon.inflection.verbs and not is_doer(match.np[-1].word, lexicon)


def is_reason(match: Match, lexicon: Lexicon) -> bool:
    """True for `max_tokens` behind `output_truncated`."""
    cause = match.obj[0].word
    first, last = match.np[0], match.obj[-1].word.rpartition("_")[2]
    is_plain = ("g" in first.tags and len(match.np) > 1) or not set(first.tags) & set("gpk")
    is_plural = len(match.obj) == 1 and lexicon.inflection.singular(cause) != cause  # `rejected_tokens`
    tells = (last in lexicon.reasons and not is_plural) or cause in _CAUSES or cause.startswith("non_")
    return tells and not is_doer(match.np[-1].word, lexicon) and is_plain


def has_course(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for what may be at its third of nine: no deed told by a verb, and no measure."""
    return not set(phrase[0].tags) & set("gpkv") and phrase[-1].word not in lexicon.gauges


def is_lone(match: Match, lexicon: Lexicon) -> bool:
    """True for a verb that commands by itself; a `reply` alone is a thing."""
    verb = match.words["v"]
    return verb in lexicon.only_verbs or (not match.rest and (verb not in lexicon.sendable or verb in lexicon.tails))
