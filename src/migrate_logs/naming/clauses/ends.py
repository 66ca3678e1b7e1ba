"""Owns the patterns of how a deed ended, what came of it, and what is to come of a thing."""

from migrate_logs.naming.clauses.shared import (
    ENDED,
    PLACE,
    REFUSALS,
    STORES,
    TO_COME,
    WHERE,
)
from migrate_logs.naming.grammar import Rule

# what is done with a thing for a deed that is still to come
_PLANNED = "marked|flagged|queued|scheduled|selected|registered|submitted|approved|earmarked|reserved"

ENDS = (
    Rule(
        "V NP complete|completed|done|ok|success|succeeded|finished|complete|successful E",
        "P",
        0.79,
        "the deed is done",
        "done deed",
    ),
    Rule("G NP K=done|complete|completed|finished E", "P", 0.78, "the deed is done", "a plain deed"),
    Rule("G NP K=success|ok E", "P", 0.76, "the deed is done", "no look at its end"),
    Rule("successful D of|for NP", "D_succeeded", 0.74, "a deed that succeeded", "a deed"),
    Rule("successful NP B", "succeeded", 0.76, "a deed that succeeded", "a named verb or deed"),
    Rule("D for|of NP complete|completed|done|finished B", "D_completed", 0.76, "its deed is done", "a deed"),
    Rule(f"NP {PLACE} OBJ K=complete|done E", "TAIL", 0.74, "a noun that tells the outcome", "plain subject"),
    Rule("NP K=complete|done Z NPS P E", "TAIL", 0.74, "two facts", "not under way"),
    Rule(f"NP P={ENDED} Z NPS P E", "P", 0.74, "two facts", "plain subject"),
    Rule("NP P D=event|notification|webhook|callback|signal|alert E", "P", 0.76, "what tells of a deed", "news of it"),
    Rule("P NP Z* K=ok|okay E", "P", 0.78, "participle first", "past deed"),
    Rule("NP K=ok|okay E", "TAIL", 0.78, "a noun that tells the outcome", "not under way"),
    Rule(
        "NP K=complete|success|successful|done|mismatch|timeout E",
        "TAIL",
        0.86,
        "a noun that tells the outcome",
        "not under way",
    ),
    Rule("access_denied to|for|on NP", "access_denied", 0.78, "denied", "plain subject"),
    Rule("permission denied G NP", "V_denied", 0.78, "denied"),
    Rule("access_denied while|when|on|in|during? G NP?", "V_denied", 0.78, "denied"),
    Rule(f"NP X* P={_PLANNED} for D B", "P_for_D", 0.79, "what it is meant for", "a planned deed"),
    Rule(f"P={_PLANNED} NP for D B", "P_for_D", 0.79, "what it is meant for", "a planned deed"),
    Rule("NP? X* went|goes from Z to", "changed", 0.72, "from one value to another"),
    Rule("NP? got P B", "P", 0.78, "passive", "past form"),
    Rule(f"got NP from {STORES}", "retrieved", 0.79, "got from", "no message"),
    Rule("got NP I!", "received", 0.79, "got from", "no message"),
    Rule("NP X* P ok|okay|fine B", "P", 0.79, "subject and participle"),
    Rule(f"NP X* returned|returns {REFUSALS} B", "error_returned", 0.79, "what it returned"),
    Rule("NP X* decided|chose to X* V! OBJ?", "O_V_decided", 0.74, "what was decided"),
    Rule(f"NP X* S={TO_COME} soon|in|at|within|on Z", "G", 0.74, "what is to come", "plain subject"),
    Rule(f"NP X* S={TO_COME} soon", "G", 0.74, "what is to come", "plain subject"),
    Rule(f"NP {PLACE} OBJ S={TO_COME} soon|in|at|within|on Z", "G", 0.74, "what is to come", "plain subject"),
    Rule("NP X* S=overlaps|conflicts|collides|clashes|interferes with", "G", 0.74, "what is in its way"),
    Rule("G Z P=returned|yielded|gave Q OBJ", "O_Q", 0.74, "what it gave is wrong", "telling"),
    Rule("G NP P=returned|yielded|gave Z? OBJ", "O_P", 0.74, "what doing it gave", "counted"),
    Rule("G NP P=returned Z", "V_P", 0.74, "what doing it gave", "no activity"),
    Rule(
        "NP G=starting|stopping|exiting|finishing|ending|terminating|quitting|dying|shutting_down B",
        "G",
        0.74,
        "what a runner does",
        "a runner of a deed",
    ),
    Rule("G=working NP P B", "P", 0.76, "subject and participle"),
    Rule("NP says|said E", "message_received", 0.7, "what it says"),
    Rule("NP has|have P=required|needed|expected|desired OBJ B", "O_present", 0.6, "what it has"),
    Rule("NP has|have|had P OBJ", "O_P", 0.76, "subject, verb and object", "named object"),
    Rule("NP X* being|getting P", "G", 0.79, "passive in progress"),
    Rule(f"NP {WHERE} .. being P", "G", 0.78, "subject, its place, and passive in progress", "plain subject"),
)
