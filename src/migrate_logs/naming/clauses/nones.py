"""Owns the patterns of what is not there: none of it, no such thing, nothing that has it."""

from migrate_logs.naming.clauses.shared import (
    PLACE,
)
from migrate_logs.naming.grammar import Rule

# what is done to what is not yet there, what to what is, and what is said of what is not
_MAKING = "add|insert|create|addition|insertion|creation|registration|upload"
_USING = "update|delete|remove|deletion|removal|modification|cancellation|use|usage|release|lookup"
_ABSENT = "nonexistent|nonexisting|non_existent|non_existing|missing"

NONE = (
    Rule("no of NP X* P", "not_P", 0.79, "none"),
    Rule("P no of NP", "not_P", 0.79, "none"),
    Rule(
        "no NP to|for|from|in|on|at|with|by|between|within|under .. necessary|needed|required B",
        "not_needed",
        0.76,
        "none",
    ),
    Rule("no NP X* to V!", "not_found", 0.79, "none to work on"),
    Rule("no_such NP", "not_found", 0.93, "no such"),
    Rule(f"D={_MAKING} of existing NP E", "already_exists", 0.74, "what is there already"),
    Rule(f"D={_USING} of {_ABSENT} NP E", "not_found", 0.74, "what is not there"),
    Rule("no NP X* necessary", "not_needed", 0.79, "none"),
    Rule("no NP P=called Z E", "not_found", 0.79, "none there"),
    Rule("no NP P=called Z I!", "not_found", 0.79, "none there"),
    Rule("no NP X* P", "not_P", 0.95, "none"),
    Rule("no P=logged_in|signed_in|checked_in|opted_in NP P=found", "not_found", 0.79, "none"),
    Rule("no NP will|can|could|may|might X+ P", "not_P", 0.79, "none"),
    Rule("no NP X* available", "unavailable", 0.86, "none available"),
    Rule("no NP above_threshold|below_threshold|over_limit", "not_found", 0.79, "none there"),
    Rule("no NP X* A B", "not_A", 0.8, "none"),
    Rule("no NP G B", "not_G", 0.75, "none", "no activity"),
    Rule("no NP S", "not_P", 0.7, "none", "sure third"),
    Rule("no NP is|are|was|were OBJ B", "not_O", 0.7, "none", "no form of a verb"),
    Rule("no match|matches for|of|in NP", "not_matched", 0.79, "none matches"),
    Rule("no NPS V=match|meet|satisfy|pass|fit|qualify OBJ?", "not_P", 0.74, "none"),
    Rule("no NPS", "not_found", 0.79, "none there", "a whole name"),
    Rule("no NP", "missing", 0.79, "none there"),
    Rule("NP supports|support no OBJ", "O_unsupported", 0.78, "none"),
    Rule("NP S no OBJ", "O_not_P", 0.78, "none", "sure third"),
    Rule("NP no OBJ X* P E", "O_not_P", 0.8, "none"),
    Rule(
        "NP no OBJ X+ P=found|detected|discovered|received|returned|provided|specified|defined",
        "O_not_P",
        0.76,
        "none",
        "plain subject",
    ),
    Rule("NP no OBJ E", "O_missing", 0.79, "none there", "no gerund first"),
    Rule("NP no OBJ I", "O_missing", 0.7, "none there", "no verb"),
    Rule("none has|have|had OBJ", "O_missing", 0.72, "none"),
    Rule("none S OBJ?", "not_P", 0.72, "none", "sure third"),
    Rule("none X* P", "not_P", 0.8, "none"),
    Rule("P no NP", "not_P", 0.85, "none"),
    Rule("G no NP", "not_P", 0.62, "none"),
    Rule(
        "NP X* P=aborted|failed|skipped|cancelled|stopped|rejected|refused|denied|deferred|postponed|terminated no OBJ",
        "P",
        0.79,
        "the reason follows",
    ),
    Rule("NP X* P no OBJ", "O_not_P", 0.82, "none"),
    Rule(
        f"NP {PLACE} .. P=returned|found|produced|yielded|received|gave no OBJ",
        "O_not_P",
        0.74,
        "none",
        "plain subject",
    ),
    Rule("NP S no OBJ", "O_not_P", 0.75, "none"),
    Rule(
        "NP has_no change|changes|modification|modifications|difference|differences",
        "unchanged",
        0.79,
        "has no changes",
    ),
    Rule("NP has_no OBJ", "O_missing", 0.84, "has no"),
    Rule("NP has_no default B", "default_missing", 0.76, "has no"),
    Rule("has_no|lacks NP", "missing", 0.7, "has no"),
    Rule("NP lacks Z B", "incomplete", 0.74, "is missing a value"),
    Rule("NP lacks OBJ", "O_missing", 0.84, "is missing"),
    Rule("NP lacks B", "missing", 0.86, "is missing"),
)
