"""Owns the patterns of what is measured: how long it took, how many there are, what is compared with what."""

from migrate_logs.naming.clauses.shared import WHERE
from migrate_logs.naming.grammar import Rule

_FALLING = "fell|falls|fallen|dropped|drops|went|goes|gone|sank"
_RISING = "rose|rises|risen|climbed|climbs|went|goes|gone|grew|jumped"
# of which a share is
_FILLED = "full|used|utilized|occupied|filled"

# what something measured should not be beyond
_BOUNDS = "threshold|limit|maximum|minimum|max|min|cutoff|target|quota|floor|ceiling"
# what is said of things that somebody has: `hall has {n} seats available`
_THERE = "available|remaining|left|open|pending|active|ready"

MEASURED = (
    Rule(f"NP has|have|had OBJ A={_THERE} B", "O_A", 0.72, "how much of it there is", "plain subject"),
    Rule("NP took Z to V!", "P", 0.78, "how long it took"),
    Rule("G NP took Z", "P", 0.76, "how long it took", "no activity"),
    Rule(f"G NP {WHERE} .. took Z", "P", 0.74, "how long it took", "no activity"),
    Rule("G NP slow|too_slow B", "V_slow", 0.78, "a comparison", "no activity"),
    Rule(f"G NP {WHERE} .. slow|too_slow B", "V_slow", 0.76, "a comparison", "no activity"),
    Rule("took Z to V! NP", "P", 0.74, "how long it took"),
    Rule(
        "D=start|begin|first|min|from Z and|to D=end|stop|last|max|to Z", "range_reported", 0.6, "from where to where"
    ),
    Rule("took Z", "completed", 0.56, "how long it took"),
    Rule("NP took Z", "completed", 0.76, "how long it took"),
    Rule("NP took E", "completed", 0.76, "how long it took"),
    Rule(f"NP {WHERE} .. took Z", "completed", 0.74, "how long it took"),
    Rule(
        "number|count|amount of NP P=received|found|processed|created|loaded|fetched|sent|used|matched|skipped B",
        "counted",
        0.66,
        "a count",
    ),
    Rule("Z D=retries|attempts|tries remain|remaining|left", "D_left", 0.66, "how many are left"),
    Rule("G Z NPS P=finished|completed|failed|timed_out|succeeded|stopped|aborted B", "G_P", 0.78, "doing it ended"),
    Rule("NP Z of Z E", "progressed", 0.66, "how far it is", "a course"),
    Rule(
        "NP X+ out of D=paper|ink|tokens|credits|quota|retries|attempts|threads|connections|handles|ports|slots|fuel",
        "D_exhausted",
        0.76,
        "ran out",
    ),
    Rule("NP X* getting|growing bigger|larger than", "too_large", 0.72, "a comparison"),
    Rule("NP X* getting|growing longer|slower than", "too_long", 0.7, "a comparison"),
    Rule("NP X* bigger|larger than", "too_large", 0.72, "a comparison", "what is compared"),
    Rule(f"NP {WHERE}|after|before .. bigger|larger than", "too_large", 0.7, "a comparison"),
    Rule("NP X* smaller than", "too_small", 0.72, "a comparison", "what is compared"),
    Rule(f"NP {WHERE}|after|before .. smaller than", "too_small", 0.7, "a comparison"),
    Rule("NP X* longer than", "too_long", 0.7, "a comparison", "what is compared"),
    Rule("NP X* shorter than", "too_short", 0.7, "a comparison", "what is compared"),
    Rule("NP X* greater|higher|more than", "too_high", 0.7, "a comparison", "what is compared"),
    Rule("NP X* lower|fewer|less than", "too_low", 0.7, "a comparison", "what is compared"),
    Rule("NP X+ over Z", "limit_exceeded", 0.7, "a comparison", "what is compared"),
    *(
        rule
        for words, tail in (("above|beyond", "above_threshold"), ("below|under", "below_threshold"))
        for rule in (
            Rule(f"NP X* {words} Z B", tail, 0.72, "a comparison", "what is held to a bound"),
            Rule(f"NP X* {words} D* D={_BOUNDS} B", tail, 0.74, "a comparison", "what is held to a bound"),
        )
    ),
    Rule("NP X+ over B", "ended", 0.76, "at its end", "plain subject"),
    Rule("NP X+ older_than", "outdated", 0.72, "a comparison"),
    Rule(f"NP {WHERE} .. X+ older_than", "outdated", 0.7, "a comparison"),
    Rule("NPS older_than Z B", "outdated", 0.66, "a comparison", "no verb"),
    Rule("NP X* exceeded|exceeds|exceed Z B", "limit_exceeded", 0.74, "beyond a limit"),
    Rule(f"NP {WHERE} .. exceeded|exceeds|exceed Z B", "limit_exceeded", 0.72, "beyond a limit"),
    Rule("NP X* exceeded|exceeds|exceed OBJ", "O_exceeded", 0.76, "beyond a limit", "no verb"),
    Rule(f"NP {WHERE} .. exceeded|exceeds|exceed OBJ", "O_exceeded", 0.72, "beyond a limit", "plain subject"),
    Rule(f"NP X* {_FALLING} below|under", "low", 0.76, "a comparison"),
    Rule(f"NP {WHERE} .. {_FALLING} below|under", "low", 0.74, "a comparison"),
    Rule(f"NP X* {_RISING} above|over|past|beyond", "high", 0.74, "a comparison"),
    Rule(f"NP {WHERE} .. {_RISING} above|over|past|beyond", "high", 0.72, "a comparison"),
    Rule(f"NP X+ Z {_FILLED} E", "usage_reported", 0.66, "a share"),
    Rule(f"NP {WHERE} .. X+ Z {_FILLED} E", "usage_reported", 0.64, "a share", "plain subject"),
    Rule("NP X+ Z days|weeks|months|years? old E", "age_reported", 0.62, "an age"),
    Rule(f"NP {WHERE} .. X+ Z days|weeks|months|years? old E", "age_reported", 0.6, "an age", "plain subject"),
)
