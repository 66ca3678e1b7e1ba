"""Owns the patterns of how many there are, or not enough, or in vain, where a closer look tells more than any denial does."""

from migrate_logs.naming.clauses.shared import GIVING, PLACE, THINGS
from migrate_logs.naming.grammar import Rule

# what is there in vain
_VAIN = "has_no effect|impact|influence"

LACKS = (
    Rule("no NP X* exists|exist", "not_found", 0.79, "none there"),
    Rule("no NP need|needs|require|requires OBJ", "O_not_needed", 0.74, "none"),
    Rule("no NP P=exceeded|met|satisfied|reached OBJ", "O_not_P", 0.74, "none"),
    Rule("no NP S=exceeds|meets|satisfies|reaches OBJ", "O_not_P", 0.74, "none"),
    Rule("fail_to falling_back_to NP?", "fallback_failed", 0.76, "failed to"),
    Rule(
        f"NP {PLACE} .. fail_to X+ P=performed|done|carried_out|completed",
        "not_P",
        0.76,
        "could not be",
        "no form of a verb",
    ),
    Rule("already_has NP", "already_exists", 0.7, "what it has already"),
    Rule(f"using NP X* will? {_VAIN}", "ineffective", 0.79, "in vain"),
    Rule(f"NP X* will? {_VAIN}", "ineffective", 0.79, "in vain"),
    Rule(f"NP {PLACE} .. will? {_VAIN}", "ineffective", 0.76, "in vain", "plain subject"),
    Rule("NP has_no enough OBJ", "O_insufficient", 0.79, "not enough"),
    Rule(f"NP {PLACE} .. has_no enough OBJ", "O_insufficient", 0.74, "not enough", "plain subject"),
    Rule("has_no enough NP", "insufficient", 0.74, "not enough"),
    Rule("no matching NPS E", "not_found", 0.79, "none there"),
    Rule("no matching NPS I!", "not_found", 0.79, "none there"),
    Rule("NP X* P=found|returned|produced|yielded|gave|got no returns", "results_not_P", 0.76, "none there"),
    Rule("no returns NP", "result_not_found", 0.74, "none there"),  # `no results in {place}`
    Rule("NP no OBJ to V!", "O_missing", 0.74, "none to work on"),
    Rule(f"NP P={GIVING} 0|zero D={THINGS} B", "D_not_P", 0.76, "none of them came", "plain subject"),
    Rule(f"NP P={GIVING} Z D={THINGS} B", "D_P", 0.76, "how many of them came", "plain subject"),
    Rule("G=checking|verifying|ensuring|asserting|confirming no NP", "G", 0.66, "progressive"),
    Rule("P=asked|told|requested to do|perform|make NP .. does_not_support", "unsupported", 0.7, "does not support"),
    Rule("P=asked|told|requested to V! NP .. does_not_support", "V_unsupported", 0.7, "does not support"),
    Rule("P=found|detected|encountered|received|got NP without OBJ", "O_missing", 0.74, "without", "a told object"),
    Rule("P=found|detected|encountered|received NP with no OBJ", "O_missing", 0.74, "without", "a told object"),
    Rule("NP not P OBJ", "O_not_P", 0.74, "did not", "a lacked object"),
    Rule("NP X* do_not become|becomes|get|stay|remain A", "not_A", 0.76, "did not"),
    Rule("NP X* do_not V=reach|enter|become D B", "D_not_P", 0.72, "did not"),
    Rule("will_not X+ P", "not_P", 0.76, "will not be"),
    Rule("will_not X+ G NP?", "V_skipped", 0.76, "will not"),
    Rule("NP will_not X+ G OBJ?", "O_V_skipped", 0.76, "will not"),
    Rule("no_longer has|have NP", "no_longer_present", 0.7, "no longer"),
    Rule("differs_from for|in|of|between NP", "mismatched", 0.72, "does not match"),
    Rule("differs_from E", "mismatched", 0.62, "does not match"),
    Rule("not_all NP X* A", "not_all_A", 0.66, "not all"),
    Rule("you_can not V! NP", "V_not_allowed", 0.62, "not allowed"),
    Rule("NP X* already_in M D=state|status|mode|phase", "already_M", 0.76, "subject and state", "its own state"),
    Rule(f"NP X* P={GIVING} no returns", "results_not_P", 0.74, "none of them came", "plain subject"),
    Rule(f"NP K? X* P={GIVING} no returns", "results_not_P", 0.7, "none of them came", "no gerund first"),
    Rule("D=notice|notification from NP", "D_received", 0.72, "something new comes in"),
    Rule("NP has|have|had OBJ than", "O_mismatched", 0.7, "a comparison", "named object"),
    Rule("NP J A=already_present|already_exists|already_running B", "A", 0.7, "subject and state", "plain subject"),
    Rule("NP X* not V B", "not_V", 0.66, "is not that", "a noun as well"),
    Rule("P=found|got|had nothing_to V! NP?", "V_skipped", 0.66, "nothing to do"),
    Rule("NP P=not_found|not_set OBJ", "P", 0.76, "subject and participle", "plain subject"),
    Rule("only G NP", "G", 0.66, "progressive"),
    Rule("NP X* do_not V=start|begin|end with", "mismatched", 0.7, "not as it should be spelled"),
)

# the same in a sentence: an old event name says so of the thing
IDLE = (
    Rule("no NP to V! E", "V_skipped", 0.76, "none to work on", "real verb"),
    Rule("no NP to V! I!", "V_skipped", 0.74, "none to work on", "real verb"),
)
