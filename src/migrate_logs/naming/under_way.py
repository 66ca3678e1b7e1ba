"""Owns what a deed means among errors: what is done about a fault goes on, of any other nobody knows whether it does, and what
was done as it should be is no error."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import is_exception
from migrate_logs.naming.statement import Statement

# deeds that nobody tells of as an error where they were done as they should be
_HARMLESS = frozenset(
    ("send", "receive", "create", "update", "set", "query", "run", "finish", "return", "configure", "call", "use", "load", "fetch",
     "retrieve", "process", "save", "store", "complete", "start", "connect", "install", "register", "add", "insert", "print",
     "publish", "read", "write", "open", "submit", "generate", "resolve", "parse", "succeed", "initialize", "download", "upload")
)  # fmt: skip
# what there should be one of, or none, and how it should not be done
_ODD = frozenset(("multiple", "several", "existing", "two"))
_ODDLY = ("_twice", "_early", "_late")
_DONE = 0.6
_FAILED = 0.7
_UNKNOWN = 0.55


def among_errors(
    statement: Statement, clause: TaggedClause, later: Sequence[TaggedClause], lexicon: Lexicon
) -> Statement:
    """`Loading {path}` logged as an error may have failed, `Loading {path}: {exc}` has; `Dropping bad tag` is done about one."""
    reading = statement.reading
    if is_success(reading, lexicon):
        return statement.capped(_DONE, "done, among errors")
    is_first = reading.kind == "G" and "g" in clause.tokens[0].tags
    if not is_first or reading.verb.partition("_")[0] in lexicon.remedies:
        return statement
    shown = later[0].shown if later and clause.after == ":" else ""
    if not is_exception(shown):
        return statement.capped(_UNKNOWN, "under way, among errors")
    failed = reading._replace(tail=f"{reading.verb}_error", kind="V_error", why="the error follows")
    return statement._replace(reading=failed).capped(_FAILED, "the error follows")


def is_success(reading: Reading, lexicon: Lexicon) -> bool:
    """True for `badge sent`; two badges, or a broken one, may well be an error."""
    if reading.kind not in ("P", "O_P", "received") or reading.verb not in _HARMLESS:
        return False
    told = (*reading.phrase, *reading.object)
    is_telling = any("q" in token.tags or token.word in _ODD or token.word in lexicon.faults for token in told)
    return not is_telling and not reading.tail.endswith(_ODDLY)
