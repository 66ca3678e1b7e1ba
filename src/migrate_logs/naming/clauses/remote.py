"""Owns the patterns of what stands behind its subject and where that is, where no other pattern tells anything."""

from migrate_logs.naming.clauses.shared import GIVEN, PLACE, WHERE
from migrate_logs.naming.grammar import Rule

_STRANGE = (
    "unknown|invalid|unexpected|unsupported|unregistered|unrecognized|unauthorized|nonexistent|malformed|untrusted"
)
_WHY = "subject, its place, and "

REMOTE = (
    Rule(f"NP {PLACE} OBJ G E", "G", 0.7, f"{_WHY}progressive", "a subject under way"),
    Rule("NP between OBJ P B", "P", 0.76, f"{_WHY}participle", "past form"),
    Rule("NP outside of? OBJ E", "out_of_bounds", 0.66, "not within", "no form of a verb"),
    Rule("NP P=guessed|estimated|assumed|presumed|determined to_be", "P", 0.72, "what it was taken for"),
    Rule(f"NP {PLACE} .. P=guessed|estimated|assumed|presumed|determined to_be", "P", 0.7, "what it was taken for"),
    Rule("P M and M NP", "P", 0.76, "participle first", "past deed"),
    Rule("NP before|after .. failed|fails B", "failed", 0.76, f"{_WHY}failed", "no form of a verb"),
    Rule(f"NP {WHERE} .. not X* P", "not_P", 0.74, f"{_WHY}what it is not", "no form of a verb"),
    Rule(f"NP {WHERE} .. not X* A", "not_A", 0.74, f"{_WHY}what it is not", "no form of a verb"),
    Rule(f"NP {PLACE} D+ missing OBJ", "O_missing", 0.74, f"{_WHY}what is missing", "no form of a verb"),
    Rule(f"NP {PLACE} .. without OBJ B", "O_missing", 0.66, f"{_WHY}what is missing", "no form of a verb"),
    Rule(f"NP {PLACE} .. needs|requires OBJ", "O_required", 0.7, f"{_WHY}what it needs", "no form of a verb"),
    Rule(f"NP {PLACE} .. already_in", "already_present", 0.74, f"{_WHY}state", "no form of a verb"),
    Rule(f"NP {WHERE} .. P via|with|due|as", "P", 0.72, f"{_WHY}participle", "past form"),
    Rule(f"NP {PLACE} .. P=set|changed|reset to Z E", "P", 0.74, f"{_WHY}participle", "no form of a verb"),
    Rule(f"NP {PLACE} .. Z P=reset|set|split|cut E", "P", 0.7, f"{_WHY}participle", "no form of a verb"),
    Rule(f"NP {PLACE} .. P and|or|but P", "P", 0.72, f"{_WHY}participle", "past form"),
    Rule(f"NP {PLACE} .. finished|completed G OBJ?", "O_F", 0.72, f"{_WHY}what it has done", "no form of a verb"),
    Rule(f"NP {PLACE} .. started|began G OBJ?", "O_N_started", 0.72, f"{_WHY}what it does", "no form of a verb"),
    Rule(f"NP {GIVEN}|requested|selected not X* P", "not_P", 0.76, "what it is not", "no form of a verb"),
    Rule(f"NP {GIVEN}|requested|selected not X* A", "not_A", 0.76, "what it is not", "no form of a verb"),
    Rule(f"NP {GIVEN}|requested|selected not_valid", "invalid", 0.76, "what it is not", "no form of a verb"),
    Rule(f"NP {PLACE} .. may_not have P", "possibly_not_P", 0.66, f"{_WHY}what may not be", "no form of a verb"),
    Rule(f"NP for|from|on|in|to|of Q={_STRANGE} OBJ", "O_Q", 0.7, "came for a wrong thing", "no deed"),
)
