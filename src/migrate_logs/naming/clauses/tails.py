"""Owns the patterns of old event names: the tail that tells the event, and what is left where none does."""

from migrate_logs.naming.clauses.shared import CUT_SHORT, HELD_BACK, PLACE, PREVENTED, REFUSALS
from migrate_logs.naming.grammar import Rule

COURSES = "complete|done|ok|success|start|stop|begin|end|init|finish|completion|startup|shutdown|timeout"

# what is done about it: `page_changed_reload`
_REMEDIES = (
    "retry|skip|reissue|resend|requeue|reload|refetch|rebuild|restart|reconnect|abort|resync|rerun|recreate|refresh"
)
# of which there may be too little in a thing: `low_ink_printer`
_STOCKS = "battery|fuel|ink|toner|paper|disk|memory|water|oil|stock|signal"

# what it gave is what is told: `desk_returned_empty_badge`
_GIVING = "returned|got|received|produced|yielded|sent|emitted"
# behind a doer and a verb with its object: `desk_print_badge_failed`
_ENDS = (
    ("failed|fail|failure", "failed"),
    ("error|err|exception", "error"),
    ("timeout|timed_out", "timed_out"),
    ("skipped|skip", "skipped"),
    ("started|start|begin", "started"),
    ("completed|complete|done|ok|success|succeeded|finished", "completed"),
)

EVENT_TAILS = (
    *(
        Rule(f"NP V OBJ {said} E", f"V_O_{end}", 0.74, f"the verb in the middle, {end}", "order before its end")
        for said, end in _ENDS
    ),
    Rule(f"NP P={_GIVING} OBJ E", "O_P", 0.74, "subject, verb and object", "past form"),
    Rule(f"NP P={CUT_SHORT} missing OBJ E", "P", 0.76, "the reason behind it"),
    Rule("NP P missing OBJ E", "O_missing", 0.74, "two facts"),
    Rule("NP all P E", "all_P", 0.76, "subject and participle", "plain subject"),
    Rule("NP fatal E", "fatal_error", 0.76, "error"),
    Rule(
        "P=ignored|denied|refused|postponed|deferred|discarded|missed|prevented|blocked|aborted|halted|vetoed NP E",
        "P",
        0.79,
        "what was not done",
    ),
    Rule(f"NP V={PREVENTED}|cancel K|OBJ E", "O_P", 0.7, "what was not done"),
    Rule("NP none E", "not_found", 0.62, "none there", "plain subject"),
    Rule("NP P false|no E", "not_P", 0.79, "the value denies it"),
    Rule("NP A skip .. E", "A", 0.76, "two facts"),
    Rule("NP skip .. E", "skipped", 0.72, "skipping"),
    Rule(
        "V=start|stop|begin|pause|resume|restart|setup|configure|init|enable|disable NP E",
        "V",
        0.74,
        "imperative",
        "lone activity",
    ),
    Rule("failed|failure G NP E", "V_failed", 0.93, "failed doing"),
    Rule("error|errors|exception G NP E", "V_error", 0.93, "error while"),
    Rule("NP P will|trying_to V! E", "P", 0.78, "two facts"),
    Rule("NP P G E", "P", 0.78, "two facts", "past form"),
    Rule("NP P G OBJ? I .. E", "P", 0.74, "two facts", "no activity"),
    Rule("NP P D=hard|soft|incremental|partial|bulk|lazy|eager|async|parallel E", "D_P", 0.72, "how it was done"),
    Rule("NP using OBJ E", "O_used", 0.76, "what it uses", "plain subject"),
    Rule("NP V by OBJ E", "P_by_O", 0.62, "the verb before what it goes by", "only verb"),
    Rule("NP V=cancel|suspend K=start|started|begin E", "V_started", 0.66, "verb and start"),
    Rule(f"NP P V={_REMEDIES} E", "P", 0.76, "two facts", "plain subject"),
    Rule(f"NP A V={_REMEDIES} E", "A", 0.76, "two facts", "plain subject"),
    Rule("NP P all E", "all_P", 0.76, "subject and participle"),
    Rule("NP G soon E", "G", 0.79, "progressive"),
    Rule(
        "NP timeout P=killed|aborted|cancelled|canceled|terminated|retried|retrying E", "timed_out", 0.76, "two facts"
    ),
    Rule("NP P exists|exist E", "P", 0.78, "two facts"),
    Rule("NP A G OBJ? E", "A", 0.78, "two facts", "no verb"),
    Rule("NP down E", "down", 0.79, "subject and state"),
    Rule("NP up E", "up", 0.74, "subject and state"),
    Rule("NP A soon E", "A_soon", 0.76, "subject and state"),
    Rule("NP exceeds|exceed .. E", "exceeded", 0.72, "more than allowed"),
    Rule("NP due E", "due", 0.79, "subject and state"),
    Rule("NP pending OBJ E", "O_pending", 0.76, "what is still to be done"),
    Rule("NP P G OBJ E", "P", 0.78, "two facts", "no activity"),
    Rule("about|trying|going|attempting to V! NP?", "G", 0.85, "about to"),
    Rule("V=run|execute|perform NP P=finished|completed|done|ended E", "P", 0.78, "the deed is done", "deed alone"),
    Rule("V=mark|flag NP P E", "marked_P", 0.79, "what it was marked as"),
    Rule("V to|into|from|on|in NP failed|failure E", "V_failed", 0.76, "verb, its place, failed"),
    Rule("V to|into|from|on|in NP error E", "V_error", 0.76, "verb, its place, error"),
    Rule("NP P=marked K E", "marked_TAIL", 0.79, "what it was marked as"),
    Rule("no_longer A E", "no_longer_A", 0.7, "no longer"),
    Rule("no_longer OBJ E", "no_longer_O", 0.7, "no longer"),
    Rule(
        "V NP complete|completed|done|ok|success|succeeded|finished|successful E",
        "P",
        0.79,
        "the deed is done",
        "done deed",
    ),
    Rule("V NP timeout|timed_out E", "V_timed_out", 0.79, "verb first, timed out", "verb first"),
    Rule("V NP start|started|begin|began E", "V_started", 0.79, "verb first, started", "sure verb first"),
    Rule("NP K=ok E", "TAIL", 0.78, "a noun that tells the outcome", "not held up"),
    Rule(f"NP K={COURSES} E", "TAIL", 0.88, "a noun that tells the outcome", "not held up, no verb"),
    Rule(f"NP K={COURSES} E", "TAIL", 0.77, "a noun that tells the outcome", "not held up"),
    Rule("COMPOUND P E", "P", 0.84, "subject and participle"),
    Rule(
        "NP V P=denied|rejected|refused|blocked|skipped|aborted|cancelled|canceled|forbidden|postponed E",
        "V_P",
        0.79,
        "subject, deed, and its end",
        "only verb",
    ),
    Rule("V NP failed|fail|failure E", "V_failed", 0.79, "verb first, failed", "verb first"),
    Rule(
        f"V NP {PLACE}|into .. failed|fail|failure E", "V_failed", 0.76, "verb first, its place, failed", "verb first"
    ),
    Rule(f"V NP {PLACE} .. started|start E", "V_started", 0.74, "verb first, its place, started", "sure verb first"),
    Rule(
        f"V NP {PLACE} .. completed|complete|succeeded|success|finished|done E",
        "P",
        0.74,
        "verb first, its place, done",
        "sure verb first",
    ),
    Rule("V NP error|err|exception E", "V_error", 0.79, "verb first, error", "verb first"),
    Rule(
        "V NP .. P=aborted|cancelled|rejected|refused|postponed|denied|skipped|blocked|deferred E",
        "V_P",
        0.76,
        "verb first, ended",
        "verb first",
    ),
    Rule(
        "V NP P=requested|scheduled|queued|enqueued|initiated|triggered|attempted|declined|approved|confirmed E",
        "V_P",
        0.76,
        "verb first, and how far it is",
        "step of a deed",
    ),
    Rule("unexpected|unknown NP failure|failures E", "failed", 0.79, "failure"),
    Rule("NP failed|fail|failure|failures E", "failed", 0.95, "failed"),
    Rule(
        "Q=unexpected|unhandled|uncaught|unknown|fatal NP error|errors|exception|exceptions E", "Q_error", 0.79, "error"
    ),
    Rule("NP fatal|critical error|exception E", "fatal_error", 0.79, "error"),
    Rule("NP unexpected|unknown error|exception E", "unexpected_error", 0.79, "error"),
    Rule("out of NP E", "exhausted", 0.76, "ran out"),
    Rule("A=out_of_memory|out_of_range|out_of_bounds|out_of_space error E", "A", 0.74, "state alone"),
    Rule("NP A=out_of_memory|out_of_range|out_of_bounds|out_of_space error E", "A", 0.78, "subject and state"),
    Rule("Q=unexpected error|exception E", "Q_error", 0.79, "error"),
    Rule("NP error|errors|err|exception|exceptions E", "error", 0.93, "error"),
    Rule("NP X* P E", "P", 0.96, "subject and participle"),
    Rule("M NP P B", "P", 0.8, "subject and participle", "two participles"),
    Rule(
        "G=starting|stopping|beginning|finishing|resuming|pausing|scheduling|triggering|enabling|disabling NP E",
        "G",
        0.79,
        "progressive",
        "an activity behind it",
    ),
    Rule("NP G E", "G", 0.94, "progressive"),
    Rule(
        "NP P OBJ A=unavailable|missing|invalid|unsupported|unknown|not_found|unreachable E",
        "O_A",
        0.74,
        "two facts",
        "past form",
    ),
    Rule("NP P OBJ A E", "P", 0.78, "two facts", "past form"),
    Rule("NP P Q OBJ E", "P", 0.76, "two facts", "past form"),
    Rule("NP A=unexpected E", "unexpected_error", 0.79, "error", "deed alone"),
    Rule("NP A E", "A", 0.79, "subject and state"),
    Rule("NP Q P E", "Q_P", 0.74, "state and participle"),
    Rule("NP P A E", "P_A", 0.79, "participle and state"),
    Rule("NP Q OBJ E", "O_Q", 0.79, "telling adjective", "telling property"),
    Rule("V NP E", "V", 0.7, "imperative", "order"),
    Rule("NP request E", "request_received", 0.72, "a noun that tells the event", "a lone person"),
    Rule(
        "Q=invalid|unknown|unsupported|unexpected|malformed|duplicate|unauthorized|stale|empty NP B",
        "Q",
        0.79,
        "telling adjective",
        "of what is sent",
    ),
    Rule("Q=low|high|poor D NP E", "D_Q", 0.74, "telling adjective", "a gauge"),
    Rule(f"Q=low D={_STOCKS} NP E", "D_Q", 0.74, "telling adjective"),
    Rule("Q=high D=load|pressure|usage|traffic|voltage|humidity NP E", "D_Q", 0.74, "telling adjective"),
    Rule("not D NP E", "not_D", 0.55, "not"),
    Rule("NP A=missing|unavailable|expired OBJ K=login|logout|request|call|update E", "A", 0.56, "two facts"),
    Rule("NP K=call|request|login E", "TAIL", 0.72, "a noun that tells the event", "what should not be used"),
    Rule("NP K E", "TAIL", 0.79, "a noun that tells the event", "no gerund"),
    Rule("NP P I!", "P", 0.77, "subject and participle", "of an activity"),
    Rule(f"NP P={HELD_BACK}|stopped|started|closed I!", "P", 0.74, "subject and participle"),
    Rule("NP P OBJ E", "O_P", 0.66, "subject, verb and object", "of an activity"),
    Rule("G NP", "G", 0.9, "progressive", "no property"),
    Rule("NP K E", "TAIL", 0.78, "a noun that tells the event", "no adjective"),
    Rule("NP M K=timeout|mismatch E", "M_TAIL", 0.76, "a noun that tells the event"),
    Rule(f"NP M K={COURSES}|retry|restart|skip|rollback|refresh E", "M_TAIL", 0.66, "a noun that tells the event"),
)

EVENT_RESTS = (
    Rule("NP V OBJ E", "O_V", 0.66, "the verb in the middle", "order within"),
    Rule(
        "NP D=gap|skew|anomaly|outlier|outage|congestion|occlusion|blockage|discrepancy E",
        "D_detected",
        0.62,
        "what was met",
    ),
    Rule(f"NP {REFUSALS} E", "error_returned", 0.6, "what it returned"),
    Rule("NP V E", "V", 0.66, "the verb at the end", "verb alone"),
    Rule("NP V I!", "V", 0.6, "the verb at the end", "verb and its way"),
    Rule(
        "V P=requested|initiated|scheduled|started|completed|aborted|skipped E",
        "V_P",
        0.6,
        "deed, and how far it is",
        "verb and particle",
    ),
    Rule(f"NP {PLACE} OBJ failed|fail|failure", "failed", 0.66, "some failure"),
    Rule("NP .. failed|fail|failure", "failed", 0.66, "some failure", "no part of a name"),
)
