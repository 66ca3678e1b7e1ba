"""Owns the words that several patterns share."""

ERROR = "error|errors|exception|exceptions|failure|problem|problems|issue|trouble|traceback"
WHILE = "while|when|during|in|on|at|for|trying_to|attempting|attempting_to|after|upon|with|from|of|through"
GOT = "found|detected|received|encountered|given|provided|seen|specified|raised|occurred|returned|supplied|identified|passed|present|exists|reported|requested|used|caught|discovered|noticed|entered|happened|thrown|arose"
RAISED = "raised|threw|throws|raises|returned|returns|hit|encountered|got|had|reported|reports|caught|raising"
WRONG = (
    "unknown|invalid|unexpected|unsupported|unregistered|unverified|unrecognized|unauthorized|unconnected|expired"
    "|duplicate|wrong|bad|malformed|nonexistent|missing|corrupt"
)
PLACE = "using|of|for|from|to|in|on|at|with|by|via|between|within|under"
WHERE = (
    f"{PLACE}|during|inside|across|through|per|against|over|into|onto|around|than|near|up|down|off|out|about|containing"
)
