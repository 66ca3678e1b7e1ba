"""Owns the words that several patterns share."""

ERROR = "error|errors|exception|exceptions|failure|problem|problems|issue|trouble|traceback"
WHILE = "while|when|during|in|on|at|for|trying_to|attempting|attempting_to|after|upon|with|from|of|through"
GOT = "found|detected|received|encountered|given|provided|seen|specified|raised|occurred|returned|supplied|identified|passed|present|exists|reported|requested|used|caught|discovered|noticed|entered|happened|thrown|arose|appeared"
RAISED = "raised|threw|throws|raises|returned|returns|hit|encountered|got|had|reported|reports|caught|raising"
WRONG = (
    "unknown|invalid|unexpected|unsupported|unregistered|unverified|unrecognized|unauthorized|unconnected|expired"
    "|duplicate|wrong|bad|malformed|nonexistent|missing|corrupt"
)
# what happens to a thing that is done already: `archived project restored`
UNDONE = (
    "reopened|unlocked|restored|reinstated|reactivated|resumed|recovered|revived|unarchived|unblocked|unbanned|unpublished"
    "|unmuted|undeleted|unassigned|reinstalled|reconnected|reassigned|rescheduled|requeued|reissued|resent|retried|restarted"
)
PLACE = "using|of|for|from|to|in|on|at|with|by|via|between|within|under"
WHERE = (
    f"{PLACE}|during|inside|across|through|per|against|over|into|onto|around|than|near|up|down|off|out|about|containing"
    "|older_than|newer_than|younger_than"
)
