"""Owns the patterns of what is left: a verb or a noun alone, a command, what something is."""

from migrate_logs.naming.clauses.shared import ERROR, PLACE, WHERE
from migrate_logs.naming.grammar import Rule

RESTS = (
    Rule("P B", "P", 0.79, "participle alone"),
    Rule("G B", "G", 0.79, "progressive alone"),
    Rule("A B", "A", 0.75, "state alone"),
    Rule("V=attempt|retry NP E", "V", 0.66, "imperative", "deed alone"),
    Rule("request D of|for NP", "D_requested", 0.74, "requested"),
    Rule("new NP from", "received", 0.68, "something new comes in"),
    Rule("new NP B", "created", 0.64, "something new", "what is begun"),
    Rule("incoming NP B", "received", 0.76, "something new comes in"),
    Rule("V NP B", "V", 0.7, "imperative", "order"),
    Rule("NP at|in|on|between|with|for|among", "detected", 0.72, "what was met", "a clash"),
    Rule("NP K B", "TAIL", 0.76, "a noun that tells the event", "no denial"),
    Rule(f"J* {ERROR} NP", "error", 0.6, "error and a noun"),
    Rule("Z X+ Q OBJ", "O_Q", 0.72, "telling adjective"),
    Rule("NP from OBJ B", "received", 0.7, "something new comes in", "incoming"),
    Rule("NP G=exceeding OBJ", "O_exceeded", 0.76, "beyond a limit"),
    Rule("NP G OBJ", "O_G", 0.72, "subject, progressive and object", "no measure"),
    Rule("NP X+ Z OBJ? E", "reported", 0.56, "what a thing is"),
    Rule("NP X+ Z", "reported", 0.56, "what a thing is"),
    Rule("NP X+ D B", "reported", 0.4, "what a thing is"),
    Rule("NP X+ OBJ", "reported", 0.4, "what a thing is"),
    Rule("NP has|have|with|had Q OBJ", "O_Q", 0.75, "telling adjective"),
    Rule("NP S OBJ", "O_P", 0.7, "subject, verb and object", "sure third"),
    Rule("NP exists|exist B", "already_exists", 0.74, "exists"),
    Rule(f"NP {PLACE} .. exists|exist B", "already_exists", 0.72, "subject, its place, and exists", "plain subject"),
    Rule("V NP", "V", 0.7, "imperative", "imperative"),
    Rule("NP S OBJ", "O_P", 0.66, "subject, verb and object", "no options"),
    Rule("NP S B", "S", 0.74, "subject and verb", "sure third"),
    Rule(f"NP {WHERE} .. S B", "S", 0.7, "subject, its place, and verb", "sure third"),
    Rule("K B", "TAIL", 0.75, "a noun that tells the event"),
    Rule("V B", "V", 0.65, "imperative alone", "lone verb"),
    Rule("NP A P=achieved|reached|detected|entered|confirmed E", "A_P", 0.74, "subject, state and participle"),
)
