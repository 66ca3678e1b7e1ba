"""Owns the patterns of old event names that tell two things: what happened, and why or what follows."""

from migrate_logs.naming.clauses.shared import CUT_SHORT, ENDS_OF_DEED, HELD_BACK, REFUSALS, STORES
from migrate_logs.naming.grammar import Rule

# why one cannot do it: `cannot_print_badge_tray_missing`
_LACKING = "missing|unavailable|unreachable|expired|not_found|not_set|already_running|already_exists|full|busy|empty|offline|too_large"
# what a limit of a rate stands in the way of: `cannot_print_rate_limit`
_GIVING_OUT = "publish|send|post|deliver|submit|notify|upload|reply|respond|forward|dispatch|print"
# why something ended so: `order_rejected_market_closed`
_CAUSES = (
    "closed|declined|expired|exhausted|disconnected|exceeded|revoked|locked|held|lost|refused|denied|timed_out|reached"
    "|disabled|suspended|blocked|rejected|not_found|not_configured|gone|inactive|offline|not_allowed|not_set"
)

# what something is done about: `badge_expired_replaced_by_guest_badge`
_OVER = (
    "expired|lapsed|exhausted|lost|ended|revoked|rejected|declined|failed|denied|timed_out|cancelled|exceeded|missed"
)

# who waits, and for what: `waiting_for_printers_ready`
_WAITS = ("G=waiting|awaiting", "V=wait|await")
_AWAITED = (
    "A=ready|running|available|healthy|empty|online|idle|free|open|stable|reachable|active",
    "P=released|finished|completed|closed|opened|started|stopped|drained|connected|deleted|freed|loaded|registered",
)

EVENT_REASONS = (
    Rule("G NPS finished|completed|done E", "P", 0.76, "the deed is done", "no activity"),
    Rule("G NPS failed E", "V_failed", 0.76, "doing it failed", "no activity"),
    Rule(f"G NPS P={ENDS_OF_DEED} E", "V_P", 0.74, "doing it ended", "no activity"),
    Rule("NP needs|need|requires OBJ E", "O_required", 0.76, "what is needed"),
    Rule("NP took|takes E", "duration_reported", 0.7, "how long it took"),
    Rule("NP took|takes D E", "duration_reported", 0.66, "how long it took", "a unit"),
    Rule(f"V NP {REFUSALS} E", "V_failed", 0.62, "what it returned", "certain verb first"),
    Rule(f"V {REFUSALS} E", "V_failed", 0.6, "what it returned", "only verb alone"),
    Rule("NP P=requested|initiated|triggered OBJ E", "O_P", 0.72, "subject, verb and object", "plain subject"),
    Rule("V=wait|await NP K=complete|done|finish|end|start|stop E", "V", 0.7, "imperative"),
    Rule("V=wait|await NP timeout|timed_out E", "V_timed_out", 0.78, "timed out waiting"),
    Rule("fail_to V=mark|flag|set NP? P E", "V_P_failed", 0.74, "failed to mark as"),
    Rule("fail_to V! NP? P E", "V_failed", 0.7, "failed to, and why", "already done"),
    Rule(
        "fail_to V! NP P=closed|locked|disabled|exhausted|disconnected|revoked|suspended E",
        "V_failed",
        0.66,
        "failed to, and why",
    ),
    Rule("fail_to V! NP? quota|limit|budget exceeded|reached|exhausted E", "V_failed", 0.66, "failed to, and why"),
    Rule(f"fail_to V={_GIVING_OUT} NP? rate limit|limited|limits E", "V_failed", 0.66, "failed to, and why"),
    Rule("fail_to V! no|not D+ E", "V_failed", 0.66, "failed to, and why"),
    Rule("fail_to V! NP no D+ E", "V_failed", 0.76, "failed to, and why"),
    Rule("fail_to V! NPS D+ not D+ E", "V_failed", 0.7, "failed to, and why"),
    Rule("fail_to V! NP not D+ E", "V_failed", 0.62, "failed to, and why"),
    Rule(f"fail_to V! NPS D+ A={_LACKING} E", "V_failed", 0.7, "failed to, and why"),
    Rule(f"fail_to V! NP A={_LACKING} E", "V_failed", 0.7, "failed to, and why"),
    Rule(f"fail_to V! A={_LACKING} E", "V_failed", 0.66, "failed to, and why"),
    Rule(f"NP returned|returns|got|received {REFUSALS} E", "error_returned", 0.79, "what it returned"),
    Rule("NP K=mismatch|timeout|conflict|collision G OBJ? E", "TAIL", 0.76, "two facts"),
    Rule(f"NP P={CUT_SHORT} D+ P={_CAUSES} E", "P", 0.76, "the reason behind it", "no gerund first"),
    Rule(f"NP P={CUT_SHORT} D+ A={_CAUSES} E", "P", 0.76, "the reason behind it", "no gerund first"),
    Rule(
        f"NP P={HELD_BACK} D+ A={_LACKING} E",
        "P",
        0.76,
        "the reason behind it",
        "no gerund first",
    ),
    Rule("NP P ok|okay E", "P", 0.79, "subject and participle", "past form"),
    Rule("G early E", "G_early", 0.62, "progressive alone"),
    Rule("NP no change|changes|difference I .. E", "unchanged", 0.74, "no change"),
    Rule("NP no need for OBJ E", "O_not_needed", 0.74, "no need"),
    Rule("NP no OBJ I .. E", "O_missing", 0.74, "none there", "plain subject"),
    Rule("NP no OBJ P I .. E", "O_not_P", 0.74, "none", "plain subject"),
    Rule("NP failed|failure fallback .. E", "failed", 0.79, "two facts"),
    Rule("NP A=unavailable|missing|unreachable|offline|disabled D* fallback .. E", "A", 0.76, "two facts", "no verb"),
    Rule(f"NP P={CUT_SHORT}|hidden needs|requires|needing|requiring|awaiting .. E", "P", 0.76, "the reason behind it"),
    Rule("skip|skipping|skipped NP error|failure E", "skipped_on_error", 0.58, "why it was skipped"),
    Rule("NP defaulting_to OBJ E", "O_default_used", 0.72, "falling back", "plain subject"),
    Rule("NP A using .. E", "A", 0.76, "two facts", "no verb"),
    Rule("NP down using .. E", "down", 0.76, "two facts"),
    Rule("NP down G .. E", "down", 0.76, "two facts"),
    Rule("NP skip OBJ failed|failure|error E", "O_failed", 0.62, "some failure"),
    Rule("NP V attempt|attempts E", "V_attempted", 0.62, "a noun made of a verb", "only verb"),
    Rule(
        "NP M=first|second|third|last|final|initial|next|another|manual|early attempt E",
        "M_attempted",
        0.62,
        "a noun made of a verb",
    ),
    Rule("V and|or V NP E", "V", 0.62, "imperative"),
    Rule("skip|skipping|skipped P E", "P", 0.72, "why it was skipped", "already done"),
    Rule("P skip|skipping|skipped E", "P", 0.72, "why it was skipped", "already done"),
    Rule("A skip|skipping|skipped E", "A", 0.72, "why it was skipped"),
    Rule(f"NP from D={STORES} E", "loaded_from_D", 0.66, "where it came from", "no verb"),
    Rule("NP K=timeout will|trying_to V! E", "TAIL", 0.76, "two facts"),
    Rule(f"NP P={CUT_SHORT} OBJ E", "P_on_O", 0.79, "the reason behind it", "a reason"),
    Rule(
        "NP P=skipped|cancelled|canceled|aborted|blocked|suspended OBJ failed|failure|error|exceeded E",
        "P",
        0.74,
        "the reason behind it",
    ),
    Rule("NP not|never P OBJ E", "not_P_on_O", 0.74, "the reason behind it", "a reason"),
    Rule(f"NP P={CUT_SHORT} not D E", "P", 0.74, "the reason behind it"),
    Rule("NP P=skipped OBJ E", "P_on_O", 0.66, "the reason behind it", "a vague reason"),
    Rule(f"NP P={CUT_SHORT} OBJ E", "P", 0.64, "the reason behind it", "a deed of something"),
    Rule("P NP D=count|counts|total|number|rate|ratio E", "P_D_reported", 0.64, "what is shown of it"),
    Rule("P NP D=size|length|duration E", "D_reported", 0.64, "what is shown of it"),
    Rule("NPS P D=count|counts|total|number|rate|ratio E", "P_D_reported", 0.66, "what is shown of it", "past form"),
    *(
        Rule(f"{wait} NP {state} E", "G", 0.72, "progressive", "what is awaited")
        for wait in _WAITS
        for state in _AWAITED
    ),
    Rule("skip|skipping V NP no OBJ E", "V_skipped", 0.74, "why it was skipped"),
    Rule(f"V NPS P={HELD_BACK}|throttled E", "V_P", 0.76, "doing it ended", "sure verb first"),
    Rule("V NP attempt E", "V_attempted", 0.7, "an attempt", "sure verb first"),
    Rule(f"V NP P={CUT_SHORT} no D+ E", "V_P", 0.74, "the reason follows", "sure verb first"),
    Rule("V=promote|demote|convert|upgrade|downgrade|switch|migrate NP to|into A|D E", "V", 0.7, "imperative"),
    Rule("NP attempt E", "attempted", 0.62, "a noun made of a verb", "a named verb"),
    Rule("NP not|never P G OBJ? E", "not_P", 0.76, "two facts", "no activity"),
    Rule("NP not|never A G OBJ? E", "not_A", 0.76, "two facts", "no activity"),
    Rule(f"NP P={_OVER} P .. E", "P", 0.74, "two facts", "past form"),
    Rule("NP P falling_back|defaulting_to .. E", "P", 0.76, "two facts"),
    Rule("NP without OBJ P E", "P_without_O", 0.76, "without"),
    Rule("skip|skipping|skipped no change|changes E", "unchanged", 0.74, "why it was skipped"),
    Rule("skip|skipping|skipped no NP E", "missing", 0.74, "why it was skipped"),
    Rule(f"P={CUT_SHORT}|refused|access_denied|permission_denied no D+ E", "P", 0.74, "the reason follows"),
)
