import logging

logger = logging.getLogger("voice")
log_error = logger.error
log_step = logger.info
