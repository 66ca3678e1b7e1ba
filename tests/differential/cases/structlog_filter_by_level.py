"""`filter_by_level` only drops what the standard library would not show."""
# expect: same
import logging

import structlog

logging.basicConfig(level=logging.DEBUG)
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        structlog.stdlib.add_log_level,
        structlog.processors.KeyValueRenderer(),
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
)
log = structlog.get_logger("jobs")
log.info("job_started", job="nightly")
log.debug("job_checked", job="nightly")
