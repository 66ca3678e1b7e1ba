import logging

logger = logging.getLogger("voice")
warn = logger.warning
log_step = logger.info
audit_log = logger.error
