"""Owns the patterns of defects: what is missing, invalid, too much or of the wrong sort."""

from migrate_logs.naming.clauses.shared import (
    BARE_MANNER,
    CULLED,
    EXCESSIVE,
    GIVEN,
    GOT,
    PLACE,
    WRONG,
)
from migrate_logs.naming.grammar import Rule

# what is done to what has a defect, and tells more than it
_MENDED = (
    "refused|denied|declined|blocked|quarantined|flagged|failed|aborted|cancelled|canceled|closed|finished|completed|ended"
    "|updated|filled|populated|repaired|fixed|replaced|resolved"
)

# what comes of asking
_ANSWERS = "request|response|reply|answer|gateway|status"

DEFECTS = (
    Rule(f"D={BARE_MANNER} G NP", "D_G", 0.74, "progressive", "no activity"),
    Rule("got Q NP I!", "Q", 0.79, "telling adjective", "telling"),
    Rule("NP X* P=sent|issued|created|modified|signed|dated from|in D=future B", "P_in_future", 0.74, "too early"),
    Rule("NP X* returned|returns|gave|answered D=http Z", "http_status_returned", 0.74, "what it returned"),
    Rule(f"got|received NP for|from|with|on|in|to Q={WRONG} OBJ", "O_Q", 0.72, "came for a wrong thing"),
    Rule(f"got|received|encountered Z for|from|with|on|in|to Q={WRONG} OBJ", "O_Q", 0.74, "came for a wrong thing"),
    Rule(
        f"NP P=arrived|came|called|encountered|requested|seen|invoked for|from|with|on|in|to Q={WRONG} OBJ",
        "O_Q",
        0.74,
        "came for a wrong thing",
        "plain subject",
    ),
    Rule(f"D requested|attempted NP for|from|with|on|in|to Q={WRONG} OBJ", "O_Q", 0.74, "asked for a wrong thing"),
    Rule(f"Z requested|attempted NP for|from|with|on|in|to Q={WRONG} OBJ", "O_Q", 0.74, "asked for a wrong thing"),
    Rule("NP P=requested|attempted OBJ", "O_P", 0.78, "subject, verb and object", "plain subject"),
    Rule("NP X* uses|using|references|accepts|lists|names|includes Q OBJ", "O_Q", 0.74, "telling adjective", "telling"),
    Rule("NP X* set Q OBJ", "Q", 0.76, "set to something wrong", "telling"),
    Rule("NP X+ of Q OBJ B", "O_Q", 0.74, "telling adjective", "telling"),
    Rule("NP X+ in|of Q D=format|state|status|type|mode|order|shape B", "Q", 0.76, "in a wrong state", "telling"),
    Rule("NP X+ in Q OBJ B", "O_Q", 0.74, "telling adjective", "telling"),
    Rule("NP X* left to|at default", "default_used", 0.76, "left at its default"),
    Rule("too_many NP", "limit_exceeded", 0.76, "too many"),
    Rule(f"A={EXCESSIVE} NP B", "A", 0.76, "too much of a quality", "a told subject"),
    Rule("too_few NP", "too_few", 0.79, "too few"),
    Rule("NP X* too_many|too_few OBJ", "O_limit_exceeded", 0.6, "too many"),
    Rule("NP X+ P B", "P", 0.79, "passive", "a telling subject"),
    Rule("NP X+ A B", "A", 0.79, "subject and state", "a telling subject"),
    Rule("missing NP missing", "missing", 0.5, "missing"),
    Rule(f"missing NP X* {GOT}? B", "missing", 0.88, "missing"),
    Rule("missing NP P I!", "missing", 0.79, "missing"),
    Rule("NP X* missing OBJ", "O_missing", 0.79, "missing", "subject"),
    Rule(f"P={CULLED}|{_MENDED} NP with Q OBJ", "P", 0.76, "participle first", "past deed"),
    Rule("P NP with Q OBJ", "O_Q", 0.72, "telling adjective", "past deed"),
    Rule("NP P=exited|finished|ended|completed Z with Q OBJ", "P", 0.76, "subject and participle"),
    Rule(f"NP X* has|with|have Q OBJ {GOT}? B", "O_Q", 0.79, "telling adjective", "no gerund first"),
    Rule(f"NP {PLACE} .. has|have|had Q OBJ", "O_Q", 0.74, "telling adjective", "plain subject"),
    Rule(
        "Q D=value|values|type|data|state|status while|when|during G NP",
        "V_error",
        0.76,
        "wrong while doing",
        "telling",
    ),
    Rule(
        "Q D=value|values|type|format|syntax|entry|setting|name for|of|in NP B",
        "D_Q",
        0.72,
        "telling adjective",
        "telling",
    ),
    Rule(
        "Q D=value|values|type|format|syntax|entry|name set|given|provided|specified|passed for|of|in NP B",
        "D_Q",
        0.74,
        "telling adjective",
        "telling",
    ),
    Rule(f"Q or|and M NP {GOT}? B", "Q", 0.78, "one of two adjectives", "telling"),
    Rule(f"Q NP X* {GOT}|{GIVEN}", "Q", 0.79, "telling adjective", "telling"),
    Rule("Q=slow|long NP took", "Q", 0.78, "telling adjective", "telling"),
    Rule(f"Q D={_ANSWERS} G NP", "V_error", 0.78, "error while", "under way"),
    Rule("Q NP G OBJ", "Q", 0.7, "telling adjective", "met under way"),
    Rule(
        "different D=number|numbers|count|counts|length|lengths|size|sizes|amount of NP",
        "D_mismatched",
        0.74,
        "they differ",
    ),
    Rule(f"NP {PLACE} OBJ X+ P B", "P", 0.78, "subject, its place, and participle", "a telling subject"),
    Rule(f"NP {PLACE} OBJ P E", "P", 0.76, "subject, its place, and participle", "a telling subject, past form"),
    Rule(f"NP {PLACE} OBJ P I!", "P", 0.76, "subject, its place, and participle", "a telling subject, past form"),
    Rule(f"NP {PLACE} .. went|turned|goes A B", "A", 0.78, "is now", "a telling subject"),
    Rule("Q NP B", "Q", 0.86, "telling adjective", "telling"),
)
