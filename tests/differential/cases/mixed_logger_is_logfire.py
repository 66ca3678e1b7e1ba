"""Names that look like a logger of the old kind but are Logfire."""
import logfire
from loguru import logger as old

logger = logfire.with_tags("jobs")
log = logfire
settings = logfire.with_settings(tags=["s"])


def run(n):
    logger.info("job.started", n=n)
    log.warning("job.slow", n=n)
    settings.error("job.failed", n=n)
    old.info("Old call {}", n)


run(4)
