"""Owns the words that several patterns share."""

ERROR = "error|errors|exception|exceptions|failure|problem|problems|issue|trouble|traceback"
# why the grammar reads how many faults were found
FAULTS_COUNTED = "how many faults"
# whose error it is that is met while something is done: `client error fetching the key`
SIDES = "client|server|network|connection|http|api|io|os|database|db|system|internal|runtime|integrity|transport|protocol|syntax|permission|timeout"
# what sort of error it is that a thing has: `hall network error`
KINDS = "network|integrity|protocol|transport|syntax|permission|http|io|value|timeout"
WHILE = "while|when|during|in|on|at|for|trying_to|attempting|attempting_to|after|upon|with|from|of|through"
GOT = "faced|met|experienced|found|detected|received|encountered|given|provided|seen|specified|raised|occurred|occurs|happens|returned|supplied|identified|passed|present|exists|reported|requested|used|caught|discovered|noticed|entered|happened|thrown|arose|appeared"
RAISED = (
    "raised|caused|causes|threw|throws|raises|returned|returns|hit|encountered|got|had|reported|reports|caught|raising"
)
WRONG = (
    "unknown|invalid|unexpected|unsupported|unregistered|unverified|unrecognized|unauthorized|unconnected|expired|undefined|inactive"
    "|duplicate|wrong|bad|malformed|nonexistent|missing|corrupt"
)
# what is done about a fault, so that the fault is its object and not its end: `handling failure`
DEALING = (
    "handling|putting|converting|wrapping|masking|reporting|showing|displaying|simulating|injecting|clearing|counting|propagating|diagnosing|analyzing|analysing|investigating"
    "|tracking|recording|acknowledging|treating|catching|tolerating|correcting|mitigating|escalating|inspecting|classifying|reproducing"
)
# who does this to several of them asks what went wrong elsewhere: `fetching print errors for {desk}`
GATHERING = "fetching|retrieving|collecting|querying|listing|gathering|searching|exporting|counting|summarizing"
# how a deed is done, in front of its verb: `bulk insert`
MANNER = "emergency|async|bulk|batch|mass|force|auto|hard|soft|lazy|hot|cold|deep|shallow|eager|remote|dynamic|live|background|cross|double|shadow"
# the same by words that are read otherwise where they stand alone: `duplicate checking trays`, `dry running the press`
BARE_MANNER = "duplicate|reverse|pre|dry|quick|fast|safe|sanity|semi|tail|peer|self"
# of which there may be too many
MANY = "errors|failures|exceptions|retries|attempts|timeouts|crashes|restarts"
CHECKS = "validation|verification|authentication|authorization|inspection|certification"
TRIES = "retries|retry|attempts|tries"
# what is too much of a quality: `too long name`
EXCESSIVE = (
    "too_large|too_small|too_long|too_short|too_old|too_new|too_young|too_high|too_low|too_slow|too_fast|too_weak|too_wide"
    "|too_narrow|too_deep|too_complex|too_busy"
)
# what may be said not to be something: `not marked as done`
HELD = "marked|flagged|tagged|set|treated|recognized|registered|recorded|classified|considered|listed|labeled"
# what is done away with where it does not belong
CULLED = "dropped|removed|ignored|skipped|excluded|discarded|deleted|filtered|filtered_out|pruned|rejected|cleared|evicted|purged|stripped"
CULLING = "dropping|removing|excluding|discarding|deleting|filtering|filtering_out|pruning|rejecting|clearing|evicting|purging|stripping"
# why a clause is read that tells nothing that happened, and is never sure
UNTOLD = "what may or should be"
# why a clause is read that tells of two things at once: as a warning, of a conflict
OF_BOTH = "both of them"
# how a deed ends, or where it stands: `printing badges paused`
ENDS_OF_DEED = "succeeded|timed_out|cancelled|canceled|aborted|skipped|started|paused|resumed|postponed|deferred|delayed|interrupted|stopped"
# what is said of a thing that does not count, or not for long
IGNORED = "ignored|skipped|dropped|discarded|omitted|disregarded|deprecated"
# why a clause is read whose verb stands far behind its subject: in front of a value it may be a plural
PLACED_VERB = "subject, its place, and verb"
# what must be done to an option before: `key must be set`
GIVEN = "set|given|specified|provided|defined|passed|supplied|configured|declared|registered|installed|initialized"
# what happens to a thing that is done already: `archived project restored`
UNDONE = (
    "reopened|unlocked|restored|reinstated|reactivated|resumed|recovered|revived|unarchived|unblocked|unbanned|unpublished"
    "|unmuted|undeleted|unassigned|reinstalled|reconnected|reassigned|rescheduled|requeued|reissued|resent|retried|restarted"
)
PLACE = "using|of|for|from|to|in|on|at|with|by|via|between|within|under"
WHERE = (
    f"{PLACE}|during|inside|across|through|per|against|over|into|onto|around|than|near|up|down|off|out|about|containing"
    "|older_than|newer_than|younger_than|upon"
)
# where one fetches things oneself: what comes from elsewhere is received
STORES = "environment|env|cache|config|configuration|settings|database|db|file|files|registry|store|disk|memory|dom"
# what will be so at the time that is told: `trial ends in {n} days`
TO_COME = "starts|begins|ends|stops|finishes|closes|opens|resumes|completes|expires"
# the statuses by which a server says that it did not do it
REFUSALS = "400|401|403|404|405|408|409|410|413|422|429|500|501|502|503|504|4xx|5xx"
# what keeps a deed from being done
PREVENTED = (
    "ignore|prevent|deny|reject|refuse|disable|forbid|prohibit|suppress|postpone|defer|abort|halt|suspend|inhibit"
    "|await|veto|avert|abandon|withhold|disallow"
)
# the same, and what comes before a deed, by words that are things as well
HELD_UP = "block|cancel|pause|hold|delay|schedule|stop|wait|attempt|trigger|request"
# what may be done without the thing that it needs: `parser called with no file`
USED = "called|invoked|instantiated|constructed|initialized"
# who does this gives what is counted behind it: `search got {n} results`
GIVING = "got|received|returned|found|gave|produced|yielded"
THINGS = "results|values|ones|things|bytes"
# how a deed that a noun tells may end
ENDED = "failed|succeeded|completed|finished|started|skipped|aborted|cancelled|canceled|rejected|denied|timed_out"
# what nobody leaves out on purpose: `did not receive badges`
UNWILLED = "get|receive|obtain|see|hear|detect|match|produce|yield|contain|include|reach|meet|recognize"
# what one fails in who does not know whether it is so
FINDING_OUT = "verify|determine|tell|decide|detect|see|confirm|validate|establish|ascertain|test|know"
# what was done to a thing before something else is: `loading badge {x} found in {tray}`
MET = "found|received|stored|referenced|requested|created|generated|owned|used|detected|uploaded|returned|saved"
# who does this tells of others, and did nothing himself
SAYS = "says|said|states|stated|reports|claims|claimed|indicates|indicated|thinks|believes"
# what was stopped or not done, and may be told with its reason: `badge_print_blocked_tray_empty`
CUT_SHORT = (
    "blocked|paused|dropped|truncated|skipped|rejected|denied|declined|aborted|cancelled|canceled|evicted|throttled|killed"
    "|terminated|ignored|stopped|halted|suspended|disabled|closed|delayed|quarantined|discarded|expired|failed|shed|deferred"
)
# the same, and never said of how a thing is
HELD_BACK = "skipped|blocked|rejected|denied|declined|aborted|ignored|deferred|delayed|paused"
