"""Owns what a second fact does to the sentence that tells its event: a `but`, a failure behind it, what a thing is not."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import BARRING, DEEDS, bars, denies, is_deed, is_ignored
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement, noun_only

# readings of what was done
_DONE = frozenset(("P", "O_P"))
# what is not done about what is told before
_ALARMS = frozenset(("raise", "throw", "fail", "abort", "exit", "stop", "warn", "alert"))
# what is done in spite of it
_GOING_ON = frozenset(("continue", "proceed", "keep", "go"))
# what a thing has: `which is not supported` is said of that
_HELD = frozenset(("O_present", "O_found"))
# what a second fact may contradict, besides failures
_CLAIMS = DEEDS | _HELD | {"A", "V_P", "already_exists", "reported", "O_detected", "G_suspected", "would_be_P"}
_UNPROVEN = 0.79
# what stands behind a full stop is only the reason
_ATTACHED = frozenset((",", ";", "-", "–", "—", "("))
# how a tail begins that tells what a thing is not
_LACKING = ("not_", "missing", "invalid")
# who does this lacks what is not there
_NEEDING = frozenset(("require", "need"))
# what one gets has come, whatever it is not
_GOT = frozenset(("receive", "get", "return", "find", "retrieve", "fetch", "load"))
_COMING = frozenset(("receive", "get", "arrive", "come_in", "detect", "encounter"))
# verbs of what is only the reason for what is skipped
_NOTICED = frozenset(("detect", "find", "notice", "discover"))
_IN_VAIN = frozenset(("failed", "fail", "fails"))
# what may be done with it instead of what it came for, and what parts that from its coming
_TURNED_AWAY = frozenset(("ignore", "drop", "discard", "reject", "refuse", "skip", "disregard"))
_AT_ONCE = frozenset((",", ";", "-", "–", "—"))


class Contrasts:
    """Weighs a statement against the second fact of its text, with one lexicon."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._lexicon = lexicon
        self._reader = reader

    def contrast(self, statement: Statement, later: Sequence[TaggedClause]) -> Statement:
        """`Session migrated but index missing`: what went wrong is the event."""
        if statement.reading.kind.endswith("_attempted") and self._is_contrasted(statement.reading, later):
            tail = statement.reading.tail.replace("attempted", "failed")
            return statement._replace(
                reading=statement.reading._replace(tail=tail, kind="V_failed", why="tried in vain")
            )
        if away := _turned_away(statement.reading, later):
            return statement._replace(reading=away, why=(*statement.why, away.why))
        if lacked := self._lacked(statement.reading):
            return statement._replace(reading=lacked, why=(*statement.why, lacked.why))
        is_failure = statement.reading.kind.endswith(("_failed", "_error"))
        is_claim = statement.reading.kind in _CLAIMS or is_failure
        if not is_claim or statement.reading.tail.startswith("not_"):
            return statement
        second = self._after_contrast(statement.reading, later) if not is_failure else _cause(statement.reading, later)
        if second is None:
            return statement
        if statement.reading.tail == "called" and second.verb in BARRING:
            blocked = statement.reading._replace(tail="blocked", kind="blocked", why="what bars it")
            return statement._replace(reading=blocked).capped(_UNPROVEN, "a second fact follows")
        if second.verb in _GOING_ON:
            return statement.capped(0.7, "a second fact follows")  # `badge failed but will continue printing`
        claims_deed = is_deed(second) and not bars(second) and statement.reading.kind != "already_exists"
        is_same = all(each.word in self._lexicon.weak for each in second.phrase)
        is_same |= second.oblique and _is_plain(statement.reading.phrase)
        if not claims_deed and second.score >= 0.6 and is_same:
            second = second._replace(phrase=statement.reading.phrase)
        is_silent = second.kind == "V_skipped" or second.tail.startswith("not_")
        if is_silent and second.verb in _ALARMS:
            return statement.capped(0.7, "a second fact follows")  # `key expired, but not raising an error`
        if claims_deed or second.score < 0.6 or second.kind == "reported" or not second.phrase:
            return statement.capped(0.7, "a second fact follows")
        told = Statement(second, (), 0.88, (second.why, "the fact after the `but`"))
        return told.capped(_UNPROVEN, "")

    def _is_contrasted(self, reading: Reading, later: Sequence[TaggedClause]) -> bool:
        """True for `tried to open {x}, but ...`, `tried to open {x} and failed`."""
        tokens = (*reading.rest, *(later[0].tokens if later else ()))
        return any(token.word in self._lexicon.contrast or token.word in _IN_VAIN for token in tokens)

    def _lacked(self, reading: Reading) -> Reading | None:
        """`Desk named trays that are not supported` tells what the trays are not."""
        rest = reading.rest
        if len(rest) < 2 or rest[0].word not in ("that", "which"):
            return None
        if reading.kind in ("P", "received") and reading.verb in _GOT:
            second = self._reader.read((*reading.phrase, *rest[1:]))  # `got {badge} that is not a list`
            is_lacked = second is not None and (second.tail.startswith(_LACKING) or is_ignored(second))
            return second._replace(score=min(second.score, 0.74)) if second is not None and is_lacked else None
        second = self._reader.read(rest[1:]) if reading.kind == "O_P" else None
        if second is None or second.phrase or second.object or not second.tail.startswith(_LACKING):
            return None
        if not any(token.expression is None for token in reading.object):
            is_needed = reading.verb in _NEEDING  # `desk requires {plugin} which is not installed`
            return (
                reading._replace(tail="dependency_missing", kind="missing", why="what it lacks") if is_needed else None
            )
        return reading._replace(
            tail=f"O_{second.tail}",
            kind=f"O_{second.kind}",
            score=min(reading.score, 0.74),
            rest=second.rest,
            why="what it is not",
        )

    def _after_contrast(self, reading: Reading, later: Sequence[TaggedClause]) -> Reading | None:
        rest = reading.rest
        index = next((i for i, token in enumerate(rest) if token.word in self._lexicon.contrast), None)
        if index is not None:
            return self._reader.read(rest[index + 1 :]) or noun_only(rest, "info", False)
        is_told = reading.why == "passive" and reading.tail not in self._lexicon.telling
        if is_told and [token.tags for token in rest[:2]] == ["c", "r"] and rest[0].word == "and":
            second = self._reader.read(rest[1:])  # `badge is registered and cannot be removed`
            return second._replace(phrase=second.phrase or reading.phrase) if second is not None else None
        if not later:
            return None
        next_said = next((each for each in later if not each.is_aside), later[0])
        said = next_said.tokens
        if said[0].word in self._lexicon.contrast:
            return self._reader.read(said[1:]) or noun_only(rest, "info", False)
        is_done = reading.kind in _DONE and not reading.tail.startswith("already_") and not any(map(denies, rest))
        if is_done and next_said.before == "." and next_said.reading and _is_failure(next_said.reading):
            return next_said.reading  # `Asked {desk} for a badge. Failed to read its reply`
        first = later[0].tokens
        is_reason = reading.verb in _NOTICED or (reading.verb == "set" and reading.why == "passive")
        if is_reason and later[0].reading and later[0].reading.kind.endswith("skipped"):
            return later[0].reading if later[0].reading.phrase else None
        if reading.verb in _NOTICED and later[0].reading and later[0].reading.kind == "V_failed":
            return later[0].reading
        is_value = reading.verb == "receive" and not any(token.expression is None for token in reading.phrase)
        if is_value and later[0].reading and later[0].reading.kind == "invalid":
            return later[0].reading  # `{x} received on {topic}. {mode} is not a valid mode`
        if later[0].before == "," and later[0].reading and later[0].reading.kind == "not_used":
            return later[0].reading if not later[0].reading.phrase else None
        if rest and reading.kind == "P" and [token.tags for token in first[:2]] == ["r", "x"] and later[0].reading:
            return later[0].reading._replace(phrase=reading.phrase)  # `job started by {x}, could not be run`
        if reading.kind not in _HELD and first[0].word in ("which", "that") and any(map(denies, first[1:3])):
            second = self._reader.read(first[1:])
            return second if second is not None and second.tail.startswith("not_") else None
        return None


def _turned_away(reading: Reading, later: Sequence[TaggedClause]) -> Reading | None:
    """`Got badge {x} from {desk}, ignoring`: what came was ignored, and that is what happened to it."""
    if reading.kind not in ("P", "received") or reading.verb not in _COMING or not later:
        return None
    second = next((each.reading for each in later[:2] if each.before in _AT_ONCE), None)
    if second is None or second.phrase or second.object or second.rest:
        return None
    if second.verb not in _TURNED_AWAY and second.kind not in ("ignored", "skipped"):
        return None
    return reading._replace(
        tail=second.tail,
        kind=second.kind,
        verb=second.verb,
        score=min(reading.score, 0.74),
        why="what was done with it",
    )


def _is_plain(phrase: Sequence[Tagged]) -> bool:
    """True for words none of which may be a participle: of such a subject the second fact is told, too."""
    return any(token.expression is None for token in phrase) and not any("p" in token.tags for token in phrase[1:])


def _is_failure(reading: Reading) -> bool:
    return reading.kind in ("V_failed", "V_error") and any(token.expression is None for token in reading.phrase)


def _cause(reading: Reading, later: Sequence[TaggedClause]) -> Reading | None:
    """`Failed to rename {x}, deck not found`: where the first clause names no thing, the second does."""
    if not later or later[0].before not in _ATTACHED or any(token.expression is None for token in reading.phrase):
        return None
    second = later[0].reading
    is_fact = second is not None and second.tail.startswith(("not_", "missing", "invalid", "unknown"))
    return second if is_fact and second and any(token.expression is None for token in second.phrase) else None
