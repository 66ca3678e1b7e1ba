"""Owns what is told by values alone: a state that became another (`Door {id}: OPEN -> CLOSED`), a request with its outcome."""

import re
from collections.abc import Sequence
from itertools import takewhile

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement
from migrate_logs.naming.words import Clause

_ARROWS = frozenset(("->", "=>", "→"))
# expressions that show a state: by what it is, or by when it is
_OF_STATE = re.compile(r"(?:^|[._])(?:state|status|phase|stage|mode)(?:\.(?:name|value))?$")
_OF_TIME = re.compile(r"^(?:\w+\.)*(?:old|new|prev|previous|before|after|current)(?:_(?:value|level))?$")
_METHOD = re.compile(r"(?:^|[._])method$")
_ADDRESS = re.compile(r"(?:^|[._])(?:path|url|uri|route|endpoint)$")
_OUTCOME = re.compile(r"(?:^|[._])(?:status|status_code|code)$")


def told(parts: Sequence[Clause], found: Sequence[TaggedClause], lexicon: Lexicon) -> Statement | None:
    """What the values of a message tell, or None where its words do; `found` are its `parts` with their tags."""
    reading = _transition(found, lexicon) or _exchange(parts, lexicon)
    return Statement(reading, why=(reading.why,)) if reading else None


def is_dump(parts: Sequence[Clause]) -> bool:
    """True for `rows={n}, cols={m}`: the first of its keys is no more what it tells of than the others."""
    keys = sum(clause.after == "=" for clause in parts)
    return keys > 1 and all(_tells_value(clause) for clause in parts)


def _tells_value(clause: Clause) -> bool:
    """True for values, and for the key that stands behind them, in front of its own."""
    values = clause.tokens[: len(clause.tokens) - (clause.after == "=")]
    return all(token.expression is not None for token in values)


def _transition(found: Sequence[TaggedClause], lexicon: Lexicon) -> Reading | None:
    """`Order {id}: {old_status} -> {new_status}`: neither state alone is what happened."""
    signs = [clause.after for clause in found[:-1]]
    if _ARROWS.isdisjoint(signs):
        return None
    at = next(index for index, sign in enumerate(signs) if sign in _ARROWS)
    if len(found[at + 1].tokens) > 1:
        return None
    *subject, old = found[at].tokens
    earlier = found[:at]
    if not subject and at and earlier[-1].after == ":":
        subject, earlier = list(earlier[-1].tokens), earlier[:-1]
    if any(clause.reading for clause in earlier) or any(map(_is_dry, found)):
        return None
    words = [token.word for token in subject if token.expression is None]
    if not all(map(_is_nominal, subject)) or (not words and not _is_of_state(old)):
        return None
    is_datum = bool(words) and lexicon.is_datum(lexicon.inflection.singular(words[-1]))
    tail = _changed(old, found[at + 1].tokens[0], is_datum)
    if not tail or (tail == "changed" and not is_datum and len(subject) == 1 and words[0] in lexicon.verbs):
        return None
    phrase = tuple(takewhile(lambda token: token.tags != "i", subject))
    return Reading(phrase, (), tail, "change", 0.76, "from one state to another", (), "P")


def _changed(old: Tagged, new: Tagged, is_datum: bool) -> str:
    """The tail for a change from `old` to `new`, nothing where they may be other things than states."""
    if old.expression is None or new.expression is None:
        if not (_is_state(old) and _is_state(new)) or _is_deed(old, new):
            return ""
        return "changed" if is_datum else "state_changed"
    if is_datum:
        return "changed"
    if _is_of_state(old) and _is_of_state(new):
        return "state_changed"
    return "changed" if _OF_TIME.search(old.expression) and _OF_TIME.search(new.expression) else ""


def _is_dry(clause: TaggedClause) -> bool:
    return any(token.word == "dry_run" for token in clause.tokens)


def _is_nominal(token: Tagged) -> bool:
    return token.tags == "i" or (bool(set(token.tags) & set("hzu")) and not set(token.tags) & set("pgs"))


def _is_of_state(token: Tagged) -> bool:
    return bool(token.expression and _OF_STATE.search(token.expression))


def _is_state(token: Tagged) -> bool:
    """True for a state, an outcome, a constant, and a value that may be any."""
    tags = set(token.tags)
    return token.expression is not None or bool(tags & set("apw")) or ("k" in tags and "b" not in tags)


def _is_deed(old: Tagged, new: Tagged) -> bool:
    """True for the `printed` of `badges printed -> {x}` and the `ok` of `tray ok -> {x}`, behind which stands what came of it."""
    is_any = new.expression is not None and not _is_of_state(new)
    return is_any and old.expression is None and set(old.tags).isdisjoint("aw")


def _exchange(parts: Sequence[Clause], lexicon: Lexicon) -> Reading | None:
    """`{method} {path} -> {status} in {ms}ms` tells a request and its outcome."""
    shown = []
    for clause in parts:
        for token in clause.tokens:
            if token.expression is not None:
                shown.append(token.expression)
            elif token.word not in lexicon.prepositions and token.word not in lexicon.units:
                return None
    if not all(any(map(pattern.search, shown)) for pattern in (_METHOD, _ADDRESS, _OUTCOME)):
        return None
    return Reading((Tagged("request", "dh"),), (), "completed", "complete", 0.76, "a request and its outcome", (), "P")
