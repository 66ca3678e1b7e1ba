"""Owns which clauses only say where or when something happened: titles, questions, and answers that give way to their reason."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import is_deed

# what may stand between an error and what failed
_PARTING = frozenset((",", ";", ".", "-", "–", "—"))
# what stands between what goes on and what came of it
_BARS = frozenset(("-", "--", "–", "—", "|"))
# how the tail of a reading ends that tells no success
_FAILING = ("failed", "error", "timed_out", "not_found", "missing")
# a beginning in front of what it consists of
_BEGINNINGS = ("initialized", "started", "set_up")
# what is only the occasion of what is told behind it
_OCCASIONS = frozenset(
    ("logged_in", "logged_out", "signed_in", "signed_out", "signed_up", "updated", "called", "requested", "selected", "invoked",
     "fallback_used", "retrying", "cleaned_up", "torn_down", "warmed_up")
)  # fmt: skip


def gives_way(found: Sequence[TaggedClause], index: int) -> bool:
    """True for the first clause of `Is it up? host refused`, `Nothing to do, queue empty`, `LLM retry: parse failed`."""
    if index + 1 == len(found):
        return False
    first, after = found[index].reading, found[index].after
    if first is None:
        return False
    is_title = after == ":" and (first.kind == "TAIL" or (first.kind == "suspected" and first.is_reason))
    second = found[index + 1].reading
    if (
        first.verb == "return"
        and first.kind == "G"
        and all(each.expression or each.tags == "u" for each in first.phrase)
    ):
        return second is not None and second.score >= 0.75  # `Returning 404 - no hall found`
    if after == "]" and first.kind == "TAIL" and second is not None and second.score >= 0.75:
        return True  # `[TRAY INIT] failed to find {tray}`
    if after == "--" and first.why == "participle first" and "g" in first.phrase[-1].tags:
        return any(_tells_thing(each) for each in found[index + 1 :])  # `Phased seating -- moving trays`
    if is_title and first.tail in _BEGINNINGS and second is not None and second.score >= 0.75:
        return True  # `Desk init: loading the seats`
    if is_title and first.phrase and first.tail in _OCCASIONS and _tells_end(found[index + 1]):
        return True  # `Badge update: removed {n} seats from {plan}`
    if not is_title and after != "?" and (first.tail != "skipped" or first.phrase):
        return False
    if second is None or second.score < 0.75 or is_deed(second):
        return False
    if is_title and second.tail.endswith("error"):
        return True  # `HTTP request: error for {url}`
    if not any(token.expression is None for token in second.phrase):
        return False
    return not is_title or second.tail.endswith(("failed", "error"))


def _tells_end(clause: TaggedClause) -> bool:
    """True for a sentence of what was done, or found, with a noun of its own."""
    reading = clause.reading
    return reading is not None and reading.kind in ("P", "O_P", "O_found") and _tells_thing(clause)


def _tells_thing(clause: TaggedClause) -> bool:
    """True for a sentence with a noun of its own."""
    reading = clause.reading
    is_sure = reading is not None and reading.score >= 0.75
    return is_sure and reading is not None and any(token.expression is None for token in reading.phrase)


def is_heading(found: Sequence[TaggedClause], index: int, lexicon: Lexicon) -> bool:
    """True for the first clause of `Model loading: failed to open {path}`, which only says where."""
    if index + 1 == len(found):
        return False
    if found[index].after in _BARS and _is_course(found[index]):
        return _tells_failure(found[index + 1]) or _tells_end(found[index + 1])
    if found[index].after != ":" and not _is_empty(found, index):
        return False
    first, second = found[index].reading, found[index + 1].reading
    tokens = found[index].tokens
    is_title = (
        first is not None and first.why == "progressive" and first.kind == "G" and tokens[-1].word in lexicon.activity
    )
    is_title |= first is not None and first.why == "imperative" and tokens[-1].word in lexicon.verb_of
    if is_title and len(tokens) > 1 and second is not None and second.kind == "P" and second.score >= 0.75:
        return any(token.expression is None for token in second.phrase)  # `Hall streaming: connection closed`
    if second is None or second.score < 0.75 or is_deed(second) or found[index + 1].is_plan:
        return False
    is_activity = first is not None and first.kind == "G" and ("g" not in tokens[0].tags or len(tokens) == 1)
    is_activity |= first is not None and first.kind == "TAIL" and tokens[-1].word in lexicon.verb_of
    is_activity |= first is not None and first.why == "imperative" and len(tokens) == 2  # `Glob match: nothing found`
    is_title = first is not None and first.why == "subject, verb and object"
    is_activity |= is_title and any(token.expression is None for token in second.phrase)
    return is_activity or found[index].is_exception


def _is_course(clause: TaggedClause) -> bool:
    """True for `Seat tracking`, what goes on with a thing; `Tracking seats` says that it does."""
    reading, (*things, last) = clause.reading, clause.tokens
    is_going = reading is not None and reading.kind == "G" and reading.why == "progressive"
    return is_going and bool(things) and "g" in last.tags and not any(each.expression for each in things)


def _tells_failure(clause: TaggedClause) -> bool:
    """True for what came to no good, and no mere reason for what goes on, such as `queue is empty`."""
    reading = clause.reading
    if reading is None or reading.score < 0.75 or clause.is_plan:
        return False
    return reading.tail.endswith(_FAILING) or reading.tail.startswith("not_")


def _is_empty(found: Sequence[TaggedClause], index: int) -> bool:
    """True for `An error occurred, failed to load {plan}`: what failed is told behind it."""
    second = found[index + 1].reading
    is_failure = second is not None and second.kind.endswith(("_failed", "_error"))
    return is_failure and found[index].after in _PARTING and found[index].is_exception
