"""Owns the patterns of errors, failures and defects."""

from migrate_logs.naming.clauses.shared import ERROR, GOT, RAISED, WHILE
from migrate_logs.naming.grammar import Rule

ERRORS = (
    Rule(
        "NP has|have|had|contains|contain|contained Z D=warning|warnings|error|errors|issue|issues|problem|problems B",
        "D_reported",
        0.78,
        "how many faults it has",
    ),
    Rule(f"unhandled|uncaught {ERROR} {WHILE}? G NP?", "V_error", 0.79, "unhandled error while"),
    Rule(f"unhandled|uncaught {ERROR} X* {GOT}? {WHILE}? NP?", "unhandled_error", 0.79, "unhandled error"),
    Rule(f"unhandled|uncaught NP {ERROR} {WHILE}? OBJ?", "unhandled_error", 0.75, "unhandled error"),
    Rule(f"NP unhandled|uncaught {ERROR}", "unhandled_error", 0.79, "unhandled error"),
    Rule("NP error|exception X* occurred|raised|thrown", "error", 0.79, "an error occurred"),
    Rule(f"J* {ERROR} X* {GOT}? {WHILE}? trying_to? checking_if NP?", "check_error", 0.9, "error while checking"),
    Rule(f"J* {ERROR} X* {GOT}? {WHILE}? trying_to V! NP?", "V_error", 0.79, "error trying to"),
    Rule(f"J* {ERROR} X* {GOT}? {WHILE}? G NP?", "V_error", 0.95, "error while"),
    Rule("failed|failure V NP", "V_failed", 0.78, "failed doing", "skippable"),
    Rule("failed|failure|fails G NP?", "V_failed", 0.92, "failed doing"),
    Rule(f"failed|failure|fails {WHILE} G NP?", "V_failed", 0.79, "failed while"),
    Rule("failure|failures in|of|during|on|with|for NP", "failed", 0.79, "failure of"),
    Rule(
        f"X* got|received|encountered|caught|hit|had|getting|raised J* {ERROR} {WHILE}? trying_to V! NP?",
        "V_error",
        0.79,
        "error met",
    ),
    Rule(
        f"X* got|received|encountered|caught|hit|had|getting|raised J* {ERROR} {WHILE}? G NP?",
        "V_error",
        0.79,
        "error met",
    ),
    Rule("X* got|received|encountered|caught|hit|had|getting|raised NP error|exception B", "error", 0.79, "error met"),
    Rule(
        f"X* got|received|encountered|caught|hit|had|getting|raised J* {ERROR} {WHILE}? NP?", "error", 0.78, "error met"
    ),
    Rule(
        f"NP X* {RAISED} J* {ERROR} {WHILE} G OBJ?",
        "O_V_error",
        0.79,
        "raised an error",
    ),
    Rule(
        f"NP X* {RAISED} J* {ERROR}",
        "error",
        0.79,
        "raised an error",
    ),
    Rule(f"J* {ERROR} X* {GOT}? {WHILE} NP", "error", 0.79, "error in"),
    Rule("G NP failed|failure|fails B", "V_failed", 0.79, "doing it failed"),
    Rule(
        "G NP with|for|from|to|in|on|at|of|during|via|by|after .. failed|fails B", "V_failed", 0.79, "doing it failed"
    ),
    Rule("G I NP .. failed|fails B", "V_failed", 0.79, "doing it failed"),
    Rule("V NP failed|failure|fails B", "V_failed", 0.79, "doing it failed", "verb first"),
    Rule("G NP error|exception B", "V_error", 0.79, "doing it, error", "no deed"),
    Rule(f"NP {ERROR} X* {GOT}? {WHILE}? G OBJ?", "error", 0.78, "error"),
    Rule("NP failure|failures B", "failed", 0.9, "failure"),
    Rule(f"NP X* failed with {ERROR} B", "failed", 0.92, "failed"),
    Rule(f"NP X* P with {ERROR} B", "P_with_error", 0.79, "ended with an error"),
    Rule("NP error|errors|exception|exceptions|traceback X* P? E", "error", 0.92, "error"),
    Rule("NP error|exception|errors B", "error", 0.86, "error"),
    Rule(f"J* {ERROR} X* {GOT}? B", "error", 0.8, "error"),
)

DEFECTS = (
    Rule("too_many NP", "too_many", 0.79, "too many"),
    Rule("too_few NP", "too_few", 0.79, "too few"),
    Rule("NP X* too_many|too_few OBJ", "O_limit_exceeded", 0.6, "too many"),
    Rule("missing NP missing", "missing", 0.5, "missing"),
    Rule(f"missing NP X* {GOT}? B", "missing", 0.79, "missing"),
    Rule("NP X* missing OBJ", "O_missing", 0.79, "missing", "subject"),
    Rule(f"NP X* has|with|have Q OBJ {GOT}? B", "O_Q", 0.79, "telling adjective"),
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
    Rule(f"Q NP X* {GOT}", "Q", 0.79, "telling adjective", "telling"),
    Rule("Q NP B", "Q", 0.79, "telling adjective", "telling"),
)
