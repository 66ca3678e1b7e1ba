"""Owns the patterns of a deed that is spoken of and not done: `Printing badges by hand is no longer supported`."""

from migrate_logs.naming.clauses.shared import PLACE
from migrate_logs.naming.grammar import Rule

_FOR = "supported|allowed|permitted|recommended|advised|encouraged|accepted|implemented"
_AGAINST = "deprecated|discouraged|unsupported|disallowed|prohibited|forbidden"
_SAID = (
    (f"is|was|has|will X* P={_AGAINST}", "V_P"),
    ("P=not_allowed|not_permitted", "V_P"),
    (f"X* not X* P={_FOR}", "V_not_P"),
    (f"X* no_longer P={_FOR}", "V_no_longer_P"),
    ("X* not X* A=possible|feasible|advisable|safe", "V_not_A"),
    ("X+ A=impossible|infeasible|unsafe", "V_A"),
)
# an activity may be of the thing behind it (`streaming service`), unless one tells where it goes on
_DEEDS = (("G I? NP ~", "no activity"), (f"G NP {PLACE} ~", ""), ("G NP or|and G I? OBJ ~", ""))

VERDICTS = tuple(
    Rule(f"{deed} {said}", tail, 0.74, "what is said of doing it", when)
    for said, tail in _SAID
    for deed, when in _DEEDS
)
