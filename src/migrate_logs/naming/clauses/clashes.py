"""Owns the patterns of two that get in each other's way: options that exclude each other, what another has already."""

from migrate_logs.naming.clauses.shared import GIVEN, OF_BOTH
from migrate_logs.naming.grammar import Rule

CLASHES = (
    Rule("NP got|gets|get|receives|received OBJ B", "O_received", 0.74, "what comes in", "a sent object"),
    Rule("K=conflict|collision|deadlock while|when|during G NP", "V_TAIL", 0.74, "what was met while doing it"),
    Rule(f"both NP X* P={GIVEN}|enabled|used B", "P", 0.76, OF_BOTH, "two things"),
    Rule(
        "NP X* P=owned|held|claimed|locked|acquired|taken by another|other",
        "P_by_another",
        0.79,
        "who has it instead",
    ),
)
