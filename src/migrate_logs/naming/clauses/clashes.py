"""Owns the patterns of two that get in each other's way: options that exclude each other, what another has already."""

from migrate_logs.naming.clauses.shared import GIVEN, OF_BOTH, PLACE
from migrate_logs.naming.grammar import Rule

CLASHES = (
    Rule("NP got|gets|get|receives|received OBJ B", "O_received", 0.74, "what comes in", "a sent object"),
    Rule("P=found|detected|encountered|noticed different|differing|conflicting NP", "mismatched", 0.72, "they differ"),
    Rule("NPS differ B", "mismatched", 0.76, "they differ", "no verb"),
    Rule(f"NPS P {PLACE} .. differ B", "mismatched", 0.74, "they differ", "plain subject"),
    Rule("NPS P differ B", "mismatched", 0.74, "they differ", "plain subject"),
    Rule("K=conflict|collision|deadlock while|when|during G NP", "V_TAIL", 0.74, "what was met while doing it"),
    Rule("K=mismatch|conflict|collision while|when|during? G NP", "TAIL", 0.74, "what was met while doing it"),
    Rule(
        "NP X* P=detected|identified|flagged as J* OBJ B", "O_detected", 0.74, "what it was taken for", "a told object"
    ),
    Rule(
        "G=setting|moving|switching|changing|transitioning NP to P B", "G_to_P", 0.76, "the state that it is put into"
    ),
    Rule("NP X* P=installed|configured|built|compiled in D D=mode B", "P_in_D_mode", 0.74, "in what mode"),
    Rule(f"both NP X* P={GIVEN}|enabled|used B", "P", 0.76, OF_BOTH, "two things"),
    Rule(
        "NP X* P=owned|held|claimed|locked|acquired|taken by another|other",
        "P_by_another",
        0.79,
        "who has it instead",
    ),
)
