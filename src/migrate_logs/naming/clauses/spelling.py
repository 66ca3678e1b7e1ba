"""Owns the patterns of how a thing is spelled: `tray name starts with whitespace` tells of nothing that started."""

from migrate_logs.naming.grammar import Rule

_WHY = "how it is spelled"
_EDGES = "start|begin|end"
_OPENS = "starts|begins"

SPELLING = (
    Rule(f"NP X* should|must|need_to|needed_to X* V={_EDGES} with|in|on", "invalid", 0.7, _WHY),
    Rule(f"NP X* do_not V={_EDGES} with|in|on", "mismatched", 0.7, _WHY),
    Rule(f"NP X* S={_OPENS}|ends with|in|on OBJ", "O_found", 0.7, _WHY, "what is spelled, and with what"),
    Rule(f"NP X* S={_OPENS} with", "prefix_matched", 0.66, _WHY, "what is spelled"),
    Rule("NP X* S=ends with|in|on", "suffix_matched", 0.66, _WHY, "what is spelled"),
)
