from voice import audit_log, log_step as told

told("Valve opened")
audit_log("Valve %s is stuck", "v7")
