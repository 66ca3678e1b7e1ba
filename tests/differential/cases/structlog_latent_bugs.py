"""Wrong but harmless today."""
import structlog

log = structlog.get_logger()

try:
    log.info("missing argument %s %s", "one")
except TypeError as e:
    print("raised:", e)
log.info("event", extra={"a": 1})
log.info("event with %s but no args", value=3)
try:
    int("z")
except ValueError as e:
    log.error("error as a key", exc=e, error=e)
    log.error(e)
    log.exception(e)
    log.error("failed", e)if False else None
    log.warning(str(e), kind=type(e).__name__)
    log.warning(repr(e))
