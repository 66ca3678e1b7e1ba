import audit
from audit import log_event, warn

log_event("user signed up", user="ann")
log_event("braces {x} and 100%", x=1)
warn("Disk %d%% full on %s", 90, "sda")
audit.Log("mail").say("hello {}", "world")
audit.log("info", "by level %s", 3)
print(audit.count)
