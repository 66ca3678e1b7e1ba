"""Owns the one value that is shown of a thing: `Tray {id}: size: {n}` tells the size of the tray, among errors, too."""

from collections.abc import Sequence

from migrate_logs.naming.clause import TaggedClause
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.roots import is_exception

_SCORE = 0.62
_PLAIN = frozenset("dhbj")


def one_of(telling: Sequence[TaggedClause], later: Sequence[TaggedClause], lexicon: Lexicon) -> Reading | None:
    """What is shown of the thing that the first of two clauses names, or None where they tell anything else."""
    if len(telling) != 2 or not later:
        return None
    thing, key = telling
    value = later[-1].tokens[-1].expression or ""
    is_of_value = thing.after == ":" and len(thing.tokens) > 1 and thing.tokens[-1].expression is not None
    if not is_of_value or not thing.thing() or key.after not in (":", "=") or is_exception(value):
        return None
    is_plain = all(set(token.tags) <= _PLAIN and token.word not in lexicon.faults for token in key.tokens)
    if not is_plain or len(later) > 2 or any(token.expression for token in key.tokens):
        return None
    tail = "_".join([*(token.word for token in key.tokens), "reported"])
    return Reading(thing.tokens, (), tail, "report", _SCORE, "what is shown of a thing", (), "reported")
