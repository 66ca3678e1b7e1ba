"""Owns the doubt about a deed that is told: a value that denies it, a subject that is not there, a question."""

import re
from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.counts import is_counted
from migrate_logs.naming.outcomes import OUTCOMES, SHOWN, is_deed, is_denial
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement

# what such a thing goes through does not happen
_UNREAL = frozenset(
    (
        "pretend",
        "pretended",
        "would_be",
        "make_believe",
        "hypothetical",
        "simulated",
        "simulation",
        "mocked",
        "noop",
        "assumed",
        "presumed",
        "supposed",
        "guessed",
    )
)
_BRACKETS = frozenset(("(", "["))
# what, behind a deed, says that it was not done, not yet, or not really
_UNDONE = frozenset(("error", "forbidden", "mock", "pending", "test_mode", "unauthorized"))
_BEHIND = SHOWN | _BRACKETS | {"-", ","}
# an expression that is true or false, by its name or its operator
_YES_OR_NO = re.compile(
    r"(?:^|\.|\b|_)(?:is|has|was|were|are|should|can|did|does)_\w+(?:\(.*\))?$"
    r"|^(?:\w+\.)*(?:use|allow|enable|force|needs|supports|skip)_\w+$"
    r"|^(?:\w+\.)*(?:success|successful|succeeded|ok|okay|enabled|disabled|flag|debug|DEBUG)$"
    r"|^(?:all|any|bool|isinstance|issubclass|hasattr|callable)\("
    r"|\.(?:exists|done|ready|closed|cancelled|running|locked|is_\w+|startswith|endswith)\([^()]*\)$"
    r"|, ?['\"]?(?:[Tt]rue|[Ff]alse)['\"]?\)$"
    r"|^not | (?:is|in|not in|is not|==|!=|<|>|<=|>=|and) "
)
# `for x in rows` asks nothing
_EACH = re.compile(r"\bfor \w+(?:, ?\w+)* in ")
# one of two words: `"yes" if x else "no"`
_EITHER = re.compile(r"""^\(?(['"])[^'"]*\1 if .+ else (['"])[^'"]*\2\)?$""")
_LAST_NAME = re.compile(r"""(\w+)(?:\(.*\)|['"]\]|['"](?:, ?[^()]*)?\))?$""")
# an expression that shows which things it is about
_WHICH = re.compile(
    r"(?:^|[._])(?:name|id|uid|uuid|path|url|uri|title|slug|file|filename|host|hostname|port|reason|version|email)$"
    r"|^(?:len|sorted|list|str|sum)\(|\.join\(|\w[^\Wsui]s$"
)
# of these a value tells whether it is so
_WHETHER = frozenset(
    (
        "enabled",
        "disabled",
        "available",
        "valid",
        "exists",
        "active",
        "present",
        "supported",
        "alive",
        "reachable",
        "healthy",
        "equal",
        "same",
    )
)
# before its subject one of these asks
_AUXILIARIES = frozenset(("is", "are", "was", "were", "has", "have", "had", "did", "does"))
_ASKED = frozenset(("P", "A", "G", "S", "V", "O_P"))


def answered(statement: Statement, last: str, later: Sequence[TaggedClause], level: str) -> Statement:
    """`Access granted: denied`, `User deleted (not really)`, `Mail sent: {is_sent}`: only what follows tells.

    `last` is the last word of the clause that tells the event. Of a progress that is told, nobody knows that it is at its end.
    """
    reading = statement.reading
    if reading.kind in ("skipped", "ignored") and later and _is_flag(later[0]):
        return statement.capped(0.55, "the value may deny it")
    if not is_deed(reading) and reading.kind not in ("A", "already_exists"):
        return statement
    if any(token.word in _UNREAL or token.word.startswith("no_") for token in reading.phrase):
        return statement.capped(0.55, "a subject that may not be")
    if reading.tail == "completed" and any(token.word == "progress" for token in (*reading.phrase, *statement.label)):
        return statement._replace(reading=reading._replace(tail="reported", kind="reported"))
    if not later:
        return statement
    tokens, first = later[0].tokens, later[0].tokens[0]
    if later[0].before in SHOWN and (_is_answer(tokens, reading, last) or first.word in OUTCOMES or is_denial(first)):
        return statement.capped(0.55, "the value may deny it")
    if later[0].before in _BRACKETS and len(tokens) == 1 and (is_denial(first) or first.word in _UNREAL):
        return statement.capped(0.55, "denied in brackets")
    if first.word in OUTCOMES and len(tokens) == 1 and is_counted(later):
        return statement.capped(0.55 if level == "error" else 0.72, "how many did not")
    is_said = later[0].before in _BEHIND and later[0].after not in SHOWN
    said = "_".join(token.word for token in tokens)
    if is_said and (said in _UNDONE or said in OUTCOMES or (len(tokens) == 2 and first.word in _UNDONE)):
        return statement.capped(0.55, "what follows may deny it")
    return statement


def asks(clause: TaggedClause) -> bool:
    """True for `Has session expired: {x}`, which asks without a mark: the auxiliary stands before the subject."""
    reading, tokens = clause.reading, clause.tokens
    if reading is None or len(tokens) < 3 or tokens[0].word not in _AUXILIARIES:
        return False
    if tokens[0].word in ("did", "does"):
        return "h" in tokens[1].tags
    is_subject = bool(reading.phrase) and tokens[1 : 1 + len(reading.phrase)] == reading.phrase
    return is_subject and reading.kind in _ASKED


def question(statement: Statement, level: str) -> Statement:
    """Whoever asks does not say that it is so; an error that asks whether it is so has seen that it is not."""
    reading = statement.reading
    if level == "error" and reading.kind in ("G", "A", "P"):
        return statement._replace(reading=reading._replace(tail=f"not_{reading.tail}", kind="not")).capped(
            0.55, "a question"
        )
    asked = reading.verb or reading.tail.removeprefix("O_")
    reading = reading._replace(tail=f"{asked}_questioned", kind="questioned")
    return statement._replace(reading=reading).capped(0.5, "a question")


def _is_answer(shown: Sequence[Tagged], reading: Reading, last: str) -> bool:
    """True for a value that is true or false, or that alone may tell whether it is so; `last` is the word before it."""
    if len(shown) != 1 or shown[0].expression is None:
        return False
    expression = shown[0].expression
    is_last = reading.tail.endswith(last)
    if (is_last and _tells_whether(expression, last)) or _is_boolean(expression, reading.tail):
        return True
    return reading.kind not in ("G", "V", "O_G") and bool(_EITHER.search(expression))


def _is_flag(shown: TaggedClause) -> bool:
    """True for the value of `Skip seat check: {skip_check}`."""
    value = shown.tokens[0].expression if len(shown.tokens) == 1 and shown.before in SHOWN else None
    return value is not None and bool(_YES_OR_NO.search(_EACH.sub("", value)))


def may_deny(expression: str, deed: str) -> bool:
    """True for an expression that is true or false, and for any that shows no thing behind `enabled`, `exists` and so on."""
    return _tells_whether(expression, deed) or _is_boolean(expression, deed)


def _tells_whether(expression: str, state: str) -> bool:
    shows_which = _WHICH.search(expression) and expression.rpartition(".")[2] != state  # `exists` is no plural
    return state in _WHETHER and not shows_which and not is_exception(expression)


def _is_boolean(expression: str, deed: str) -> bool:
    """True for an expression that is true or false, by its name or its operator, or that is called as the deed is."""
    if _YES_OR_NO.search(_EACH.sub("", expression)):
        return True
    last = _LAST_NAME.search(expression)
    return last is not None and (last[1] == deed or last[1].endswith(f"_{deed}"))
