"""Owns what a dry run does to the sentence that tells a deed: it is not done."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.outcomes import DEEDS, DENYING, SHOWN
from migrate_logs.naming.statement import Statement

_UNPROVEN = 0.79
# what a run goes through whether it is a dry one or not
_COURSES = frozenset(
    (
        "start",
        "begin",
        "launch",
        "boot",
        "initialize",
        "run",
        "resume",
        "stop",
        "finish",
        "complete",
        "end",
        "exit",
        "terminate",
        "conclude",
    )
)
# behind these stands a run of the past
_ORIGINS = frozenset(("from", "of", "by", "since", "after", "than"))


def dry_run(statement: Statement, found: Sequence[TaggedClause], lexicon: Lexicon) -> Statement:
    """In a dry run no deed is done, but it starts and ends; `dry_run={flag}` tells only which sort of run it may be."""
    if statement.reading.kind not in DEEDS:
        return statement
    if not statement.reading.verb or any(token.word == "dry_run" for token in statement.reading.phrase):
        return statement
    is_dry = _is_dry(found)
    if is_dry is False:
        return statement
    if lexicon.base(statement.reading.verb) in _COURSES and (is_dry is None or statement.reading.kind == "P"):
        return statement.capped(_UNPROVEN, "a dry run")
    if is_dry is None:
        return statement.capped(0.55, "it may be a dry run")
    objects = "O_" if statement.reading.kind.startswith("O_") else ""
    reading = statement.reading._replace(tail=f"{objects}{statement.reading.verb}_skipped", kind="V_skipped")
    return statement._replace(reading=reading, label=()).capped(0.85, "a dry run")


def _is_dry(found: Sequence[TaggedClause]) -> bool | None:
    """True for `dry run: deleting {x}`, not for `loading the report of the latest dry run`; None where only a value tells."""
    for at, clause in enumerate(found):
        words = [token.word for token in clause.tokens]
        place = words.index("dry_run") if "dry_run" in words else -1
        origin = [token.word for token in clause.tokens[:place] if token.tags == "i"][-1:]
        if place < 0 or (origin and origin[0] in _ORIGINS):
            continue
        behind = clause.tokens[place + 1 :] or (
            found[at + 1].tokens if clause.after in SHOWN and found[at + 1 :] else ()
        )
        if not behind and clause.after in SHOWN:
            return None
        if not behind or (behind[0].expression is None and behind[0].word not in DENYING):
            return True
        is_flag = clause.after in SHOWN and len(found[at + 1 : at + 2]) and len(behind) == 1
        if is_flag or "dry" in (behind[0].expression or ""):
            return None if behind[0].expression is not None else False
        return True
    return False
