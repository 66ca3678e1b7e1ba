"""Owns what the rest of a message does to the sentence that tells its event, where it stays unread."""

from collections.abc import Sequence
from itertools import takewhile

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.clauses.shared import UNTOLD
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import DEEDS, OUTCOMES, denies, is_deed, is_ignored
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement

# `both flags are given. The second will be ignored`
_GIVEN = frozenset(("set", "give", "specify", "provide", "define", "pass", "supply", "configure", "declare", "use"))
_JOINTS = frozenset((",", ";", ".", "-", "–", "—", "("))
_VERBAL = frozenset("pgsorlf")
# tags of what another fact, and of what a doubt is told by
_FOLLOWING = frozenset("lrf")
_DENYING = _FOLLOWING | {"o"}
# behind these stands why it is done, whatever that was
_CAUSING = frozenset(("because", "after", "since", "despite"))
_BEARING = frozenset(("with", "every", "as", "than", "without", "if", "like"))
# what a reader is told to do about it
_ASIDES = ("_advised", "required", "_possible", "dependency_missing")


class Facts:
    """Weighs a statement against what stands around it, with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

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
        if kind == "O_found" and any(map(_is_denying, (*rest, *_in_brackets(later)))):
            return statement.capped(0.55, "an unread negation or condition")  # `hall contains trays without labels`
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
        if ignored and ignored.reading and not is_ignored(reading):
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


def _is_denying(token: Tagged) -> bool:
    return token.tags in _DENYING or token.word == "without"


def _in_brackets(later: Sequence[TaggedClause]) -> Sequence[Tagged]:
    """The `which is not taken` of `hall contains a seat (which is not taken)`."""
    return later[0].tokens if later and later[0].before == "(" and later[0].tokens[0].word in ("which", "that") else ()


def _is_bad(token: Tagged) -> bool:
    """True for what says that a deed came to no good."""
    return token.word in OUTCOMES or token.word in ("error", "failing", "timed_out") or denies(token)


def _is_another_fact(later: TaggedClause) -> bool:
    """True for a sentence that tells no deed, and is no advice."""
    reading = later.reading if later.before in _JOINTS else None
    return reading is not None and reading.kind not in DEEDS and not reading.kind.endswith(_ASIDES)


def _takes_back(later: TaggedClause) -> bool:
    """True for a further sentence `The second value will be ignored`."""
    reading = later.reading if later.before in _JOINTS else None
    return reading is not None and is_ignored(reading)


def _is_without(later: TaggedClause) -> bool:
    """True for `..., without a session`, `..., with no session`."""
    words = [token.word for token in later.tokens[:2]]
    return words[0] == "without" or words == ["with", "no"]
