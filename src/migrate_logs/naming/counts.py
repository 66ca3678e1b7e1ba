"""Owns what a message counts: of `Processed {n} items, {m} failed` and `Failed jobs: {n}` the number may be none."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.clauses.shared import FAULTS_COUNTED
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import OUTCOMES, SHOWN
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.words import Clause, Token

# where one of them is told only because it came to that
ALARMING = frozenset(("warning", "warn", "error", "exception", "critical", "fatal"))
# how those ended who are counted
_VERDICTS = frozenset((*OUTCOMES.values(), "passed", "succeeded"))
_ASIDE = frozenset(("(", "[", ",", ";", "|"))
_UNSURE = 0.55
# the most words of a label
_MAX_LABEL = 3


def is_counted(later: Sequence[TaggedClause]) -> bool:
    """True for the second clause of `Processed {n} items, {m} failed`, `Upload finished: failed={n}`."""
    clause = later[0]
    if clause.is_told_of_value or clause.after == "=":
        return True
    value = later[1].tokens[0].expression if clause.after == ":" and len(later) > 1 else None
    return clause.before in _ASIDE and value is not None and not is_exception(value)


def doubted(statement: Statement, parts: Sequence[Clause], level: str, lexicon: Lexicon) -> Statement:
    """What is only counted may be none: `Failed jobs: {n}`, `{n} jobs failed`, where nobody is warned of it."""
    row = parts[1:] if len(parts) > 1 and _is_name(parts[0], lexicon) else parts
    if len(row) > 1 and _is_row(row):
        return statement.capped(_UNSURE, "a row of counts")
    tail = statement.reading.tail
    if (tail not in _VERDICTS and statement.reading.why != FAULTS_COUNTED) or level.lower() in ALARMING:
        return statement
    is_verdict = tail in _VERDICTS and any(_is_count(parts, at, tail, lexicon) for at in range(len(parts)))
    if is_verdict or statement.reading.why == FAULTS_COUNTED:
        return statement.capped(_UNSURE, "a count, which may be none")
    return statement


def _is_name(clause: Clause, lexicon: Lexicon) -> bool:
    """True for the label of `Tray {x}: {n} ok, {m} bad`, which tells nothing that was done."""
    words = [token.word for token in clause.tokens if token.expression is None] if clause.after == ":" else None
    if words is None or len(words) > 2:
        return False
    return not any(
        lexicon.inflection.is_past(word) or word in lexicon.tails or word in lexicon.states for word in words
    )


def _is_count(parts: Sequence[Clause], at: int, verdict: str, lexicon: Lexicon) -> bool:
    """True where the clause at `at` has the verdict and is a count of several, or the name of one."""
    tokens = parts[at].tokens
    words = [token.word for token in tokens if token.expression is None]
    if verdict not in words:
        return False
    others = [word for word in words if word != verdict]
    is_many = any(lexicon.inflection.singular(word) != word for word in others[-1:])
    if tokens[0].expression is not None and is_many and len(words) <= _MAX_LABEL:
        return True
    is_label = len(words) == len(tokens) <= _MAX_LABEL and (is_many or not others)
    return is_label and parts[at].after in SHOWN and _is_value(parts[at + 1 : at + 2])


def _is_value(shown: Sequence[Clause]) -> bool:
    """True for a value that is no error: `Failed jobs: {exc}` tells of one."""
    value = shown[0].tokens[0].expression if shown and len(shown[0].tokens) == 1 else None
    return value is not None and not is_exception(value)


def _is_row(parts: Sequence[Clause]) -> bool:
    """True for `0 errors, 2 warnings`, `{n} passed, {m} failed`."""
    return parts[1].before in (",", ";", "|", "-") and all(map(_is_amount, parts[:2]))


def _is_amount(clause: Clause) -> bool:
    return len(clause.tokens) == 2 and _is_number(clause.tokens[0]) and clause.tokens[1].expression is None


def _is_number(token: Token) -> bool:
    return token.expression is not None or token.word.isdigit()
