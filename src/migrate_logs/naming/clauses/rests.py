"""Owns the patterns of what is left: a verb or a noun alone, a command, what something is."""

from migrate_logs.naming.clauses.shared import ERROR, MANNER, PLACE, PLACED_VERB, WHERE
from migrate_logs.naming.grammar import Rule
from migrate_logs.naming.outcomes import MADE_BY

# what one does before the thing behind it is there
_EXPECTING = "waiting|looking_for|listening|searching|asking"
# activities that are things where they are in a state
_OUTCOMES = "|".join(sorted(MADE_BY))
# what a thing is found in
_HOLDING = "cache|database|db|library|queue|list|registry|index|table|pool|whitelist|blacklist|archive|room|hall|group|channel|folder|directory|lobby"

RESTS = (
    Rule("P B", "P", 0.79, "participle alone"),
    Rule("G B", "G", 0.79, "progressive alone"),
    Rule(f"D={_OUTCOMES} A=missing|invalid|empty|unknown|unavailable|incomplete E", "D_A", 0.7, "subject and state"),
    Rule("G A B", "G", 0.66, "progressive alone"),  # `Removing unexpected ...`
    Rule("G J=all|main E", "G", 0.62, "progressive alone"),
    Rule("D=ai|api V NP E", "V", 0.64, "imperative", "no message"),
    Rule("NP X+ .. and fail_to X+ P", "V_failed", 0.72, "what a thing is, and so could not be"),
    Rule(
        f"NP {PLACE} .. X+ .. and fail_to X+ P",
        "V_failed",
        0.7,
        "what a thing is, and so could not be",
        "plain subject",
    ),
    Rule("NP X+ in D=state|status|mode|phase E", "D_reported", 0.62, "what a thing is"),
    Rule("A B", "A", 0.75, "state alone"),
    Rule("V=attempt|retry NP E", "V", 0.66, "imperative", "deed alone"),
    Rule("NP attempt Z? Z? E", "attempted", 0.7, "an attempt", "no form of a verb"),
    Rule("NP attempt from|by|on|for|to|with", "attempted", 0.7, "an attempt", "no form of a verb"),
    Rule("NP down at|in|on|for|since", "down", 0.7, "subject and state", "plain subject"),
    Rule("request|requests with OBJ E", "request_received", 0.56, "what came"),
    Rule("request|requests from NP", "request_received", 0.7, "what came"),
    Rule("request D of|for NP", "D_requested", 0.74, "requested"),
    Rule("new NP from", "received", 0.68, "something new comes in"),
    Rule("new NP B", "created", 0.64, "something new", "what is begun"),
    Rule("incoming NP B", "received", 0.76, "something new comes in"),
    Rule("V NP B", "V", 0.7, "imperative", "order"),
    Rule("NP at|in|on|between|with|for|among", "detected", 0.72, "what was met", "a clash"),
    Rule("NP for|from|about|with Q OBJ E", "O_Q", 0.72, "telling adjective", "a defect"),
    Rule("V=get|fetch|create|update|delete|list|add|remove|set NP request B", "V_requested", 0.66, "requested"),
    Rule("NP X+ Z E", "reported", 0.62, "what a thing is"),
    Rule("NP K B", "TAIL", 0.76, "a noun that tells the event", "no denial"),
    Rule(f"J* {ERROR} NP", "error", 0.6, "error and a noun"),
    Rule("Z X+ Q OBJ", "O_Q", 0.72, "telling adjective"),
    Rule("Z X+ M=valid OBJ B", "O_M", 0.72, "telling adjective"),
    Rule("NP from OBJ B", "received", 0.7, "something new comes in", "incoming"),
    Rule("NP G=exceeding OBJ", "O_exceeded", 0.76, "beyond a limit"),
    Rule(f"D={MANNER}|emergency|eager G NP", "D_G", 0.74, "progressive"),
    Rule("NP G OBJ", "O_G", 0.72, "subject, progressive and object", "no measure"),
    Rule(f"NP X+ in|within D={_HOLDING} E", "present_in_D", 0.74, "where a thing is", "a told subject"),
    Rule("NP X+ in|under|at|on|within OBJ E", "O_reported", 0.58, "where a thing is", "named object"),
    Rule(f"NP {PLACE} OBJ X+ Z E", "reported", 0.62, "what a thing is", "plain subject"),
    Rule("NP has|have|had Z OBJ E", "O_reported", 0.59, "how many it has", "many objects"),
    Rule("NP has|have|had OBJ E", "O_reported", 0.59, "what it has", "a shown object"),
    Rule("NP has|have|had OBJ B", "O_found", 0.59, "what it has", "an object"),
    Rule("NP X+ Z OBJ? E", "reported", 0.56, "what a thing is"),
    Rule("NP X+ Z", "reported", 0.56, "what a thing is"),
    Rule("NP X+ OBJ E", "O_detected", 0.58, "what a thing is", "an object"),
    Rule("NP X+ default E", "default_used", 0.7, "what a thing is"),
    Rule("NP X+ D B", "reported", 0.4, "what a thing is"),
    Rule("NP has|have|had OBJ", "O_found", 0.56, "what it has", "real object"),
    Rule("NP X+ OBJ", "reported", 0.4, "what a thing is"),
    Rule("NP has|have|with|had Q OBJ", "O_Q", 0.75, "telling adjective"),
    Rule("NP S OBJ", "O_P", 0.7, "subject, verb and object", "sure third"),
    Rule("NP exists|exist B", "already_exists", 0.76, "exists"),
    Rule(f"NP {PLACE} .. exists|exist B", "already_exists", 0.72, "subject, its place, and exists", "plain subject"),
    Rule("V NP", "V", 0.7, "imperative", "imperative"),
    Rule("S NP", "G", 0.66, "what it does", "a third of a deed"),
    Rule("NP S OBJ", "O_P", 0.66, "subject, verb and object", "no options"),
    Rule("NP S B", "S", 0.74, "subject and verb", "sure third"),
    Rule("V=check|look|search|wait|listen|scan|watch|poll for NP B", "V", 0.7, "imperative"),
    Rule(f"NP {PLACE} OBJ G={_EXPECTING}", "G", 0.72, "subject, its place, and progressive", "plain subject"),
    Rule(f"NP {PLACE} D .. S OBJ", "O_P", 0.64, "subject, its place, verb and object", "sure third"),
    Rule(f"NP {WHERE} .. S B", "S", 0.7, PLACED_VERB, "sure third"),
    Rule("NP Q OBJ E", "O_Q", 0.72, "telling adjective", "a defect"),
    Rule("D NP E", "D", 0.72, "progressive", "a way of doing"),
    Rule("D NP I!", "D", 0.72, "progressive", "a way of doing"),
    Rule("K B", "TAIL", 0.75, "a noun that tells the event"),
    Rule("V and|or V NP", "V", 0.68, "imperative", "only verb"),
    Rule("V B", "V", 0.65, "imperative alone", "lone verb"),
    Rule("NP using OBJ B", "O_used", 0.64, "what it uses", "what it uses"),
    Rule("multiple NP E", "multiple_found", 0.72, "more than one", "no verb within"),
    Rule("multiple NP I!", "multiple_found", 0.7, "more than one", "no verb within"),
    Rule("NP A P=achieved|reached|detected|entered|confirmed E", "A_P", 0.74, "subject, state and participle"),
)
