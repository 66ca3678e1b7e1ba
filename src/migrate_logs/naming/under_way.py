"""Owns what a deed that goes on means among errors: what is done about a fault goes on, of any other nobody knows whether it does."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.statement import Statement

_FAILED = 0.7
_UNKNOWN = 0.55


def among_errors(
    statement: Statement, clause: TaggedClause, later: Sequence[TaggedClause], lexicon: Lexicon
) -> Statement:
    """`Loading {path}` logged as an error may have failed, `Loading {path}: {exc}` has; `Dropping bad tag` is done about one."""
    reading = statement.reading
    is_first = reading.kind == "G" and "g" in clause.tokens[0].tags
    if not is_first or reading.verb.partition("_")[0] in lexicon.remedies:
        return statement
    shown = later[0].shown if later and clause.after == ":" else ""
    if not is_exception(shown):
        return statement.capped(_UNKNOWN, "under way, among errors")
    failed = reading._replace(tail=f"{reading.verb}_error", kind="V_error", why="the error follows")
    return statement._replace(reading=failed).capped(_FAILED, "the error follows")
