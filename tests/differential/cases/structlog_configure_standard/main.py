# expect: same
"""Only the usual processors: nothing is added that the call does not show."""
import logging

import structlog

structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.StackInfoRenderer(),
        structlog.dev.set_exc_info,
        structlog.processors.format_exc_info,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.JSONRenderer(),
    ],
    wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG),
    context_class=dict,
    logger_factory=structlog.PrintLoggerFactory(),
    cache_logger_on_first_use=False,
)

log = structlog.get_logger()


def convert(raw):
    try:
        return int(raw)
    except ValueError:
        log.exception("conversion_failed", raw=raw)
        return None


log.info("conversion_started")
print(convert("4"), convert("x"))
log.debug("conversion_done", ok=1, failed=1)
