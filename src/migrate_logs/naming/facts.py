"""Owns what the rest of a message does to the sentence that tells its event: contrasts, and what stays unread."""

from collections.abc import Sequence
from itertools import takewhile

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.clauses.shared import UNTOLD
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import BARRING, DEEDS, OUTCOMES, bars, denies, is_deed
from migrate_logs.naming.reader import Reader
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement, noun_only

# `both flags are given. The second will be ignored`
_GIVEN = frozenset(("set", "give", "specify", "provide", "define", "pass", "supply", "configure", "declare", "use"))
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
_JOINTS = frozenset((",", ";", ".", "-", "–", "—", "("))
# what stands behind a full stop is only the reason
_ATTACHED = _JOINTS - {"."}
_VERBAL = frozenset("pgsorlf")
# tags of what another fact, and of what a doubt is told by
_FOLLOWING = frozenset("lrf")
_DENYING = _FOLLOWING | {"o"}
# behind these stands why it is done, whatever that was
_CAUSING = frozenset(("because", "after", "since", "despite"))
_BEARING = frozenset(("with", "every", "as", "than", "without", "if", "like"))
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
# what a reader is told to do about it
_ASIDES = ("_advised", "required", "_possible", "dependency_missing")


class Facts:
    """Weighs a statement against what stands around it, with one lexicon."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._lexicon = lexicon
        self._reader = reader

    def contrast(self, statement: Statement, clause: TaggedClause, later: Sequence[TaggedClause]) -> Statement:
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
            is_lacked = second is not None and (second.tail.startswith(_LACKING) or _is_ignored(second))
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
        is_done = reading.kind in _DONE and not any(map(denies, rest))
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

    def unread(self, statement: Statement, clause: TaggedClause, later: Sequence[TaggedClause]) -> Statement:
        """What the reading leaves out makes it less sure, a negation above all."""
        reading = statement.reading
        rest, kind = reading.rest, reading.kind
        if reading.why == UNTOLD:
            return statement.capped(0.55, "not told to be so")
        if clause.after == "[" and later and clause.tokens[-1].tags == "i" and kind == "G":
            return statement.capped(0.55, "a sentence that goes on")  # `Saving by '[desk] key' is not allowed`
        if kind == "reported" and any(token.tags in ("o", "l", "r") for each in later for token in each.tokens):
            return statement.capped(0.55, "an unread negation or condition")  # `x is {y}; it will not be used`
        if not rest and not later and clause.after not in (":", "=", "("):
            return statement
        is_done = is_deed(reading)
        tags = "".join([token.tags for token in rest])
        if rest and rest[0].tags == "c" and not _FOLLOWING.isdisjoint(tags):
            return statement.weaker(0.88, "another fact follows")
        if (
            rest
            and kind in DEEDS
            and (
                not _DENYING.isdisjoint(tags)
                or any(token.word in ("without", "instead_of", "unless", "if") for token in rest)
            )
        ):
            is_open = kind == "O_P" and any(token.word == "without" for token in rest)
            is_open |= any(token.word == "unless" or (token.word == "if" and kind == "P") for token in rest)
            is_open |= self._is_denied(rest)
            return statement.capped(0.55 if is_open else 0.7, "an unread negation or condition")
        if kind == "P" and rest and rest[0].word == "or":
            statement = statement.capped(0.55, "one of two deeds")
        if kind == "P" and "x" in tags and not any(token.word in self._lexicon.openers for token in rest):
            statement = statement.capped(0.72, "another verb follows")
        if rest and is_done and any(map(_is_bad, takewhile(lambda token: token.word not in _CAUSING, rest))):
            return statement.capped(0.55, "an unread outcome")
        if (
            rest
            and rest[0].tags not in ("i", "c")
            and any(token.expression is None and token.tags != "u" for token in rest)
        ):
            statement = statement.weaker(0.86, "unread words")
        elif len(rest) > 6 and len([token for token in rest if token.expression is None]) > 6:
            statement = statement.capped(0.79, "a long rest")
        if rest and rest[0].word in _BEARING:
            statement = statement.capped(0.79, "what it came with")
        is_first = reading.why in ("participle first", "progressive")
        may_list = clause.after == "(" and clause.tokens[0].word in self._lexicon.plain  # `Installed trays ({n}):`
        if (clause.after in (":", "=") or may_list) and is_first and (rest or self._is_name(reading)):
            statement = statement.capped(0.79, "a value follows")
        if (
            clause.after == ":"
            and kind == "G"
            and clause.tokens[-1].word in self._lexicon.activity
            and len(clause.tokens) > 1
        ):
            statement = statement.capped(0.72, "a value follows")
        if is_done and any(map(_is_another_fact, later)):
            statement = statement.capped(0.72, "another fact follows")
        ignored = next(filter(_takes_back, later), None) if is_done else None
        if ignored and ignored.reading and not _is_ignored(reading):
            is_told = any(token.expression is None for token in ignored.reading.phrase)
            if is_told and reading.verb in _GIVEN:
                return Statement(ignored.reading, (), 0.9, (ignored.reading.why, "the second fact"))
            return statement.capped(0.55, "what follows is ignored")
        if is_done and any(map(_is_without, later)):
            return statement.capped(0.55, "an unread negation or condition")
        for after in later[:1]:
            if after.before in _JOINTS and any(set(token.tags) & _VERBAL for token in after.tokens[:4]):
                return statement.capped(0.79, "another clause follows")
        return statement

    def _is_denied(self, rest: Sequence[Tagged]) -> bool:
        """True for `of hall at {x} not complete`; `of hall that was not open` denies another thing."""
        before = list(takewhile(lambda token: token.tags not in ("o", "l", "r", "f"), rest))
        is_own = not any(token.tags == "c" or token.word in self._lexicon.openers for token in before)
        return is_own and len(before) < len(rest) and rest[len(before)].word == "not"

    def _is_name(self, reading: Reading) -> bool:
        """True for `refreshed token lifetime`, `connected peers`, which may be the name of the value behind it."""
        last = reading.phrase[-1].word if reading.phrase else ""
        is_many = reading.why == "participle first" and self._lexicon.inflection.singular(last) != last
        return is_many or self._lexicon.is_datum(last)


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


def _is_bad(token: Tagged) -> bool:
    """True for what says that a deed came to no good."""
    return token.word in OUTCOMES or token.word in ("error", "failing", "timed_out") or denies(token)


def _is_plain(phrase: Sequence[Tagged]) -> bool:
    """True for words none of which may be a participle: of such a subject the second fact is told, too."""
    return any(token.expression is None for token in phrase) and not any("p" in token.tags for token in phrase[1:])


def _is_another_fact(later: TaggedClause) -> bool:
    """True for a sentence that tells no deed, and is no advice."""
    reading = later.reading if later.before in _JOINTS else None
    return reading is not None and reading.kind not in DEEDS and not reading.kind.endswith(_ASIDES)


def _takes_back(later: TaggedClause) -> bool:
    """True for a further sentence `The second value will be ignored`."""
    reading = later.reading if later.before in _JOINTS else None
    return reading is not None and _is_ignored(reading)


def _is_failure(reading: Reading) -> bool:
    return reading.kind in ("V_failed", "V_error") and any(token.expression is None for token in reading.phrase)


def _is_ignored(reading: Reading) -> bool:
    return reading.why == "what will not count"


def _is_without(later: TaggedClause) -> bool:
    """True for `..., without a session`, `..., with no session`."""
    words = [token.word for token in later.tokens[:2]]
    return words[0] == "without" or words == ["with", "no"]


def _cause(reading: Reading, later: Sequence[TaggedClause]) -> Reading | None:
    """`Failed to rename {x}, deck not found`: where the first clause names no thing, the second does."""
    if not later or later[0].before not in _ATTACHED or any(token.expression is None for token in reading.phrase):
        return None
    second = later[0].reading
    is_fact = second is not None and second.tail.startswith(("not_", "missing", "invalid", "unknown"))
    return second if is_fact and second and any(token.expression is None for token in second.phrase) else None
