"""Getting the exception does something, and so do the values beside it: one after the other, as before."""
# expect: partial

import logging

import structlog
from loguru import logger

log = logging.getLogger("jobs.failures")
slog = structlog.get_logger()
seen = []


def told(what):
    seen.append(what)
    return what


try:
    raise ValueError("no disk")
except ValueError as e:
    logger.opt(exception=e if told(1) else None).error("Job {} failed", told(2), host=told(3))
    logger.opt(exception=bool(told(1))).error("Job {} failed", "backup")
    logger.opt(exception=(type(e), e, e.__traceback__)).error("Job {} failed", told(4))
    logger.bind(job=told(5)).opt(exception=bool(told(1))).bind(host=told(6)).error("Job failed {n}", n=told(7))
    logger.opt(exception=bool(told(1))).error("Job failed", **{"job-id": told(8)})
    logger.bind(job=told(9)).opt(exception=bool(told(1))).error("Job failed", **{"job-id": told(10)})  # refused
    logger.opt(exception=bool(told(1))).error(
        "Job failed",  # for good
        **{"job-id": told(11)},
    )
    log.error("Job %s failed", told(12), exc_info=bool(told(1)), extra={"job-id": told(13)})  # refused
    log.error("Job failed", exc_info=bool(told(1)), extra={"job-id": told(14)})
    log.error("Job %s failed", told(15), exc_info=bool(told(1)), extra={"host": told(16)})
    slog.error("job_failed", exc_info=bool(told(1)), **{"job-id": told(17)}, host=told(18))
print(seen)
